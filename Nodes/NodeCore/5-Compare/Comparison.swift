import ClusterProtocol
import Indicators
import Statistics

/// Where a cluster stands in a period, beside the newest release that covers it: pure.
struct Comparison: Sendable {
    /// A figure of the period that is not aired.
    struct Withheld: Sendable, Hashable {
        let indicator: Indicator
        let status: CellStatus
    }

    let membership: Membership
    let period: Period
    let manifest: ReleaseManifest
    /// In catalogue order.
    let positions: [Position]
    let withheld: [Withheld]
    /// Our revision that was known when the release was frozen, as the receipts tell it.
    let ownRevisionInFigure: UInt32?

    /// `own` holds the last sealed content of the period and of the two before it, by period.
    init(
        _ membership: Membership,
        period: Period,
        release: ReleaseHeld,
        own: [PeriodCode: SummaryContent],
        ownRevisionInFigure: UInt32?
    ) {
        self.membership = membership
        self.period = period
        self.ownRevisionInFigure = ownRevisionInFigure
        manifest = release.manifest
        let catalogue = membership.catalogue
        let series = catalogue.lastThree(upTo: period)
        let ladder = Ladder(
            filiere: membership.scope.filiere,
            zone: membership.scope.zone,
            period: period.code.rawValue,
            cells: release.slices.flatMap(\.cells)
        )
        var positions: [Position] = []
        var withheld: [Withheld] = []
        for indicator in catalogue.indicators where indicator.periodKind == period.kind {
            switch ladder.answer(for: indicator) {
            case .aired(let rung, let airing):
                let values = series.map { period in
                    period.flatMap { own[$0.code] }?.value(of: indicator, in: catalogue)
                }
                positions.append(
                    Position(
                        indicator: indicator,
                        own: Self.number(values.last ?? nil, of: indicator),
                        rung: rung,
                        airing: airing,
                        trendOwn: Trend(values)
                    )
                )
            case .withheld(let status):
                withheld.append(Withheld(indicator: indicator, status: status))
            case .absent:
                break
            }
        }
        self.positions = positions
        self.withheld = withheld
    }

    private static func number(_ value: Int64?, of indicator: Indicator) -> PublishedNumber? {
        value.flatMap {
            try? PublishedNumber(significand: Int128($0), decimals: indicator.decimals)
        }
    }
}

extension Catalogue {
    /// A period and the two of its kind before it, oldest first; `nil` where there are none.
    func lastThree(upTo period: Period) -> [Period?] {
        let all = periods(of: period.kind)
        guard let index = all.firstIndex(where: { $0.code == period.code }) else { return [] }
        return (index - 2...index).map { all.indices.contains($0) ? all[$0] : nil }
    }
}
