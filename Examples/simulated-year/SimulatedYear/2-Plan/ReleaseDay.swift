package import Indicators

/// A release of the year: when it is made, and what clusters report up to that day.
package struct ReleaseDay: Sendable, Hashable {
    /// ISO 8601.
    package let day: String
    /// The epoch, as the release names it.
    package let epoch: String
    /// Why it is made before the calendar's day, where it is.
    package let forcedReason: String?
    /// The periods whose reports are expected from the release before to this one.
    package let periods: [PeriodCode]

    private init(
        _ day: String,
        _ epoch: String,
        forced forcedReason: String? = nil,
        _ periods: PeriodCode...
    ) {
        self.day = day
        self.epoch = epoch
        self.forcedReason = forcedReason
        self.periods = periods
    }

    /// Four quarters, the close of a campaign between two of them, and the next year's first
    /// quarter: a month and more apart.
    package static let year: [ReleaseDay] = [
        ReleaseDay(
            "2026-04-15",
            "2026-Q1",
            "2024-2025",
            "2026-Q1",
            "2026-01",
            "2026-02",
            "2026-03"
        ),
        ReleaseDay("2026-07-15", "2026-Q2", "2026-Q2", "2026-04", "2026-05", "2026-06"),
        ReleaseDay(
            "2026-09-15",
            "2025-2026",
            forced: "campaign closed",
            "2025-2026",
            "2026-07",
            "2026-08"
        ),
        ReleaseDay("2026-10-15", "2026-Q3", forced: "quarter after a close", "2026-Q3", "2026-09"),
        ReleaseDay("2027-01-15", "2026-Q4", "2026-Q4", "2026-10", "2026-11", "2026-12"),
        ReleaseDay("2027-04-15", "2027-Q1", "2027-Q1", "2027-01", "2027-02", "2027-03"),
    ]
}
