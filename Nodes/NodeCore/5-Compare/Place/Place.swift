package import Indicators
package import Statistics

/// Where a figure lies among the released quantiles of a group, from least to most favourable.
///
/// Never a rank: only what the quantiles on air say, which are rounded and smoothed. Ranks are in
/// percent of the group and run towards what is better; for an indicator that neither praises nor
/// blames they run towards the higher figures.
package struct Place: Sendable, Hashable {
    /// How a figure compares with the middle of its group.
    package enum Side: String, Sendable, Hashable {
        /// On the favourable side; for an indicator without direction, above.
        case ahead
        /// Equal.
        case level
        /// On the other side.
        case behind
    }

    /// A part of the group, the narrowest that the quantiles on air let us name.
    package enum Part: String, Sendable, Hashable {
        case bestTenth, bestQuarter, betterQuarter, betterHalf
        case middle
        case otherHalf, otherQuarter, lastQuarter, lastTenth
        /// The figure equals several quantiles, or only outer ones are known.
        case unclear
    }

    /// The highest rank on air that the figure is better than, 0 when there is none.
    package let from: Int
    /// The lowest rank on air that is better than the figure, 100 when there is none.
    package let to: Int
    /// The ranks on air that the figure equals, in order.
    package let equal: [Int]

    /// Nil where no quantile is on air, or what is on air is not in order.
    package init?(_ own: PublishedNumber, among quantiles: Quantiles, _ direction: Direction) {
        let aired = [
            (10, quantiles.p10), (25, quantiles.p25), (50, quantiles.p50), (75, quantiles.p75),
            (90, quantiles.p90),
        ].compactMap { rank, value in value.map { (rank: rank, value: $0) } }
        guard !aired.isEmpty else { return nil }
        let isLower = direction == .lower
        let marks = aired.map { (rank: isLower ? 100 - $0.rank : $0.rank, value: $0.value) }
        func isBetter(_ one: PublishedNumber, _ other: PublishedNumber) -> Bool {
            isLower ? one < other : one > other
        }
        from = marks.filter { isBetter(own, $0.value) }.map(\.rank).max() ?? 0
        to = marks.filter { isBetter($0.value, own) }.map(\.rank).min() ?? 100
        equal = marks.filter { $0.value == own }.map(\.rank).sorted()
        guard from <= to else { return nil }
    }

    /// How the figure compares with the median; nil where what is on air does not tell.
    package var side: Side? {
        if equal.contains(50) { return .level }
        if from >= 50 { return .ahead }
        return to <= 50 ? .behind : nil
    }

    /// The part of the group to name.
    package var part: Part {
        if equal.contains(50) { return .middle }
        return switch (from, to) {
        case (90..., _): .bestTenth
        case (75..., _): .bestQuarter
        case (50..., ...75): .betterQuarter
        case (50..., _): .betterHalf
        case (_, ...10): .lastTenth
        case (_, ...25): .lastQuarter
        case (25..., ...50): .otherQuarter
        case (_, ...50): .otherHalf
        default: .unclear
        }
    }
}
