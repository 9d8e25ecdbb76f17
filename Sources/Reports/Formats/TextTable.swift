/// A table for a terminal: columns as wide as their widest cell, numbers to the right.
public struct TextTable: Sendable {
    /// Where a column's cells stand.
    public enum Alignment: Sendable {
        /// Words.
        case left
        /// Numbers.
        case right
    }

    private let headers: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// Starts a table with its columns.
    public init(_ columns: [(header: String, alignment: Alignment)]) {
        headers = columns.map(\.header)
        alignments = columns.map(\.alignment)
    }

    /// A whole table of words in the first column and numbers in the others.
    public init(headers: [String], rows: [[String]]) {
        self.init(
            headers.enumerated().map { ($0.element, $0.offset == 0 ? .left : .right) }
        )
        for row in rows { add(row) }
    }

    /// Adds a row; missing cells are empty.
    public mutating func add(_ cells: [String]) {
        rows.append(cells + Array(repeating: "", count: max(0, headers.count - cells.count)))
    }

    /// The table's lines, a rule under the headers.
    public var text: String { lines.joined(separator: "\n") }

    /// The table, a line each.
    public var lines: [String] {
        let widths = headers.indices.map { column in
            ([headers] + rows).map { $0[column].count }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return [line(headers, widths), rule] + rows.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.prefix(widths.count).map { column in
            let blank = String(repeating: " ", count: max(0, widths[column] - cells[column].count))
            return alignments[column] == .left ? cells[column] + blank : blank + cells[column]
        }
        return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
}
