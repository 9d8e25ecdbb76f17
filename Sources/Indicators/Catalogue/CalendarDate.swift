/// A day of the Gregorian calendar, without time and without time zone.
public struct CalendarDate: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Makes a date, or nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` (ISO 8601, extended form), or nil when the text is anything else.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            iso.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as `YYYY-MM-DD`.
    public var iso: String {
        Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension CalendarDate: Comparable {
    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String { iso }
}

extension CalendarDate: Codable {
    /// Reads the ISO text.
    ///
    /// - Throws: `DecodingError` when the text is not a date.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = Self(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a date is written YYYY-MM-DD"
            )
        }
        self = date
    }

    /// Writes the ISO text.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension CalendarDate {
    /// Days since 1 January 1970, negative before.
    public var daysSince1970: Int {
        let past = year - 1
        let wholeYears = past * 365 + past / 4 - past / 100 + past / 400
        let wholeMonths = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
        return wholeYears + wholeMonths + day - 1 - Self.daysFromYear1To1970
    }

    /// The date of a number of days since 1 January 1970.
    ///
    /// Numbers outside the years 1 to 9999 give the first or the last date of that span.
    public init(daysSince1970 days: Int) {
        var rest = min(max(days, -Self.daysFromYear1To1970), Self.lastDay)
        rest += Self.daysFromYear1To1970
        // An upper estimate, since no year is shorter than 365 days; at most a few steps down.
        var year = min(9999, rest / 365 + 1)
        while Self.firstDay(of: year) > rest { year -= 1 }
        rest -= Self.firstDay(of: year)
        var month = 1
        while rest >= Self.days(in: month, of: year) {
            rest -= Self.days(in: month, of: year)
            month += 1
        }
        self.year = year
        self.month = month
        self.day = rest + 1
    }

    private static let daysFromYear1To1970 = 719_162
    private static let lastDay = 2_932_896

    private static func firstDay(of year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }
}
