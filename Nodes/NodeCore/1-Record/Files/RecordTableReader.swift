import Indicators
import Localisation
import Spreadsheets

/// Reads a table of which each row is a record: our own pages, and other people's.
struct RecordTableReader {
    let catalogue: Catalogue
    let file: String

    /// Adds the records of a table to what the file holds.
    func read(_ table: FileTable, _ match: TitleMatch, into content: inout FileContent) {
        if !match.missing.isEmpty {
            for field in match.missing {
                content.problems.append(
                    table.problem(
                        in: file,
                        row: match.row.number,
                        Text.fileColumnMissing(field.label.french)
                    )
                )
            }
            return
        }
        content.isEmptyTable = true
        var seen = Seen()
        var strangers: [Int: Int] = [:]
        let title = match.identifier.flatMap { table.titles(in: match.row)[$0] }
        for row in table.rows where row.number > match.row.number {
            for column in row.cells.keys where match.fields[column] == nil {
                if column != match.identifier { strangers[column, default: 0] += 1 }
            }
            guard !isBlank(row, match) else { continue }
            read(row, of: table, match, title, &seen, into: &content)
        }
        note(strangers, of: table, match, &content)
        if seen.unnamed > 0, let sheet = table.sheet {
            content.notes.append(Text.fileRowsUnnamed(sheet, seen.unnamed))
        } else if seen.unnamed > 0 {
            content.notes.append(Text.fileRowsUnnamedHere(seen.unnamed))
        }
    }

    /// Names and contents met so far.
    private struct Seen {
        var rows: [String: Int] = [:]
        var copies: [[String: String]: Int] = [:]
        var unnamed = 0
    }

    /// Whether a row says nothing but what our pages say before anybody fills them in.
    private func isBlank(_ row: WorksheetRow, _ match: TitleMatch) -> Bool {
        let isGrid = match.kind.code == GridScores.kind
        return !match.fields.contains { column, field in
            row.cells[column] != nil
                && !(isGrid && [GridScores.indicator, FieldCode("campaign")].contains(field.code))
        }
    }

    private func read(
        _ row: WorksheetRow,
        of table: FileTable,
        _ match: TitleMatch,
        _ title: String?,
        _ seen: inout Seen,
        into content: inout FileContent
    ) {
        let reader = FieldText(catalogue: catalogue, countsFrom1904: table.countsFrom1904)
        var typed: [String: String] = [:]
        var columns: [String: Int] = [:]
        var refused: Set<String> = []
        for (column, field) in match.fields.sorted(by: { $0.key < $1.key }) {
            columns[field.code.rawValue] = column
            guard let value = row.cells[column] else { continue }
            switch reader.text(value, for: field) {
            case .success(let text): typed[field.code.rawValue] = text
            case .failure(let refusal):
                refused.insert(field.code.rawValue)
                content.problems.append(
                    table.problem(
                        in: file,
                        row: row.number,
                        column: column,
                        title: field.label.french,
                        refusal.reason
                    )
                )
            }
        }
        var names: [String]
        if let column = match.identifier, let name = Self.name(row.cells[column]) {
            names = [FieldText.name(name, of: match.kind.code)]
            columns["id"] = column
            if let first = seen.rows.updateValue(row.number, forKey: name) {
                refused.insert("id")
                seen.rows[name] = first
                content.problems.append(
                    table.problem(
                        in: file,
                        row: row.number,
                        column: column,
                        title: title,
                        seen: name,
                        Text.loadNamedTwice(name, first)
                    )
                )
            }
        } else {
            seen.unnamed += 1
            let copy = seen.copies[typed, default: 0]
            seen.copies[typed] = copy + 1
            names = [Self.name(of: typed, match.kind.code, copy)]
        }
        content.entries.append(
            FileEntry(
                names: names,
                kind: match.kind.code,
                typed: typed,
                place: FilePlace(
                    file: file,
                    sheet: table.sheet,
                    row: row.number,
                    columns: columns
                ),
                refused: refused
            )
        )
    }

    private static func name(_ value: CellValue?) -> String? {
        switch value {
        case .text(let text)?, .number(let text)?, .date(let text)?:
            let name = text.trimmed
            return name.isEmpty ? nil : String(name.prefix(LoadReader.nameCharactersMax))
        case .boolean, .fault, .uncomputed, nil: return nil
        }
    }

    /// A row without a name is known by what it says; the second that says the same is another one.
    private static func name(
        of typed: [String: String],
        _ kind: RecordKindCode,
        _ copy: Int
    ) -> String {
        let fields = typed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return (["content", kind.rawValue, String(copy)] + fields).joined(separator: "\u{1F}")
    }

    private func note(
        _ strangers: [Int: Int],
        of table: FileTable,
        _ match: TitleMatch,
        _ content: inout FileContent
    ) {
        let columns = strangers.keys.sorted().map { column in
            match.strangers[column] ?? CellAddress.letters(ofColumn: column)
        }
        guard !columns.isEmpty else { return }
        content.notes.append(
            Text.fileColumnsLeft(
                table.sheet ?? match.kind.plural.french,
                columns.prefix(12).joined(separator: ", ") + (columns.count > 12 ? "…" : "")
            )
        )
    }
}
