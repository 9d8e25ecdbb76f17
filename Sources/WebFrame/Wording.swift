package import Indicators
package import Localisation
import Reports

/// Figures, days and sentences as the reader's language writes them.
package struct Wording: Sendable {
    package let language: Language

    /// Takes the reader's language.
    package init(language: Language) { self.language = language }

    /// A sentence.
    package func say(_ message: Message) -> String { spaced(message.rendered(in: language)) }

    /// A sentence without arguments.
    package func say(_ text: Text) -> String { say(text()) }

    /// In French the space before a mark does not break: a line never begins with « ? ».
    private func spaced(_ text: String) -> String { Typography.set(text, in: language) }

    /// A text of the catalogue.
    package func text(_ bilingual: BilingualText) -> String { spaced(bilingual.text(in: language)) }

    /// A fixed-point value without its unit.
    package func number(_ value: Int64, decimals: Int) -> String {
        if language == .french { return FixedPoint.french(value, decimals: decimals) }
        return FixedPoint.canonical(value, decimals: decimals)
    }

    /// A whole number.
    package func number(_ value: Int) -> String { number(Int64(value), decimals: 0) }

    /// An indicator's value with its unit: "12 528 000 FCFA".
    package func figure(_ value: Int64, of indicator: Indicator) -> String {
        let number = number(value, decimals: indicator.decimals)
        guard let unit = unit(indicator.unit) else { return number }
        return number + "\u{A0}" + unit
    }

    /// A unit as people write it; nil for a dimensionless one.
    package func unit(_ unit: String) -> String? {
        unit == "1" ? nil : UnitText.text(unit, in: language)
    }

    /// "22 novembre 2026".
    package func day(_ day: CalendarDate) -> String {
        let names = say(Text.consoleMonths).split(separator: " ").map(String.init)
        let month = names.indices.contains(day.month - 1) ? names[day.month - 1] : ""
        let first = language == .french && day.day == 1 ? "1er" : String(day.day)
        return "\(first)\u{A0}\(month)\u{A0}\(day.year)"
    }

    /// The day of an instant, seconds since 1970.
    package func day(ofSeconds seconds: Int64) -> String {
        day(CalendarDate(daysSince1970: Int(seconds >= 0 ? seconds / 86_400 : 0)))
    }
}
