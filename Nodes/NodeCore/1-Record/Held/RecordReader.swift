import Foundation
package import Indicators
package import Localisation

/// Reads what a person typed into the fields of a record: pure.
///
/// It names every problem, so that a person mends them in one go, and gives no record while there
/// is one.
package struct RecordReader {
    let form: RecordForm

    var catalogue: Catalogue { form.catalogue }
    var kind: RecordKind { form.kind }

    /// Reads records of a kind for a cluster of a filière.
    package init(catalogue: Catalogue, filiere: FiliereCode, kind: RecordKind) {
        form = RecordForm(catalogue: catalogue, filiere: filiere, kind: kind)
    }

    /// As `read`: the fields, or else every problem as a sentence.
    package func reading(
        _ typed: [String: String]
    ) -> (values: [FieldCode: FieldValue]?, problems: [Message]) {
        do {
            return (try read(typed), [])
        } catch {
            return (nil, error.problems.map(\.message))
        }
    }

    /// What was typed under the codes of the fields, where it named them as people do.
    ///
    /// - Throws: `NodeError.badInput` where a field is given twice.
    func coded(_ typed: [String: String]) throws(NodeError) -> [String: String] {
        var coded: [String: String] = [:]
        var names: [String: String] = [:]
        var problems: [InputProblem] = []
        for (name, text) in typed.sorted(by: { $0.key < $1.key }) {
            let field = kind.field(named: name)
            let code = field?.code.rawValue ?? name
            if let field, let other = names[code] {
                problems.append(problem(field, text, Text.recordFieldTwice(other, name)))
            }
            (coded[code], names[code]) = (text, name)
        }
        guard problems.isEmpty else { throw .badInput(problems) }
        return coded
    }

    /// - Throws: `NodeError.badInput`.
    func read(_ typed: [String: String]) throws(NodeError) -> [FieldCode: FieldValue] {
        let typed = try coded(typed)
        var problems: [InputProblem] = []
        var values: [FieldCode: FieldValue] = [:]
        for name in typed.keys.sorted() where kind.field(FieldCode(name)) == nil {
            let known = RecordForm.list(kind.fields.map { ($0.code.rawValue, $0.label) })
            problems.append(
                InputProblem(
                    of: kind,
                    field: Text("{0}", "{0}")(name),
                    seen: name,
                    reason: Text.recordUnknownField.with([.message(known)])
                )
            )
        }
        for field in kind.fields {
            let text = (typed[field.code.rawValue] ?? "").trimmed
            if text.isEmpty {
                if field.isRequired {
                    let expected = Message.Argument.message(form.expected(field))
                    problems.append(problem(field, nil, Text.recordFieldMissing.with([expected])))
                }
                continue
            }
            switch value(text, of: field, beside: typed) {
            case .success(let value): values[field.code] = value
            case .failure(let refusal): problems.append(problem(field, text, refusal.reason))
            }
        }
        problems += brokenRules(values)
        guard problems.isEmpty else { throw .badInput(problems) }
        return values
    }

    struct Refusal: Error { let reason: Message }

    private func problem(
        _ field: RecordField,
        _ seen: String?,
        _ reason: Message
    ) -> InputProblem {
        InputProblem(of: kind, field, seen: seen, reason: reason)
    }

    private func value(
        _ text: String,
        of field: RecordField,
        beside typed: [String: String]
    ) -> Result<FieldValue, Refusal> {
        func refuse(_ reason: Message) -> Result<FieldValue, Refusal> {
            .failure(Refusal(reason: reason))
        }
        // It would end the text for whoever reads it elsewhere, and a terminal shows nothing of it.
        if text.contains("\0") { return refuse(Text.recordNulCharacter()) }
        switch field.content {
        case .date:
            guard let day = TypedDate.read(text) else { return refuse(Text.recordNotADate(text)) }
            return .success(.date(day))
        case .number(let unit, let decimals, let bounds, let takesLocalUnits):
            let number = NumberField(unit, decimals, bounds, takesLocalUnits)
            return self.number(text, number, of: crop(beside: typed))
        case .choice(let choices):
            return chosen(text, among: choices.map { ($0.code, $0.label) }).map { .choice($0) }
        case .yesNo:
            guard let isYes = TypedYesNo.read(text) else {
                return refuse(Text.importNotYesOrNo(text))
            }
            return .success(.yesNo(isYes))
        case .text:
            let most = FieldContent.textCharactersMax
            guard text.count <= most else { return refuse(Text.recordTooLong(text.count, most)) }
            return .success(.text(text))
        case .crop:
            return chosen(text, among: form.crops.map { ($0.code.rawValue, $0.label) })
                .map { .crop(CropCode($0)) }
        case .period:
            return period(text)
        case .indicator:
            if let indicator = form.indicator(named: text) {
                return .success(.indicator(indicator.code))
            }
            return refuse(
                form.indicatorsAlike(text).map {
                    Text.recordIndicatorsAlike.with([.plain(text), .message($0)])
                } ?? Text.recordNotAnIndicator(text)
            )
        case .figure(let other):
            return figure(text, of: other, beside: typed)
        case .reference(let target):
            guard let id = RecordID(hex: text) else {
                return refuse(Text.recordNotAReference(text, target))
            }
            return .success(.reference(id))
        }
    }

    /// One of a few, by its code or by its name in either language.
    private func chosen(
        _ text: String,
        among choices: [(code: String, label: BilingualText)]
    ) -> Result<String, Refusal> {
        // Files give codes, people give names: names are folded only where no code is meant.
        if choices.contains(where: { $0.code == text }) { return .success(text) }
        let wanted = Self.folded(text)
        guard let found = choices.first(where: { $0.label.names.contains(wanted) }) else {
            let known = Message.Argument.message(RecordForm.list(choices))
            return .failure(
                Refusal(reason: Text.recordNotAChoice.with([.plain(text), known]))
            )
        }
        return .success(found.code)
    }

    /// A period, by its code or by its name in either language.
    private func period(_ text: String) -> Result<FieldValue, Refusal> {
        let wanted = Self.folded(text)
        let found =
            catalogue.period(PeriodCode(text))
            ?? catalogue.periods.first { $0.label.names.contains(wanted) }
        guard let found else {
            return .failure(Refusal(reason: Text.recordNotAPeriod(text, catalogue.periodsShown)))
        }
        return .success(.period(found.code))
    }

    /// A figure of the indicator that another field names.
    private func figure(
        _ text: String,
        of other: FieldCode,
        beside typed: [String: String]
    ) -> Result<FieldValue, Refusal> {
        guard let indicator = form.indicator(named: (typed[other.rawValue] ?? "").trimmed) else {
            let name = kind.field(other)?.name ?? Text("{0}", "{0}")(other)
            return .failure(
                Refusal(reason: Text.recordFigureOfNothing.with([.message(name)]))
            )
        }
        let field = NumberField(indicator.unit, indicator.decimals, indicator.bounds, false)
        return number(text, field, of: nil).map { value in
            // Its decimals are the indicator's: as typed it stays what it says.
            guard case .number(let figure, _) = value else { return value }
            return .number(figure, typed: UnitName.split(text)?.number ?? text)
        }
    }

    private func crop(beside typed: [String: String]) -> CropCode? {
        guard let field = kind.fields.first(where: { $0.content == .crop }),
            case .success(.crop(let crop)) = value(
                (typed[field.code.rawValue] ?? "").trimmed,
                of: field,
                beside: typed
            )
        else { return nil }
        return crop
    }

    private func brokenRules(_ values: [FieldCode: FieldValue]) -> [InputProblem] {
        kind.rules.compactMap { rule in
            let isBroken: Bool
            switch (values[rule.lesser], values[rule.greater]) {
            case (.number(let lesser, _)?, .number(let greater, _)?): isBroken = lesser > greater
            case (.date(let lesser)?, .date(let greater)?): isBroken = lesser > greater
            case (.period(let lesser)?, .period(let greater)?):
                isBroken = isAfter(lesser, greater)
            default: isBroken = false
            }
            guard isBroken, let lesser = kind.field(rule.lesser),
                let greater = kind.field(rule.greater),
                let seen = values[rule.lesser]?.typed(as: lesser),
                let other = values[rule.greater]?.typed(as: greater)
            else { return nil }
            let reason = Text.recordRuleBroken.with([
                .message(rule.message.message), .plain(seen), .plain(other),
                .message(greater.name),
            ])
            return problem(lesser, seen, reason)
        }
    }

    private func isAfter(_ one: PeriodCode, _ other: PeriodCode) -> Bool {
        guard let first = catalogue.period(one, of: form.filiere)?.start,
            let second = catalogue.period(other, of: form.filiere)?.start
        else { return false }
        return first > second
    }

    /// Without the spaces around it, accents and capital letters: what people type of a name.
    static func folded(_ text: String) -> String {
        text.trimmed.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }
}

extension RecordKind {
    /// The field that somebody means: by its code, or by its name in either language.
    func field(named name: String) -> RecordField? {
        if let field = field(FieldCode(name)) { return field }
        let wanted = RecordReader.folded(name)
        let found = fields.filter { $0.label.names.contains(wanted) }
        return found.count == 1 ? found.first : nil
    }
}
