import Indicators
import Spreadsheets

/// A table of a survey's export: submissions, or rows that repeat within them.
struct SurveyTable: Sendable {
    let table: FileTable
    let titles: [Int: String]
    let columns: SurveyColumns
    /// The rows below the titles.
    let rows: [WorksheetRow]

    init(_ table: FileTable, titles: [Int: String]) {
        self.table = table
        self.titles = titles
        columns = SurveyColumns(titles)
        rows = Array(table.rows.dropFirst())
    }

    /// Whether its rows repeat within those of another table.
    var isRepeat: Bool {
        columns.column(SurveyColumns.parentIndex + SurveyColumns.parentKey) != nil
            || columns.column(SurveyColumns.submissionVersion + SurveyColumns.submissionNumber)
                != nil
    }

    func text(_ names: [String], in row: WorksheetRow) -> String? {
        guard let column = columns.column(names) else { return nil }
        switch row.cells[column] {
        case .text(let text)?, .number(let text)?, .date(let text)?:
            let found = text.trimmed
            return found.isEmpty ? nil : found
        case .boolean, .fault, .uncomputed, nil: return nil
        }
    }

    /// The submission a row is, or the one that its own columns say it belongs to.
    func submission(of row: WorksheetRow) -> SurveySubmission {
        let isRepeat = isRepeat
        let root = text(isRepeat ? SurveyColumns.submissionRoot : SurveyColumns.root, in: row)
        let number = text(
            isRepeat ? SurveyColumns.submissionNumber : SurveyColumns.number,
            in: row
        )
        let version = text(
            isRepeat ? SurveyColumns.submissionVersion : SurveyColumns.version,
            in: row
        )
        var names: [String] = []
        for name in [root.map(Self.uuid), number.map { "_id:" + $0 }, version.map(Self.uuid)] {
            if let name, !names.contains(name) { names.append(name) }
        }
        return SurveySubmission(
            names: names,
            status: text(
                isRepeat ? SurveyColumns.submissionStatus : SurveyColumns.status,
                in: row
            ) ?? "",
            time: text(SurveyColumns.time, in: row) ?? ""
        )
    }

    private static func uuid(_ text: String) -> String {
        "uuid:" + (text.hasPrefix("uuid:") ? String(text.dropFirst(5)) : text).lowercased()
    }
}
