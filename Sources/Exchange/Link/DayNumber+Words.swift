public import ClusterProtocol
public import Localisation

extension DayNumber {
    /// The day as people write it, as "12 novembre 2026".
    public var words: Message {
        let parts = iso8601.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, Text.months.indices.contains(parts[1] - 1) else {
            return Text.dayAsWritten(iso8601)
        }
        return Text.dayWords.with([
            parts[2] == 1 ? .message(Text.dayFirst()) : .plain(String(parts[2])),
            .message(Text.months[parts[1] - 1]()), .plain(String(parts[0])),
        ])
    }
}

extension Message {
    /// The day of an instant, in UTC, as people write it; takes seconds since 1970.
    public static func day(ofSeconds seconds: Int64) -> Message {
        DayNumber(secondsSince1970: seconds).words
    }
}
