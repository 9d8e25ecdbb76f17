import Indicators
import Localisation
import Spreadsheets

/// The hidden page that lists are chosen from: each list once, in a column of its own.
struct TemplateLists {
    let sheet: String
    private var columns: [[String]] = []
    private var ranges: [String: CellRange] = [:]

    init(sheet: String) {
        self.sheet = sheet
    }

    /// The cells of a list, put down when it is first asked for; nil for an empty one.
    mutating func range(of name: String, _ entries: [String]) -> CellRange? {
        if let range = ranges[name] { return range }
        guard !entries.isEmpty else { return nil }
        let letters = CellAddress.letters(ofColumn: columns.count)
        let range = CellRange("\(letters)1:\(letters)\(entries.count)")
        columns.append(entries)
        ranges[name] = range
        return range
    }

    func draft() -> SheetDraft {
        let height = columns.map(\.count).max() ?? 0
        return SheetDraft(
            name: sheet,
            isHidden: true,
            columns: columns.map { _ in ColumnDraft(width: 20) },
            rows: (0..<height).map { row in
                columns.map { $0.indices.contains(row) ? .text($0[row]) : CellDraft(nil) }
            }
        )
    }

    /// An indicator in a list: its code, and its name.
    static func named(_ indicator: Indicator, _ language: Language) -> String {
        indicator.code.rawValue + FieldText.codeMark + indicator.label.text(in: language)
    }
}
