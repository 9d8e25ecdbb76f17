import DisclosureAudit
import LinearSolver
import Statistics
import TestRandomness

/// A few figures at random, and every attack on them without any shortcut.
struct ReferenceAttack {
    struct Unknown {
        let contributor: AuditContributor
        let owner: String
        let coach: String?
        let value: Int64
    }

    private(set) var unknowns: [Unknown] = []
    /// Each figure's unknowns.
    private(set) var rows: [[Int]] = []

    init(seed: UInt64, coaches: Int) {
        var generator = SplitMix64(seed: seed)
        let units = Int.random(in: 4...9, using: &generator)
        let owners = Int.random(in: max(3, units - 3)...units, using: &generator)
        for unit in 0..<units {
            let owner = unit < owners ? unit : Int.random(in: 0..<owners, using: &generator)
            let coach = Int.random(in: 0..<max(1, 3 * coaches), using: &generator)
            for version in 1...(Int.random(in: 0..<4, using: &generator) == 0 ? 2 : 1) {
                let size = Int64.random(in: 0...6, using: &generator)
                unknowns.append(
                    Unknown(
                        contributor: AuditContributor("u\(unit)", version: version),
                        owner: "o\(owner)",
                        coach: coach < coaches ? "k\(coach)" : nil,
                        value: 20 + size * size
                    )
                )
            }
        }
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let share = Int.random(in: 3...9, using: &generator)
            let row = unknowns.indices.filter { _ in
                Int.random(in: 0..<10, using: &generator) < share
            }
            rows.append(row.isEmpty ? [0] : row)
        }
        rows = linked(to: rows[0])
    }

    /// Figures that share unknowns with one, directly or through others.
    ///
    /// The audit looks at those together, and tries a coach only where it knows something.
    private func linked(to first: [Int]) -> [[Int]] {
        var reached = Set(first)
        for _ in rows {
            for row in rows where !reached.isDisjoint(with: row) { reached.formUnion(row) }
        }
        return rows.filter { !reached.isDisjoint(with: $0) }
    }

    /// Which unknowns a coach knows: of one unit all versions have the same coach.
    func known(by coach: String) -> Set<Int> {
        Set(unknowns.indices.filter { unknowns[$0].coach == coach })
    }

    var owners: [String] { Set(rows.joined().map { unknowns[$0].owner }).sorted() }
    var coaches: [String] { Set(rows.joined().compactMap { unknowns[$0].coach }).sorted() }

    /// The audit of these figures.
    func report(_ protection: AuditProtection) -> AuditReport {
        var ledger = PlantedLedger(AuditVariable("v", protection))
        for unknown in unknowns {
            ledger.unit(
                unknown.contributor.id,
                version: unknown.contributor.version,
                "v",
                unknown.value,
                owner: unknown.owner,
                coach: unknown.coach
            )
        }
        for (number, row) in rows.enumerated() {
            ledger.airVersions(1, "v", zone: "z\(number)", row.map { unknowns[$0].contributor })
        }
        return ledger.report()
    }

    // MARK: Exact

    /// Every smallest set of at most `limit` other owners that a combination of figures rests on.
    ///
    /// A set carries one if and only if the figures lose rank without its columns.
    func supports(knowing known: Set<Int>, limit: Int) -> Set<Set<String>> {
        let open = unknowns.indices.filter { !known.contains($0) }
        let rank = rank(open)
        let others = Set(open.map { unknowns[$0].owner }).sorted()
        var found: Set<Set<String>> = []
        for size in 1...limit {
            for set in subsets(others, size) where !found.contains(where: set.isSuperset) {
                let rest = open.filter { !set.contains(unknowns[$0].owner) }
                if self.rank(rest) < rank { found.insert(set) }
            }
        }
        return found
    }

    private func subsets(_ names: [String], _ size: Int) -> [Set<String>] {
        guard size > 0 else { return [[]] }
        return names.enumerated().flatMap { index, name in
            subsets(Array(names[(index + 1)...]), size - 1).map { $0.union([name]) }
        }
    }

    /// The rank over the rationals, by elimination without fractions: entries are minors.
    private func rank(_ columns: [Int]) -> Int {
        var matrix = rows.map { row in columns.map { row.contains($0) ? 1 as Int128 : 0 } }
        var rank = 0
        var last: Int128 = 1
        for column in columns.indices {
            guard let pivot = matrix.indices.first(where: { $0 >= rank && matrix[$0][column] != 0 })
            else { continue }
            matrix.swapAt(rank, pivot)
            let head = matrix[rank][column]
            for row in matrix.indices where row > rank {
                let factor = matrix[row][column]
                for index in columns.indices {
                    matrix[row][index] =
                        (head * matrix[row][index] - factor * matrix[rank][index]) / last
                }
            }
            last = head
            rank += 1
        }
        return rank
    }

    // MARK: Bounds

    /// What must stay open: single unknowns, and the unknowns of one owner in one figure.
    var targets: [[Int]] {
        var sets = Set(rows.joined().map { [$0] })
        for row in rows {
            for owned in Dictionary(grouping: row, by: { unknowns[$0].owner }).values {
                sets.insert(owned)
            }
        }
        return sets.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Whether somebody who knows some unknowns bounds a total of others too closely.
    func isBounded(_ target: [Int], knowing known: Set<Int>) -> Bool {
        let problem = LinearProblem(
            columns: unknowns.indices.map { column in
                let value = Double(unknowns[column].value)
                return LinearProblem.Column(
                    bounds: known.contains(column) ? value...value : 0 ... .infinity,
                    objective: target.contains(column) ? 1 : 0,
                    entries: rows.indices.filter { rows[$0].contains(column) }.map {
                        LinearProblem.Entry(row: $0, coefficient: 1)
                    }
                )
            },
            rowValues: rows.map { row in Double(row.reduce(0) { $0 + unknowns[$1].value }) }
        )
        let value = Double(target.reduce(0) { $0 + unknowns[$1].value })
        guard let most = ClpSolver().maximum(of: problem)?.objective else { return true }
        return most < 1.15 * value * (1 - 1e-6)
    }

    /// The unknowns of owners.
    func known(byOwners owners: Set<String>) -> Set<Int> {
        Set(unknowns.indices.filter { owners.contains(unknowns[$0].owner) })
    }

    /// Every set of at most two owners besides one.
    func alliances(without owner: String) -> [Set<String>] {
        let others = owners.filter { $0 != owner }
        return (0...2).flatMap { subsets(others, $0) }
    }
}
