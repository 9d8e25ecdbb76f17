/// How the released means of one group go over three campaigns.
///
/// Made of what is on air and nothing else. The clusters of a group are not the same in each
/// campaign, so that a mean may move because others report: nothing is said where their number
/// moved by more than a third, and the numbers travel with the class for whoever reads it.
public struct GroupTrend: Sendable, Hashable {
    /// What is on air of one campaign.
    public struct Point: Sendable, Hashable {
        /// How many units are in the figure.
        public let nReporting: Int
        /// Their mean; of a ratio, the ratio of the sums.
        public let mean: PublishedNumber

        /// Takes the parts.
        public init(nReporting: Int, mean: PublishedNumber) {
            self.nReporting = nReporting
            self.mean = mean
        }
    }

    /// The class, by the rule of one cluster's series.
    public let trend: Trend
    /// How many units were in each campaign, oldest first.
    public let counts: [Int]

    /// Compares three campaigns in time order; nil where one is not on air, or where the group is
    /// too much another one.
    public init?(_ points: [Point?]) {
        let known = points.compactMap { $0 }
        counts = known.map(\.nReporting)
        guard points.count == 3, known.count == 3, let least = counts.min(),
            let most = counts.max(), 3 * least >= 2 * most
        else { return nil }
        let decimals = known.map(\.mean.decimals).max() ?? 0
        let values = known.map { Self.value($0.mean, decimals: decimals) }
        trend = Trend(values)
        if trend == .insufficient { return nil }
    }

    private static func value(_ number: PublishedNumber, decimals: Int) -> Int64? {
        let (value, isPast) = number.significand.multipliedReportingOverflow(
            by: powerOfTen(decimals - number.decimals)
        )
        return isPast ? nil : Int64(exactly: value)
    }
}
