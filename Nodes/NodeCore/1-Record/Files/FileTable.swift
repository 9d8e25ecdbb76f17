import Indicators
import Localisation
import Spreadsheets

/// A table as a file has it: a worksheet, or a whole CSV.
struct FileTable: Sendable, Hashable {
    /// The worksheet; nil for a CSV.
    let sheet: String?
    let isHidden: Bool
    /// Rows that hold something; titles are among them.
    let rows: [WorksheetRow]
    let merged: [CellRange]
    /// Whether its days count from 1904.
    let countsFrom1904: Bool

    /// A worksheet.
    init(_ worksheet: Worksheet, of workbook: Workbook) {
        sheet = worksheet.name
        isHidden = worksheet.isHidden
        rows = worksheet.rows
        merged = worksheet.merged
        countsFrom1904 = workbook.countsFrom1904
    }

    /// A CSV, alone or named among others.
    init(_ csv: Sheet, name: String? = nil) {
        func cells(_ texts: [String]) -> [Int: CellValue] {
            var cells: [Int: CellValue] = [:]
            for (column, text) in texts.enumerated() where !text.allSatisfy(\.isWhitespace) {
                cells[column] = .text(text)
            }
            return cells
        }
        sheet = name
        isHidden = false
        merged = []
        countsFrom1904 = false
        rows =
            [WorksheetRow(number: 1, cells: cells(csv.headers))]
            + csv.rows.map { WorksheetRow(number: $0.number, cells: cells($0.cells)) }
    }

    /// Rows among which titles are looked for: above them people write what the table is.
    static let titleRowsMax = 20

    /// The titles that a row would give its columns; a title merged over several rows counts in each.
    func titles(in row: WorksheetRow) -> [Int: String] {
        var titles = row.cells.compactMapValues(Self.title)
        for range in merged
        where range.first.row < row.number
            && range.contains(CellAddress(column: range.first.column, row: row.number))
        {
            guard titles[range.first.column] == nil,
                let above = rows.first(where: { $0.number == range.first.row })
            else { continue }
            titles[range.first.column] = above.cells[range.first.column].flatMap(Self.title)
        }
        return titles
    }

    private static func title(_ value: CellValue) -> String? {
        switch value {
        case .text(let text): text.trimmed
        case .number(let text), .date(let text): text
        case .boolean, .fault, .uncomputed: nil
        }
    }

    /// The place of a column for a person: its cell in a worksheet.
    func address(_ column: Int, _ row: Int) -> String? {
        sheet.map { _ in CellAddress(column: column, row: row).description }
    }

    /// A problem of this table.
    func problem(
        in file: String,
        row: Int? = nil,
        column: Int? = nil,
        title: String? = nil,
        seen: String? = nil,
        _ reason: Message
    ) -> InputProblem {
        InputProblem(
            source: file,
            sheet: sheet,
            cell: row.flatMap { row in column.flatMap { address($0, row) } },
            row: row,
            column: title,
            seen: seen,
            reason: reason
        )
    }
}
