import Indicators

/// Instants as text.
public enum Instant {
    /// RFC 3339 in UTC to the second, as "2026-11-21T08:36:00Z"; takes seconds since 1970.
    public static func text(_ seconds: Int64) -> String {
        let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
        let rest = seconds - day * 86_400
        let parts = [rest / 3_600, rest / 60 % 60, rest % 60].map {
            ($0 < 10 ? "0" : "") + String($0)
        }
        let date = CalendarDate(daysSince1970: Int(day)).iso
        return date + "T" + parts.joined(separator: ":") + "Z"
    }
}
