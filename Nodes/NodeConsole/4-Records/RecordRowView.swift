import Indicators
import NodeCore
import WebFrame

/// A record as a line of a table.
struct RecordRowView: Sendable {
    struct Cell: Sendable {
        let text: String
        /// What was typed where the text is in another unit.
        let typed: String?
        let isNumber: Bool
        /// Where the first cell leads.
        let href: String?
    }

    let cells: [Cell]
    /// Whether it was kept a moment ago.
    let isNew: Bool
}

/// Makes the table of a list.
struct RecordTable: Sendable {
    struct Column: Sendable {
        let label: String
        let isNumber: Bool
    }

    let columns: [Column]
    let rows: [RecordRowView]

    /// At most that many fields side by side; the rest stands on the record's own page.
    private static let columnsMax = 8

    init(_ list: KindList, limit: Int, new: RecordID?, _ visit: Visit) {
        let wording = visit.wording
        let shown = Self.fields(of: list)
        columns = shown.map { field in
            Column(label: Self.heading(field, wording), isNumber: field.isNumber)
        }
        rows = list.records.prefix(limit).map { record in
            let cells = shown.enumerated().map { index, field -> RecordRowView.Cell in
                let value = record.values[field.code]
                let text = value.map { list.words.text($0, field, in: wording.language) }
                return RecordRowView.Cell(
                    text: text ?? (index == 0 ? "–" : ""),
                    typed: value.flatMap { list.words.typed($0, field) },
                    isNumber: field.isNumber,
                    href: index == 0
                        ? visit.address(
                            "\(RecordPages.path)/\(list.kind.code)/\(record.id.hex)",
                            in: list.campaign.chosen.code
                        ) : nil
                )
            }
            return RecordRowView(cells: cells, isNew: record.id == new)
        }
    }

    /// Fields that say something in one record at least, in the order of the form; the campaign is
    /// the page's own.
    private static func fields(of list: KindList) -> [RecordField] {
        let filled = list.kind.fields.filter { field in
            if case .period(let own) = list.kind.time, own == field.code { return false }
            return field.isRequired || list.records.contains { $0.values[field.code] != nil }
        }
        // What a record is called comes first, since it leads there.
        let name = filled.first(where: \.isRequired) ?? filled.first
        let others = filled.filter { $0.code != name?.code }
        return Array(([name].compactMap { $0 } + others).prefix(columnsMax))
    }

    static func heading(_ field: RecordField, _ wording: Wording) -> String {
        let label = wording.text(field.label)
        guard case .number(let unit, _, _, _) = field.content, let unit = wording.unit(unit) else {
            return label
        }
        return "\(label) (\(unit))"
    }
}

extension RecordField {
    /// Whether a column of it lines up at the right.
    var isNumber: Bool {
        switch content {
        case .number, .figure: true
        default: false
        }
    }
}
