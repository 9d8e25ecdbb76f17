import Indicators
public import Localisation

/// Days as people write them.
public enum DayText {
    /// `21/11/2026` in French, `2026-11-21` in English; a text that is no date stays as it is.
    public static func text(_ iso: String, in language: Language) -> String {
        guard language == .french, let date = CalendarDate(iso: iso) else { return iso }
        let parts = [date.day, date.month].map { ($0 < 10 ? "0" : "") + String($0) }
        return (parts + [String(date.year)]).joined(separator: "/")
    }
}
