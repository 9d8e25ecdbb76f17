/// A calendar day, counted from 1970-01-01 (day 0).
public struct DayNumber: Sendable, Hashable, Comparable, Codable {
    /// Days since 1970-01-01.
    public let value: Int32

    /// Takes a count of days since 1970-01-01.
    public init(_ value: Int32) {
        self.value = value
    }

    /// The day of an instant, in UTC.
    public init(secondsSince1970 seconds: Int64) {
        let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        self.init(Int32(clamping: rest < 0 ? day - 1 : day))
    }

    /// Earlier first.
    public static func < (left: DayNumber, right: DayNumber) -> Bool { left.value < right.value }

    /// ISO 8601, as "2026-11-21" (proleptic Gregorian calendar).
    public var iso8601: String {
        // Howard Hinnant's days-from-civil algorithm, inverted: exact for every Int32.
        let shifted = Int64(value) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
