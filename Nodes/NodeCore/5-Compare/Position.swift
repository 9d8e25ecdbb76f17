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
    package let trendOwn: Trend

    package init(
        indicator: Indicator,
        own: PublishedNumber?,
        rung: Rung,
        airing: ReleasedCell.Airing,
        trendOwn: Trend
    ) {
        self.indicator = indicator
        self.own = own
        self.rung = rung
        self.airing = airing
        self.trendOwn = trendOwn
    }

    package var median: PublishedNumber? { airing.figures.quantiles.p50 }

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
