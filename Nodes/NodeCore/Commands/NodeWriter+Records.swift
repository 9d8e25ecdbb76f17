import DataFolder
import Indicators
import Localisation
import Reports

/// Records, for the people whose they are.
extension NodeWriter {
    func records(_ list: RecordList) -> CommandAnswer {
        let catalogue = list.teller.catalogue
        var isMore = false
        let sections = catalogue.records.compactMap { kind -> String? in
            let records = list.records.filter { $0.kind == kind.code }
            guard !records.isEmpty else { return nil }
            let names = records.map { list.teller.name(of: $0.id) }
            let width = names.map(\.count).max() ?? 0
            let lines = zip(records, names).map { record, name in
                let (said, hasMore) = list.teller.main(record, kind)
                isMore = isMore || hasMore
                let blank = String(repeating: " ", count: width - name.count)
                return ["  " + name + blank, list.teller.when(record), say(said)]
                    .filter { !$0.isEmpty }.joined(separator: "  ") + (hasMore ? " …" : "")
            }
            let title = Text.recordFieldName.with([
                .message(kind.plural.message), .plain(kind.code.rawValue),
            ])
            return ([say(title)] + lines).joined(separator: "\n")
        }
        let more = isMore ? [say(Text.recordListMore())] : []
        let text = sections.isEmpty ? [say(Text.recordNone())] : sections + more
        return answer(
            JSONValue.document(
                "records",
                ["records": .array(list.records.map { document($0, list.teller) })]
            ),
            text.joined(separator: "\n\n")
        )
    }

    private func document(_ record: HeldRecord, _ teller: RecordTeller) -> JSONValue {
        [
            "id": .text(record.id.hex), "short": .text(teller.name(of: record.id)),
            "kind": .text(record.kind.rawValue), "when": .text(teller.when(record)),
            "fields": fields(record.values, record.kind, teller.catalogue),
        ]
    }

    func edited(
        _ edit: RecordEdit,
        isChanged: Bool,
        _ teller: RecordTeller
    ) -> CommandAnswer {
        let label = Message.Argument.message(edit.kind.label.message)
        let message: Message =
            if !isChanged {
                Text.recordUnchanged.with([label])
            } else if edit.values == nil {
                Text.recordDeleted.with([label])
            } else {
                Text.recordKept.with([label, .plain(teller.name(of: edit.id))])
            }
        let said = isChanged ? edit.values.map { teller.all($0, edit.kind) } : nil
        return answer(
            JSONValue.document(
                "record",
                [
                    "id": .text(edit.id.hex), "short": .text(teller.name(of: edit.id)),
                    "kind": .text(edit.kind.code.rawValue),
                    "changed": .bool(isChanged), "deleted": .bool(edit.values == nil),
                    "fields": edit.values.map { fields($0, edit.kind) } ?? .null,
                ]
            ),
            ([say(message)] + (said.map { ["  " + say($0)] } ?? [])).joined(separator: "\n")
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

    func history(_ changes: [RecordChange], _ teller: RecordTeller) -> CommandAnswer {
        let lines = changes.map { change in
            let said = change.values.flatMap { values in
                teller.catalogue.recordKind(change.kind).map { say(teller.all(values, $0)) }
            }
            let what = said ?? say(Text.recordDeletedVersion())
            return "\(change.version)  \(Instant.text(change.atSeconds))  \(change.author)  \(what)"
        }
        let versions = changes.map { change -> JSONValue in
            [
                "version": .integer(change.version), "at": .instant(change.atSeconds),
                "author": .text(change.author),
                "fields": change.values.map { fields($0, change.kind, teller.catalogue) } ?? .null,
            ]
        }
        return answer(
            JSONValue.document("record-history", ["versions": .array(versions)]),
            lines.joined(separator: "\n")
        )
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
