/// A table in plain text: the first column to the left, the others to the right.
struct TextTable {
    let headers: [String]
    let rows: [[String]]

    var lines: [String] {
        let widths = headers.indices.map { column in
            ([headers] + rows).map { $0[column].count }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
        return [line(headers, widths), rule] + rows.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).enumerated().map { index, pair in
            let blank = String(repeating: " ", count: pair.1 - pair.0.count)
            return index == 0 ? pair.0 + blank : blank + pair.0
        }.joined(separator: "  ")
    }
}
