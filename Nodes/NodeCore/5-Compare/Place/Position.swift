package import Indicators
package import Statistics

/// Where the cluster stands on one indicator, beside a released figure.
package struct Position: Sendable {
    /// How wide the group is that the cluster is compared with.
    ///
    /// From the narrowest to the widest.
    package enum Rung: String, Sendable, Hashable, CaseIterable {
        /// The clusters of the filière in its zone.
        case zone
        /// Those of the filière in the whole country.
        case national
        /// Those of every filière in the whole country.
        case allFilieres
    }

    package let indicator: Indicator
    /// The cluster's own value, in its last sealed revision.
    package let own: PublishedNumber?
    package let rung: Rung
    package let airing: ReleasedCell.Airing
    /// How many clusters were expected to report, in that group.
    package let expected: Int
    package let trendOwn: Trend

    package init(
        indicator: Indicator,
        own: PublishedNumber?,
        rung: Rung,
        airing: ReleasedCell.Airing,
        expected: Int,
        trendOwn: Trend
    ) {
        self.indicator = indicator
        self.own = own
        self.rung = rung
        self.airing = airing
        self.expected = expected
        self.trendOwn = trendOwn
    }

    package var median: PublishedNumber? { airing.figures.quantiles.p50 }

    /// Where our figure lies, by the quantiles on air.
    package var place: Place? {
        own.flatMap { Place($0, among: airing.figures.quantiles, indicator.direction) }
    }

    /// How our figure compares with the median, or with the mean of a group too small for one.
    package var side: Place.Side? {
        if let place { return place.side }
        guard let own, let mean = airing.figures.mean, indicator.protection != .binary else {
            return nil
        }
        if own == mean { return .level }
        return (own > mean) == (indicator.direction != .lower) ? .ahead : .behind
    }

    /// How much the size of the group lets be said.
    package var depth: Depth {
        let quantiles = airing.figures.quantiles
        if quantiles.p10 != nil || quantiles.p90 != nil { return .deciles }
        if quantiles.p25 != nil || quantiles.p75 != nil { return .quartiles }
        return quantiles.p50 == nil ? .mean : .median
    }

    /// What is on air of a group, from 5, 10, 15 and 30 owners on.
    package enum Depth: Int, Sendable, Hashable, Comparable {
        case mean, median, quartiles, deciles

        package static func < (left: Depth, right: Depth) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// 1 (lowest) to 4, where the three quartiles are aired.
    ///
    /// None where the value equals several of them, as when most of the group reports zero: such
    /// a place would say nothing true.
    package var quartile: Int? {
        let quantiles = airing.figures.quantiles
        guard let own, let p25 = quantiles.p25, let p50 = quantiles.p50, let p75 = quantiles.p75
        else { return nil }
        let edges = [p25, p50, p75]
        guard edges.count(where: { $0 == own }) < 2 else { return nil }
        return 1 + edges.count { own >= $0 }
    }

    /// The narrowest band of ranks that the aired quantiles tell, as "25-50".
    package var percentRankBand: String? {
        let quantiles = airing.figures.quantiles
        let aired = [
            (10, quantiles.p10), (25, quantiles.p25), (50, quantiles.p50), (75, quantiles.p75),
            (90, quantiles.p90),
        ].compactMap { rank, value in value.map { (rank: rank, value: $0) } }
        guard let own, !aired.isEmpty else { return nil }
        let isTied = aired.count(where: { own == $0.value }) > 1
        let from = aired.last { isTied ? own > $0.value : own >= $0.value }?.rank ?? 0
        let to = aired.first { own < $0.value }?.rank ?? 100
        return "\(from)-\(to)"
    }
}
