import Indicators
import NodeCore
import TestRandomness
import Testing

/// Draws records that the forms of a catalogue would take.
struct RecordDrawer {
    let catalogue: Catalogue
    let filiere: FiliereCode
    let kind: RecordKind

    /// Required fields and some of the others.
    func draw(using generator: inout SplitMix64) throws -> [FieldCode: FieldValue] {
        var values: [FieldCode: FieldValue] = [:]
        // The weight of a unit depends on the product, a figure on its indicator.
        let fields =
            kind.fields.filter(Self.isNamedByOthers)
            + kind.fields.filter { !Self.isNamedByOthers($0) }
        for field in fields where field.isRequired || generator.happens(0.6) {
            values[field.code] = try value(of: field, beside: values, using: &generator)
        }
        for _ in kind.rules {
            for rule in kind.rules { keep(rule, in: &values) }
        }
        return values
    }

    private static func isNamedByOthers(_ field: RecordField) -> Bool {
        field.content == .crop || field.content == .indicator
    }

    private func keep(_ rule: RecordRule, in values: inout [FieldCode: FieldValue]) {
        switch (values[rule.lesser], values[rule.greater]) {
        case (.number(let lesser, _)?, .number(let greater, _)?) where lesser > greater:
            values[rule.lesser] = .number(greater)
        case (.date(let lesser)?, .date(let greater)?) where lesser > greater:
            values[rule.lesser] = .date(greater)
        case (.period?, .period?): values[rule.lesser] = values[rule.greater]
        default: break
        }
    }

    private func value(
        of field: RecordField,
        beside values: [FieldCode: FieldValue],
        using generator: inout SplitMix64
    ) throws -> FieldValue? {
        switch field.content {
        case .date:
            return CalendarDate(
                year: .random(in: 1990...2030, using: &generator),
                month: .random(in: 1...12, using: &generator),
                day: .random(in: 1...28, using: &generator)
            ).map { .date($0) }
        case .number(_, let decimals, let bounds, let takesLocalUnits):
            if takesLocalUnits, generator.happens(0.5),
                let weighed = weighed(decimals, bounds, beside: values, using: &generator)
            {
                return weighed
            }
            return .number(.random(in: bounds, using: &generator))
        case .choice(let choices):
            return choices.randomElement(using: &generator).map { .choice($0.code) }
        case .yesNo: return .yesNo(.random(using: &generator))
        case .text: return .text(Self.text(using: &generator))
        case .crop:
            return catalogue.crops.filter { $0.filiere == filiere }
                .randomElement(using: &generator).map { .crop($0.code) }
        case .period:
            return catalogue.periods.randomElement(using: &generator).map { .period($0.code) }
        case .indicator:
            return catalogue.indicators.randomElement(using: &generator).map {
                .indicator($0.code)
            }
        case .figure(let other):
            guard case .indicator(let code)? = values[other],
                let indicator = catalogue.indicator(code)
            else { return nil }
            let figure = Int64.random(in: indicator.bounds, using: &generator)
            return .number(
                figure,
                typed: FixedPoint.canonical(figure, decimals: indicator.decimals)
            )
        case .reference: return .reference(try Self.id(using: &generator))
        }
    }

    /// So many bags, where their weight in the field's digits is exact.
    private func weighed(
        _ decimals: Int,
        _ bounds: ClosedRange<Int64>,
        beside values: [FieldCode: FieldValue],
        using generator: inout SplitMix64
    ) -> FieldValue? {
        var crop: CropCode?
        for field in kind.fields where crop == nil {
            if case .crop(let code)? = values[field.code] { crop = code }
        }
        let count = Int64.random(in: 0...500, using: &generator)
        guard let unit = catalogue.units.randomElement(using: &generator),
            let grams = unit.grams(of: crop, in: filiere)
        else { return nil }
        let scaled = (0..<decimals).reduce(count * grams) { scaled, _ in scaled * 10 }
        guard scaled.isMultiple(of: 1_000), bounds.contains(scaled / 1_000) else { return nil }
        let plural = generator.happens(0.5) ? "s" : ""
        return .number(scaled / 1_000, typed: "\(count) \(unit.label.french)\(plural)")
    }

    /// What JSON, SQL and the store's own marks could stumble on.
    private static func text(using generator: inout SplitMix64) -> String {
        let pieces = [
            "é", "x", " ", "\"", "\\", "|", "n:5", "=", "\n", "'", "Ʌ", "👩🏾‍🌾", "1", ";", "\u{A0}",
        ]
        let inside = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }
        return "a" + inside.joined() + "b"
    }

    static func id(using generator: inout SplitMix64) throws -> RecordID {
        let digits = (0..<32).map { _ in
            String(Int.random(in: 0...15, using: &generator), radix: 16)
        }
        return try #require(RecordID(hex: digits.joined()))
    }
}
