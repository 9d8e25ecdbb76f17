import Foundation
package import Indicators
package import Localisation

/// Reads what a person typed into the fields of a record: pure.
///
/// It names every problem, so that a person mends them in one go, and gives no record while there
/// is one.
package struct RecordReader {
    let catalogue: Catalogue
    let filiere: FiliereCode
    let kind: RecordKind
    /// What problems name as their source: the kind's name, or a file.
    let source: String
    var row: Int?
    var mark = FixedPoint.Mark.either

    /// Reads records of a kind for a cluster of a filière.
    package init(catalogue: Catalogue, filiere: FiliereCode, kind: RecordKind, source: String) {
        self.catalogue = catalogue
        self.filiere = filiere
        self.kind = kind
        self.source = source
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

    /// - Throws: `NodeError.badInput`.
    func read(_ typed: [String: String]) throws(NodeError) -> [FieldCode: FieldValue] {
        var problems: [InputProblem] = []
        var values: [FieldCode: FieldValue] = [:]
        for name in typed.keys.sorted() where kind.field(FieldCode(name)) == nil {
            let known = kind.fields.map(\.code.rawValue).joined(separator: ", ")
            problems.append(problem(name, name, Text.recordUnknownField(name, known)))
        }
        for field in kind.fields {
            let text = Self.trimmed(typed[field.code.rawValue] ?? "")
            if text.isEmpty {
                if field.isRequired {
                    problems.append(problem(field.label.french, nil, Text.recordFieldMissing()))
                }
                continue
            }
            switch value(text, of: field, beside: typed) {
            case .success(let value): values[field.code] = value
            case .failure(let refusal):
                problems.append(problem(field.label.french, text, refusal.reason))
            }
        }
        problems += brokenRules(values)
        guard problems.isEmpty else { throw .badInput(problems) }
        return values
    }

    private struct Refusal: Error { let reason: Message }

    private func problem(_ column: String, _ seen: String?, _ reason: Message) -> InputProblem {
        InputProblem(source: source, row: row, column: column, seen: seen, reason: reason)
    }

    private func value(
        _ text: String,
        of field: RecordField,
        beside typed: [String: String]
    ) -> Result<FieldValue, Refusal> {
        func refuse(_ reason: Message) -> Result<FieldValue, Refusal> {
            .failure(Refusal(reason: reason))
        }
        switch field.content {
        case .date:
            guard let day = TypedDate.read(text) else { return refuse(Text.recordNotADate(text)) }
            return .success(.date(day))
        case .number(let unit, let decimals, let bounds, let takesLocalUnits):
            return number(
                text,
                NumberField(unit, decimals, bounds, takesLocalUnits),
                beside: typed
            )
        case .choice(let choices):
            return chosen(text, among: choices.map { ($0.code, $0.label) }).map { .choice($0) }
        case .yesNo:
            switch text.lowercased() {
            case "1", "oui", "yes", "true": return .success(.yesNo(true))
            case "0", "non", "no", "false": return .success(.yesNo(false))
            default: return refuse(Text.importNotYesOrNo(text))
            }
        case .text:
            guard text.count <= FieldContent.textCharactersMax, !text.contains("\0") else {
                return refuse(Text.recordTooLong(FieldContent.textCharactersMax))
            }
            return .success(.text(text))
        case .crop:
            let own = catalogue.crops.filter { $0.filiere == filiere }
            return chosen(text, among: own.map { ($0.code.rawValue, $0.label) })
                .map { .crop(CropCode($0)) }
        case .period:
            guard catalogue.period(PeriodCode(text)) != nil else {
                return refuse(Text.nodeUnknownPeriod(text))
            }
            return .success(.period(PeriodCode(text)))
        case .indicator:
            guard catalogue.indicator(IndicatorCode(text)) != nil else {
                return refuse(Text.recordNotAnIndicator(text))
            }
            return .success(.indicator(IndicatorCode(text)))
        case .figure(let other):
            return figure(text, of: other, beside: typed)
        case .reference:
            guard let id = RecordID(hex: text) else {
                return refuse(Text.recordNotAReference(text))
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
        let found = choices.first { _, label in
            [label.french, label.english].map(Self.folded).contains(wanted)
        }
        guard let found else {
            let known = choices.map(\.code).joined(separator: ", ")
            return .failure(Refusal(reason: Text.recordNotAChoice(text, known)))
        }
        return .success(found.code)
    }

    /// A figure of the indicator that another field names.
    private func figure(
        _ text: String,
        of other: FieldCode,
        beside typed: [String: String]
    ) -> Result<FieldValue, Refusal> {
        let code = IndicatorCode(Self.trimmed(typed[other.rawValue] ?? ""))
        guard let indicator = catalogue.indicator(code) else {
            return .failure(Refusal(reason: Text.recordFigureOfNothing()))
        }
        return number(
            text,
            NumberField(indicator.unit, indicator.decimals, indicator.bounds, false),
            beside: typed
        ).map { value in
            // Its decimals are the indicator's: as typed it stays what it says.
            guard case .number(let figure, _) = value else { return value }
            return .number(figure, typed: text)
        }
    }

    private struct NumberField {
        let unit: String
        let decimals: Int
        let bounds: ClosedRange<Int64>
        let takesLocalUnits: Bool

        init(_ unit: String, _ decimals: Int, _ bounds: ClosedRange<Int64>, _ local: Bool) {
            self.unit = unit
            self.decimals = decimals
            self.bounds = bounds
            takesLocalUnits = local
        }
    }

    /// A number, or a number and a unit of the market place: `12` or `12 sacs`.
    private func number(
        _ text: String,
        _ field: NumberField,
        beside typed: [String: String]
    ) -> Result<FieldValue, Refusal> {
        var value: Int64
        var asTyped: String?
        do {
            if field.takesLocalUnits, let (count, unit) = localUnit(text) {
                guard let grams = unit.grams(of: crop(beside: typed), in: filiere) else {
                    return .failure(
                        Refusal(reason: Text.recordUnitWithoutWeight(unit.label.french))
                    )
                }
                let thousandths = try FixedPoint.parse(count, decimals: 3, mark: mark)
                let converted = Quantity(Int128(thousandths) * Int128(grams), decimals: 6)
                guard let fitted = converted.rounded(to: field.decimals) else {
                    return .failure(Refusal(reason: Text.recordOutOfRange()))
                }
                (value, asTyped) = (fitted, text)
            } else {
                value = try FixedPoint.parse(text, decimals: field.decimals, mark: mark)
            }
        } catch {
            return .failure(Refusal(reason: error.message))
        }
        guard field.bounds.contains(value) else {
            return .failure(
                Refusal(
                    reason: Text.recordOutOfBounds.with([
                        .decimal(value, field.decimals), .plain(field.unit),
                        .decimal(field.bounds.lowerBound, field.decimals),
                        .decimal(field.bounds.upperBound, field.decimals),
                    ])
                )
            )
        }
        return .success(.number(value, typed: asTyped))
    }

    /// The count and the unit of `12 sacs`; nil where the last word is no unit of the catalogue.
    private func localUnit(_ text: String) -> (String, LocalUnit)? {
        guard let gap = text.lastIndex(where: \.isWhitespace) else { return nil }
        let word = Self.folded(String(text[text.index(after: gap)...]))
        let unit = catalogue.units.first { unit in
            let names = [unit.code, unit.label.french, unit.label.english].map(Self.folded)
            return names.contains { word == $0 || word == $0 + "s" }
        }
        return unit.map { (String(text[..<gap]), $0) }
    }

    private func crop(beside typed: [String: String]) -> CropCode? {
        guard let field = kind.fields.first(where: { $0.content == .crop }),
            case .success(.crop(let crop)) = value(
                Self.trimmed(typed[field.code.rawValue] ?? ""),
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
            guard isBroken else { return nil }
            return problem(
                kind.field(rule.lesser)?.label.french ?? rule.lesser.rawValue,
                nil,
                Text(rule.message.french, rule.message.english)()
            )
        }
    }

    private func isAfter(_ one: PeriodCode, _ other: PeriodCode) -> Bool {
        guard let first = catalogue.period(one, of: filiere)?.start,
            let second = catalogue.period(other, of: filiere)?.start
        else { return false }
        return first > second
    }

    /// Spaces and accents dropped, small letters: what people type of a name.
    static func folded(_ text: String) -> String {
        trimmed(text).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }

    static func trimmed(_ text: String) -> String {
        var view = text[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
