import Statistics

/// Which values of a magnitude somebody can bound too closely from above.
///
/// Every attacker of `decisions.md` 24 against every column and every total of an owner's columns
/// in one figure: the maximum under all figures as equations, values not under their lower bound,
/// what the attacker knows held fixed. A violation is a maximum under (1 + p)·x·(1 − 10⁻⁶).
struct BoundCheck {
    private let component: Component
    private let sheet: Sheet
    private let parameters: AuditParameters
    private let solver: any LinearProgram
    private let room: Room
    private let strongest: [Int]
    /// Columns that anybody can bound too closely.
    private var open: Set<Int> = []
    private(set) var violations: [Violation] = []
    private(set) var programmes = 0
    private(set) var targets = 0

    init(
        _ component: Component,
        _ sheet: Sheet,
        _ parameters: AuditParameters,
        _ solver: any LinearProgram
    ) {
        self.component = component
        self.sheet = sheet
        self.parameters = parameters
        self.solver = solver
        let lowerBound = Int128(sheet.variable.lowerBound)
        // A value under its bound is reported with the figures; it hides nothing here.
        room = Room(
            component,
            slack: component.columns.map { max(0, sheet.columns[$0].value - lowerBound) }
        )
        strongest = room.strongest()
    }

    /// Looks for everything every attacker can bound.
    mutating func run() {
        for target in pairTargets() { testOwners(target) }
        let arePairsSafe = violations.isEmpty
        for insider in component.shape.insiders {
            // What anybody can bound is reported once.
            let known = open.union(insider.columns)
            let owners = Set(insider.columns.map { component.owners[$0] })
            let left = room.left(knowingColumns: insider.columns)
            for target in insiderTargets(known) {
                // Whoever knows no more than a pair leaves as much room as that pair, or more.
                if arePairsSafe && owners.count <= 2 && !owners.contains(target.owner) { continue }
                targets += 1
                record(target, insider.attacker, answer(target, left))
            }
        }
    }

    // MARK: Targets

    private func pairTargets() -> [BoundTarget] {
        let single = component.classes.indices.flatMap { number in
            room.exposed(in: number).map { target([$0]) }
        }
        return single + totals { _ in true }
    }

    /// Of each class the largest other column, and totals of other columns.
    private func insiderTargets(_ known: Set<Int>) -> [BoundTarget] {
        let single = component.classes.compactMap { members in
            members.filter { !known.contains($0) }.map { target([$0]) }
                .max { $0.value < $1.value }
        }
        return single + totals { !known.contains($0) }
    }

    /// The totals of an owner's several columns in one figure, each set of columns once.
    private func totals(of isOpen: (Int) -> Bool) -> [BoundTarget] {
        var sets: Set<[Int]> = []
        for row in component.rows {
            for columns in Dictionary(grouping: row, by: { component.owners[$0] }).values {
                let open = columns.filter(isOpen)
                if open.count > 1 { sets.insert(open) }
            }
        }
        return sets.sorted { $0.lexicographicallyPrecedes($1) }.map(target)
    }

    private func target(_ columns: [Int]) -> BoundTarget {
        BoundTarget(
            owner: component.owners[columns[0]],
            columns: columns,
            classes: room.classes(of: columns),
            value: columns.reduce(0) { $0 + sheet.columns[component.columns[$1]].value },
            lowerBound: Int128(sheet.variable.lowerBound) * Int128(columns.count)
        )
    }

    // MARK: Attackers

    /// Tries every set of at most two other owners, the most of them at once.
    private mutating func testOwners(_ target: BoundTarget) {
        targets += 1
        // Less room than any pair leaves: who is free in it is free for every pair.
        if isFree(target, room.least(taking: 2, sparing: target.owner)) { return }
        if record(target, .nobody, answer(target, room.left(knowing: []))) {
            if target.columns.count == 1 { open.formUnion(target.columns) }
            return
        }
        let owners = strongest.filter { $0 != target.owner }
        for (index, first) in owners.enumerated() {
            let rest = room.least(taking: 1, sparing: target.owner, knowing: [first])
            if isFree(target, rest) { continue }
            let alone = Attacker(owners: [sheet.ownerNames[first]])
            if record(target, alone, answer(target, room.left(knowing: [first]))) { return }
            for second in owners[(index + 1)...] {
                let pair = Attacker(owners: [first, second].map { sheet.ownerNames[$0] })
                let left = room.left(knowing: [first, second])
                if record(target, pair, answer(target, left)) { return }
            }
        }
    }

    private mutating func isFree(_ target: BoundTarget, _ left: RoomLeft) -> Bool {
        if case .free = answer(target, left) { true } else { false }
    }

    private mutating func answer(_ target: BoundTarget, _ left: RoomLeft) -> RoomProblem.Answer {
        let problem = RoomProblem(component: component, target: target, p: parameters.p)
        guard problem.missing(in: left) > 0 else { return .free }
        programmes += 1
        return problem.answer(in: left, solver)
    }

    @discardableResult
    private mutating func record(
        _ target: BoundTarget,
        _ attacker: Attacker,
        _ answer: RoomProblem.Answer
    ) -> Bool {
        let detail: String
        switch answer {
        case .free: return false
        case .bounded(let multiple): detail = "at most \(multiple) times the value"
        case .unsolved: detail = "the solver found no bound"
        }
        let names = target.columns.map { sheet.columns[component.columns[$0]].name }
        violations.append(
            Violation(
                check: .bounds,
                attacker: attacker,
                target: "\(names.joined(separator: " + ")) of \(sheet.ownerNames[target.owner])",
                cell: AuditCell(
                    sector: component.sector,
                    zone: nil,
                    period: sheet.period,
                    variable: sheet.variable.code
                ),
                detail: detail
            )
        )
        return true
    }
}
