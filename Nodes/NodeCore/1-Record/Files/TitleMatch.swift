import Indicators
import Localisation
import Spreadsheets

/// Which columns of a table are which fields of a kind of record.
struct TitleMatch: Sendable, Hashable {
    let kind: RecordKind
    /// The row of the titles.
    let row: WorksheetRow
    /// The field of each column that has one.
    let fields: [Int: RecordField]
    /// The column that names the record, where there is one.
    let identifier: Int?
    /// Titles that are no field of the kind.
    let strangers: [Int: String]

    /// Fields that must be filled in and have no column.
    var missing: [RecordField] {
        let found = Set(fields.values.map(\.code))
        return kind.fields.filter { $0.isRequired && !found.contains($0.code) }
    }

    /// Matches titles with the fields of a kind, by their codes alone or by their names too; of two
    /// columns of one field the first is it.
    init(
        _ titles: [Int: String],
        in row: WorksheetRow,
        as kind: RecordKind,
        byCode: Bool = false
    ) {
        var fields: [Int: RecordField] = [:]
        var strangers: [Int: String] = [:]
        var identifier: Int?
        var taken: Set<FieldCode> = []
        for (column, title) in titles.sorted(by: { $0.key < $1.key }) {
            let forms = Self.forms(of: title)
            let field = kind.fields.first { field in
                guard !taken.contains(field.code) else { return false }
                if byCode { return title == field.code.rawValue }
                return forms.contains { Self.names(of: field).contains($0) }
            }
            if let field {
                fields[column] = field
                taken.insert(field.code)
            } else if identifier == nil, forms.contains(where: Self.identifierTitles.contains) {
                identifier = column
            } else {
                strangers[column] = title
            }
        }
        self.kind = kind
        self.row = row
        self.fields = fields
        self.identifier = identifier
        self.strangers = strangers
    }

    private static let identifierTitles: Set<String> = ["identifiant", "identifier", "id"]

    private static func names(of field: RecordField) -> [String] {
        [field.code.rawValue, field.label.french, field.label.english].map(RecordReader.folded)
    }

    /// A title as it stands, and without the unit in brackets, the star of what is required and the
    /// groups of a survey before it.
    static func forms(of title: String) -> [String] {
        var forms = [RecordReader.folded(title)]
        var bare = title.filter { $0 != "*" }
        if let open = bare.lastIndex(of: "("), bare.trimmed.hasSuffix(")") {
            bare = String(bare[..<open])
        }
        forms.append(RecordReader.folded(bare))
        if let slash = title.lastIndex(of: "/") {
            forms.append(RecordReader.folded(String(title[title.index(after: slash)...])))
        }
        return forms
    }
}
