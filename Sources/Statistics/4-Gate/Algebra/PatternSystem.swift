/// Every figure of one variable ever aired, with exchangeable unknowns put together.
///
/// Unknowns that stand in the same figures have the same column in the matrix of figures by
/// unknowns, and so the same factor in every combination of figures. The matrix is kept once per
/// such pattern: a few hundred columns for thousands of contributors.
struct PatternSystem {
    struct Pattern {
        /// The figures it stands in.
        let rows: [Int]
        let bits: RowBits
        /// The unknowns, by number of version.
        let versions: [Int]
    }

    let rowCount: Int
    let patterns: [Pattern]
    private let patternByVersion: [Int?]
    private let patternByBits: [RowBits: Int]

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
        let count = distinct.count
        patterns = members.map { versions in
            let rows = rowsByVersion[versions[0]]
            return Pattern(rows: rows, bits: RowBits(rows, of: count), versions: versions)
        }
        patternByVersion = rowsByVersion.map { patternByRows[$0] }
        patternByBits = Dictionary(
            patterns.enumerated().map { ($1.bits, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The pattern a version stands in.
    func pattern(of version: Int) -> Int? {
        version < patternByVersion.count ? patternByVersion[version] : nil
    }

    /// The pattern that stands in exactly these figures, if there is one.
    func pattern(in rows: RowBits) -> Int? { patternByBits[rows] }

    /// The matrix of some figures by some patterns, in the orders given.
    func matrix(of chosenRows: [Int], over chosen: [Int]) -> FieldRows {
        var place = [Int?](repeating: nil, count: rowCount)
        for (index, row) in chosenRows.enumerated() { place[row] = index }
        var rows = [[UInt64]](
            repeating: [UInt64](repeating: 0, count: chosen.count),
            count: chosenRows.count
        )
        for (column, pattern) in chosen.enumerated() {
            for row in patterns[pattern].rows {
                if let index = place[row] { rows[index][column] = 1 }
            }
        }
        return FieldRows(rows)
    }

    /// The patterns that hold versions somebody knows, by the number of who knows.
    func patterns(knownTo insiders: Insiders) -> [Int: [Int]] {
        var found: [Int: [Int]] = [:]
        for (index, pattern) in patterns.enumerated() {
            for insider in Set(pattern.versions.lazy.flatMap { insiders.knowing($0) }) {
                found[insider, default: []].append(index)
            }
        }
        return found
    }
}
