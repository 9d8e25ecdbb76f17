import ClusterProtocol

/// Instants as documents write them.
enum Timestamp {
    /// RFC 3339 in UTC, to the second.
    static func rfc3339(_ seconds: Int64) -> String {
        let day = DayNumber(secondsSince1970: seconds)
        let ofDay = seconds - Int64(day.value) * 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.iso8601)T\(two(ofDay / 3_600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
    }
}
