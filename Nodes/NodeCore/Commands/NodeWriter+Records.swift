import DataFolder
import Indicators
import Localisation
import Reports

/// Records, for the people whose they are.
extension NodeWriter {
    func kinds(_ catalogue: Catalogue) -> CommandAnswer {
        let rows = catalogue.records.map { kind in
            [
                kind.code.rawValue, kind.plural.text(in: language),
                kind.fields.map { $0.code.rawValue + ($0.isRequired ? "*" : "") }
                    .joined(separator: " "),
            ]
        }
        let table = TextTable(
            headers: [Text.recordKind, .recordKindLabel, .recordFields].map { say($0()) },
            rows: rows
        )
        let kinds = catalogue.records.map { kind -> JSONValue in
            [
                "kind": .text(kind.code.rawValue), "label": .text(kind.label.text(in: language)),
                "fields": .array(
                    kind.fields.map { field -> JSONValue in
                        [
                            "field": .text(field.code.rawValue),
                            "label": .text(field.label.text(in: language)),
                            "required": .bool(field.isRequired),
                        ]
                    }
                ),
            ]
        }
        return answer(
            JSONValue.document("record-kinds", ["kinds": .array(kinds)]),
            table.lines.joined(separator: "\n")
        )
    }

    func records(_ records: [HeldRecord], _ catalogue: Catalogue) -> CommandAnswer {
        let lines = records.map { record in
            "\(record.id.hex)  \(record.kind.rawValue)  \(line(record.values, record.kind, catalogue))"
        }
        let text = lines.isEmpty ? say(Text.recordNone()) : lines.joined(separator: "\n")
        return answer(
            JSONValue.document(
                "records",
                [
                    "records": .array(
                        records.map { record -> JSONValue in
                            [
                                "id": .text(record.id.hex), "kind": .text(record.kind.rawValue),
                                "fields": fields(record.values, record.kind, catalogue),
                            ]
                        }
                    )
                ]
            ),
            text
        )
    }

    func edited(_ edit: RecordEdit, isChanged: Bool) -> CommandAnswer {
        let label = edit.kind.label.text(in: language)
        let message: Message =
            if !isChanged {
                Text.recordUnchanged(label)
            } else if edit.values == nil {
                Text.recordDeleted(label)
            } else {
                Text.recordKept(label, edit.id.hex)
            }
        return answer(
            JSONValue.document(
                "record",
                [
                    "id": .text(edit.id.hex), "kind": .text(edit.kind.code.rawValue),
                    "changed": .bool(isChanged), "deleted": .bool(edit.values == nil),
                    "fields": edit.values.map { fields($0, edit.kind) } ?? .null,
                ]
            ),
            say(message)
        )
    }

    func loaded(_ file: String, _ outcome: LoadOutcome, isTrial: Bool) -> CommandAnswer {
        let text = isTrial ? Text.loadChecked : Text.loadKept
        return answer(
            JSONValue.document(
                "record-load",
                [
                    "file": .text(file), "dryRun": .bool(isTrial),
                    "rows": .integer(outcome.rowCount), "added": .integer(outcome.added),
                    "changed": .integer(outcome.changed),
                    "unchanged": .integer(outcome.unchanged), "problems": .array([]),
                ]
            ),
            say(
                text(file, outcome.rowCount, outcome.added, outcome.changed, outcome.unchanged)
            )
        )
    }

    func history(_ changes: [RecordChange], _ catalogue: Catalogue) -> CommandAnswer {
        let lines = changes.map { change in
            let said =
                change.values.map { line($0, change.kind, catalogue) }
                ?? say(Text.recordDeletedVersion())
            return "\(change.version)  \(Instant.text(change.atSeconds))  \(change.author)  \(said)"
        }
        let versions = changes.map { change -> JSONValue in
            [
                "version": .integer(change.version), "at": .instant(change.atSeconds),
                "author": .text(change.author),
                "fields": change.values.map { fields($0, change.kind, catalogue) } ?? .null,
            ]
        }
        return answer(
            JSONValue.document("record-history", ["versions": .array(versions)]),
            lines.joined(separator: "\n")
        )
    }

    private func line(
        _ values: [FieldCode: FieldValue],
        _ kind: RecordKindCode,
        _ catalogue: Catalogue
    ) -> String {
        (catalogue.recordKind(kind)?.fields ?? []).compactMap { field in
            values[field.code].map { "\(field.code.rawValue)=\($0.typed(as: field))" }
        }.joined(separator: "  ")
    }

    private func fields(
        _ values: [FieldCode: FieldValue],
        _ kind: RecordKindCode,
        _ catalogue: Catalogue
    ) -> JSONValue {
        catalogue.recordKind(kind).map { fields(values, $0) } ?? .null
    }

    private func fields(_ values: [FieldCode: FieldValue], _ kind: RecordKind) -> JSONValue {
        .object(
            kind.fields.compactMap { field in
                values[field.code].map {
                    JSONValue.Member(field.code.rawValue, .text($0.typed(as: field)))
                }
            }
        )
    }
}
