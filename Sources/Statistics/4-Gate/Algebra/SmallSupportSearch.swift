/// Looks for combinations of figures that rest on very few owners.
///
/// The rows are a basis, in reduced echelon form, of the combinations that vanish wherever many
/// owners share a factor; what is left stands on small patterns only. A combination has its pivots
/// among the rows it is made of, so it rests on few owners only if these pivots do.
struct SmallSupportSearch {
    /// The number of owner sets after which the search gives up and calls the rest unsafe.
    static let setsMax = 200_000

    private let rows: [[UInt64]]
    private let pivots: [Int]
    /// The owners behind each column.
    private let owners: [Set<Int>]
    private let sizeMax: Int

    /// Prepares a search for combinations of `forms` on at most `sizeMax` owners.
    init(forms: FieldRows, owners: [Set<Int>], sizeMax: Int) {
        (rows, pivots) = forms.reducedEchelon()
        self.owners = owners
        self.sizeMax = sizeMax
    }

    /// The sets of owners, at most `sizeMax` large, on which some combination rests entirely.
    func exposed() -> Set<[Int]> {
        if rows.isEmpty { return [] }
        var found: Set<[Int]> = []
        for row in rows {
            let support = support(of: row)
            if support.count <= sizeMax { found.insert(support.sorted()) }
        }
        guard let candidates = candidateSets() else { return found.union([[]]) }
        for candidate in candidates where !found.contains(where: { candidate.isSuperset(of: $0) }) {
            if holdsCombination(candidate) { found.insert(candidate.sorted()) }
        }
        return found
    }

    private func support(of row: [UInt64]) -> Set<Int> {
        row.indices.reduce(into: []) { support, column in
            if row[column] != 0 { support.formUnion(owners[column]) }
        }
    }

    /// The sets to try: those that hold the owners of two pivots or more, filled up to the size.
    private func candidateSets() -> Set<Set<Int>>? {
        let small = pivots.indices.filter { owners[pivots[$0]].count <= sizeMax }
        let everybody = Set(owners.lazy.joined())
        var sets: Set<Set<Int>> = []
        for (place, first) in small.enumerated() {
            for second in small[(place + 1)...] {
                let base = owners[pivots[first]].union(owners[pivots[second]])
                guard base.count <= sizeMax else { continue }
                fill(base, from: everybody, into: &sets)
                if sets.count > Self.setsMax { return nil }
            }
        }
        return sets
    }

    private func fill(_ base: Set<Int>, from everybody: Set<Int>, into sets: inout Set<Set<Int>>) {
        if base.count == sizeMax || base.count >= everybody.count {
            sets.insert(base)
            return
        }
        for owner in everybody where !base.contains(owner) {
            fill(base.union([owner]), from: everybody, into: &sets)
            if sets.count > Self.setsMax { return }
        }
    }

    /// Whether some combination of the rows is zero outside the columns of these owners alone.
    private func holdsCombination(_ chosen: Set<Int>) -> Bool {
        let usable = rows.indices.filter { owners[pivots[$0]].isSubset(of: chosen) }
        guard usable.count > 1 else { return false }
        let outside = owners.indices.filter { !owners[$0].isSubset(of: chosen) }
        let rest = usable.map { row in outside.map { rows[row][$0] } }
        return FieldRows(rest).rank < usable.count
    }
}
