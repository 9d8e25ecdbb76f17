/// Days as spreadsheets count them.
public enum SerialDate {
    /// Days from 1 January 1900, whose day is 1, to 1 January 1970, for numbers after the 29 February
    /// 1900 that spreadsheets believe in.
    private static let epoch1900 = 25_569
    private static let epoch1904 = 24_107
    /// The last day a spreadsheet knows, 31 December 9999.
    private static let last = 2_958_465

    /// The day of a number and its time behind a `T` where it has one; nil where there is no such day.
    ///
    /// A number under 1 is a time of day alone: `08:30:00`.
    public static func iso(_ number: String, countsFrom1904: Bool = false) -> String? {
        guard !number.hasPrefix("-"), let plain = ExactNumber.plain(number) else { return nil }
        let parts = plain.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }), whole <= last else { return nil }
        var days = whole
        var seconds = 0
        if parts.count == 2, let fraction = Double("0." + parts[1]) {
            // Only the time of day is ever approximate, and it is rounded to the second.
            seconds = Int((fraction * 86_400).rounded())
            if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        }
        let time = seconds == 0 && days > 0 ? nil : Self.time(seconds)
        if days == 0, !countsFrom1904 { return time ?? "00:00:00" }
        // 60 is the 29 February 1900, which never was.
        if days == 60, !countsFrom1904 { return nil }
        let epoch = countsFrom1904 ? epoch1904 : days < 60 ? epoch1900 - 1 : epoch1900
        return day(daysSince1970: days - epoch) + (time.map { "T" + $0 } ?? "")
    }

    private static func time(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
            .joined(separator: ":")
    }

    /// The Gregorian day, by the count of days from 1 March of the year 0.
    private static func day(daysSince1970 days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isAfterNewYear = month >= 10
        let year = yearOfEra + era * 400 + (isAfterNewYear ? 1 : 0)
        return padded(year, to: 4) + "-" + padded(isAfterNewYear ? month - 9 : month + 3, to: 2)
            + "-" + padded(day, to: 2)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
