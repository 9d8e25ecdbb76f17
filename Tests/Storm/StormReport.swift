/// What a storm came to.
struct StormReport {
    var members = 0
    var backlog = 0
    var restarts = 0
    /// Seconds until everybody was greeted: with a hub that was away, then with the backlog to send.
    var coldSeconds = 0.0
    var returnSeconds = 0.0
    var drainSeconds = 0.0
    /// Longest wait for an acknowledgement, while the hub was there.
    var ackSecondsMax = 0.0
    var residentKiBMax = 0
    var descriptorsMax = 0
    var stalled = 0
    /// What the stalled ones asked and never read the answer of.
    var unread = 0
    var acknowledged = 0
    var lost = 0
    var rows = 0
    var problems: [String] = []

    var lines: [String] {
        [
            "storm: \(members) members, backlog \(backlog) batches each, "
                + "\(stalled) peers that never read (\(unread) questions)",
            "storm: all greeted \(Self.tenths(coldSeconds)) s after the hub came, "
                + "\(Self.tenths(returnSeconds)) s after it came back",
            "storm: \(acknowledged) batches acknowledged in \(Self.tenths(drainSeconds)) s, "
                + "\(restarts) restarts, longest wait \(Self.tenths(ackSecondsMax)) s",
            "storm: journal \(rows), acknowledged and lost \(lost)",
            "storm: hub at most \(residentKiBMax / 1_024) MiB, \(descriptorsMax) descriptors",
        ]
    }

    private static func tenths(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
