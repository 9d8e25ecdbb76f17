package import Indicators
package import Localisation

/// What stands in a field, as people read it.
package struct RecordWords: Sendable, Hashable {
    let catalogue: Catalogue
    let titles: [RecordID: BilingualText]

    /// Takes the catalogue that names codes, and the names of records that others refer to.
    package init(catalogue: Catalogue, titles: [RecordID: BilingualText]) {
        self.catalogue = catalogue
        self.titles = titles
    }

    /// The value in words, numbers without their unit.
    package func text(_ value: FieldValue, _ field: RecordField, in language: Language) -> String {
        switch value {
        case .date(let day): day.written(in: language)
        case .number(let number, let typed):
            if case .number(_, let decimals, _, _) = field.content {
                Self.number(number, decimals: decimals, in: language)
            } else {
                typed ?? String(number)
            }
        case .choice(let code): label(of: code, field)?.text(in: language) ?? code
        case .yesNo(let isYes): (isYes ? Text.consoleYes : .consoleNo)().rendered(in: language)
        case .text(let text): text
        case .crop(let crop):
            catalogue.crops.first { $0.code == crop }?.label.text(in: language) ?? crop.rawValue
        case .period(let period):
            catalogue.period(period)?.label.text(in: language) ?? period.rawValue
        case .indicator(let indicator):
            catalogue.indicator(indicator)?.label.text(in: language) ?? indicator.rawValue
        case .reference(let record): titles[record]?.text(in: language) ?? "–"
        }
    }

    /// What stands in a field, a number with its unit and as it was typed: `1 200 kg (12 sacs)`; nil
    /// where nothing does.
    package func said(
        _ field: RecordField,
        of values: [FieldCode: FieldValue],
        in language: Language
    ) -> String? {
        guard let value = values[field.code] else { return nil }
        guard case .number(let number, _) = value else { return text(value, field, in: language) }
        var (said, unit) = (text(value, field, in: language), "1")
        switch field.content {
        case .number(let own, _, _, _): unit = own
        case .figure(let other):
            if case .indicator(let code)? = values[other], let named = catalogue.indicator(code) {
                said = Self.number(number, decimals: named.decimals, in: language)
                unit = named.unit
            }
        default: break
        }
        if unit != "1" { said += "\u{A0}" + UnitText.text(unit, in: language) }
        return typed(value, field).map { "\(said) (\($0))" } ?? said
    }

    /// What was typed beside a value that says it in another unit: `12 sacs`.
    package func typed(_ value: FieldValue, _ field: RecordField) -> String? {
        guard case .number(_, let typed?) = value, case .number = field.content else { return nil }
        return typed
    }

    private func label(of code: String, _ field: RecordField) -> BilingualText? {
        guard case .choice(let choices) = field.content else { return nil }
        return choices.first { $0.code == code }?.label
    }

    /// A figure as people of a language write it.
    package static func number(_ value: Int64, decimals: Int, in language: Language) -> String {
        switch language {
        case .french: FixedPoint.french(value, decimals: decimals)
        case .english: FixedPoint.canonical(value, decimals: decimals)
        }
    }
}

extension CalendarDate {
    /// The day as people of a language write it: `31/07/2026` in French, `2026-07-31` in English.
    package func written(in language: Language) -> String {
        guard language == .french else { return iso }
        let parts = iso.split(separator: "-")
        return parts.reversed().joined(separator: "/")
    }
}
