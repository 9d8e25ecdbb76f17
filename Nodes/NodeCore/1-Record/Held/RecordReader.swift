import Foundation
import Indicators
import Localisation

/// Reads what a person typed into the fields of a record: pure.
///
/// It names every problem, so that a person mends them in one go, and gives no record while there
/// is one.
struct RecordReader {
    let catalogue: Catalogue
    let filiere: FiliereCode
    let kind: RecordKind
    /// What problems name as their source: the kind's name, or a file.
    let source: String
    var row: Int?
    var mark = FixedPoint.Mark.either

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
            let wanted = Self.folded(text)
            let found = choices.first {
                $0.code == text || Self.folded($0.label.french) == wanted
                    || Self.folded($0.label.english) == wanted
            }
            guard let found else {
                let known = choices.map(\.code).joined(separator: ", ")
                return refuse(Text.recordNotAChoice(text, known))
            }
            return .success(.choice(found.code))
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
            let wanted = Self.folded(text)
            let found = own.first {
                $0.code.rawValue == text || Self.folded($0.label.french) == wanted
                    || Self.folded($0.label.english) == wanted
            }
            guard let found else {
                let known = own.map(\.code.rawValue).joined(separator: ", ")
                return refuse(Text.recordNotAChoice(text, known))
            }
            return .success(.crop(found.code))
        case .period:
            guard catalogue.period(PeriodCode(text)) != nil else {
                return refuse(Text.nodeUnknownPeriod(text))
            }
            return .success(.period(PeriodCode(text)))
        case .reference:
            guard let id = RecordID(hex: text) else {
                return refuse(Text.recordNotAReference(text))
            }
            return .success(.reference(id))
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
        let field = kind.fields.first { $0.content == .crop }
        return field.flatMap { typed[$0.code.rawValue] }.map { CropCode(Self.trimmed($0)) }
    }

    private func brokenRules(_ values: [FieldCode: FieldValue]) -> [InputProblem] {
        kind.rules.compactMap { rule in
            let isBroken: Bool
            switch (values[rule.lesser], values[rule.greater]) {
            case (.number(let lesser, _)?, .number(let greater, _)?): isBroken = lesser > greater
            case (.date(let lesser)?, .date(let greater)?): isBroken = lesser > greater
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
