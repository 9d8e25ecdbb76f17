import DataFolder
import Indicators
import Localisation
import Reports

/// What can be recorded, and how it is typed.
extension NodeWriter {
    func kinds(_ catalogue: Catalogue) -> CommandAnswer {
        var table = TextTable([
            (say(Text.recordKind()), .left), (say(Text.recordKindLabel()), .left),
        ])
        for kind in catalogue.records {
            table.add([kind.code.rawValue, kind.plural.text(in: language)])
        }
        return answer(
            JSONValue.document(
                "record-kinds",
                ["kinds": .array(catalogue.records.map { document($0) })]
            ),
            table.text + "\n\n" + say(Text.recordKindsMore())
        )
    }

    /// One kind: what each field takes, and a line to copy.
    func kind(_ form: RecordForm, folder: String, today: CalendarDate) -> CommandAnswer {
        let kind = form.kind
        var table = TextTable([
            (say(Text.recordField()), .left), (say(Text.recordKindLabel()), .left),
            (say(Text.recordFieldTakes()), .left),
        ])
        for field in kind.fields {
            table.add([
                field.code.rawValue + (field.isRequired ? "*" : ""),
                field.label.text(in: language), say(form.expected(field)),
            ])
        }
        // Choices make a last column that no terminal is wide enough for: its rule ends early.
        let lines = table.lines.map { line in
            line.contains { $0 != "─" && $0 != " " } ? line : String(line.prefix(Self.ruleMax))
        }
        let example = example(form, folder: folder, today: today)
        let title = say(kind.label.message(of: kind.code.rawValue))
        let below = [say(Text.recordRequiredNote()), "", say(Text.recordExample()), "  " + example]
        return answer(
            JSONValue.document(
                "record-kind",
                ["kind": document(kind, form), "example": .text(example)]
            ),
            ([title, ""] + lines + [""] + below).joined(separator: "\n")
        )
    }

    private static let ruleMax = 78

    /// A line for a shell, ready to be pasted.
    private func example(_ form: RecordForm, folder: String, today: CalendarDate) -> String {
        let fields = form.example(today: today).map { field, text in
            field.code.rawValue + "=" + Self.quoted(say(text))
        }
        let command = ["grenier-node", "record", "add", form.kind.code.rawValue]
        return (command + fields + ["--dir", Self.quoted(folder)]).joined(separator: " ")
    }

    /// A word as a shell takes it whole.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "._/:,-".contains($0))
        }
        if isPlain, !word.isEmpty { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }

    private func document(_ kind: RecordKind, _ form: RecordForm? = nil) -> JSONValue {
        [
            "kind": .text(kind.code.rawValue), "label": .text(kind.label.text(in: language)),
            "fields": .array(kind.fields.map { document($0, form) }),
        ]
    }

    private func document(_ field: RecordField, _ form: RecordForm?) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("field", .text(field.code.rawValue)),
            JSONValue.Member("label", .text(field.label.text(in: language))),
            JSONValue.Member("required", .bool(field.isRequired)),
        ]
        if let form {
            members.append(JSONValue.Member("expected", .text(say(form.expected(field)))))
        }
        if case .number(let unit, _, _, _) = field.content {
            members.append(JSONValue.Member("unit", .text(unit)))
        }
        if case .choice(let choices) = field.content {
            let codes = choices.map { choice -> JSONValue in
                ["code": .text(choice.code), "label": .text(choice.label.text(in: language))]
            }
            members.append(JSONValue.Member("choices", .array(codes)))
        }
        return .object(members)
    }
}
