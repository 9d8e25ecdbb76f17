/// Every figure of one variable ever aired, with exchangeable unknowns put together.
///
/// Unknowns that stand in the same figures have the same column in the matrix of figures by
/// unknowns, and so the same factor in every combination of figures. The matrix is kept once per
/// such pattern: a few hundred columns for thousands of contributors.
struct PatternSystem {
    struct Pattern {
        /// The figures it stands in.
        let rows: [Int]
        /// The unknowns, by number of version.
        let versions: [Int]
    }

    let rowCount: Int
    let patterns: [Pattern]

    /// Collapses figures given by their versions, each in ascending order.
    init(_ figures: [[Int]]) {
        var seen: Set<[Int]> = []
        let distinct = figures.filter { !$0.isEmpty && seen.insert($0).inserted }
        let last = distinct.lazy.compactMap(\.last).max() ?? -1
        var rowsByVersion = [[Int]](repeating: [], count: last + 1)
        for (row, versions) in distinct.enumerated() {
            for version in versions { rowsByVersion[version].append(row) }
        }
        var patternByRows: [[Int]: Int] = [:]
        var members: [[Int]] = []
        for (version, rows) in rowsByVersion.enumerated() where !rows.isEmpty {
            if let pattern = patternByRows[rows] {
                members[pattern].append(version)
            } else {
                patternByRows[rows] = members.count
                members.append([version])
            }
        }
        rowCount = distinct.count
        patterns = members.map { Pattern(rows: rowsByVersion[$0[0]], versions: $0) }
    }

    /// The matrix of some patterns, in the order given.
    func rows(over chosen: [Int]) -> FieldRows {
        var rows = [[UInt64]](
            repeating: [UInt64](repeating: 0, count: chosen.count),
            count: rowCount
        )
        for (column, pattern) in chosen.enumerated() {
            for row in patterns[pattern].rows { rows[row][column] = 1 }
        }
        return FieldRows(rows)
    }
}
