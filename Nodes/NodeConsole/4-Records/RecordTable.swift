import Indicators
import NodeCore
import Reports
import WebFrame

/// The table of a list: its heads, and its lines as markup.
///
/// A hundred lines of eight fields are most of a page: a template would ask for each part of each.
struct RecordTable: Sendable {
    struct Column: Sendable {
        let label: String
        let isNumber: Bool
    }

    let columns: [Column]
    /// Escaped as it was made.
    let body: String

    /// At most that many fields side by side; the rest stands on the record's own page.
    private static let columnsMax = 8

    init(_ list: KindList, limit: Int, new: RecordID?, _ visit: Visit) {
        let wording = visit.wording
        let shown = Self.fields(of: list)
        columns = shown.map { field in
            Column(label: Self.heading(field, wording), isNumber: field.isNumber)
        }
        body = list.records.prefix(limit).map { record in
            let address = visit.address(
                "\(RecordPages.path)/\(list.kind.code)/\(record.id.hex)",
                in: list.campaign.chosen.code
            )
            let cells = shown.enumerated().map { index, field in
                Self.cell(field, of: record, list, at: index == 0 ? address : nil, wording)
            }
            return HTML.tag("tr", record.id == new ? ["class": "new"] : [:], cells).encoded
        }.joined()
    }

    /// What stands in a field, which leads to an address if there is one.
    private static func cell(
        _ field: RecordField,
        of record: HeldRecord,
        _ list: KindList,
        at address: String?,
        _ wording: Wording
    ) -> HTML {
        let value = record.values[field.code]
        let text = value.map { list.words.text($0, field, in: wording.language) }
        var parts: [HTML] = []
        if let address {
            parts.append(.tag("a", ["href": address], text ?? "–"))
        } else if let text {
            parts.append(.text(text))
        }
        // What was typed where the text is in another unit.
        if let typed = value.flatMap({ list.words.typed($0, field) }) {
            parts += [.text(" "), .tag("span", ["class": "hint"], "(\(typed))")]
        }
        return .tag("td", field.isNumber ? ["class": "number"] : [:], parts)
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
