/// What a cluster reports for one period, before it is sealed.
public struct SummaryContent: Sendable, Hashable, Codable {
    /// The period reported on.
    public let period: PeriodCode
    /// What is reported; an indicator without entry is not reported.
    public let entries: [IndicatorCode: SummaryEntry]

    /// Makes a content; the catalogue says whether it may be sealed.
    public init(period: PeriodCode, entries: [IndicatorCode: SummaryEntry]) {
        self.period = period
        self.entries = entries
    }
}
