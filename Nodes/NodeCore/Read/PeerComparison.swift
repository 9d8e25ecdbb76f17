import ClusterProtocol
package import Indicators
package import Statistics

/// Where the cluster stands in a period, beside the newest release that says something of it.
package struct PeerComparison: Sendable {
    /// A figure that is not aired.
    package struct Withheld: Sendable {
        package let indicator: Indicator
        package let status: CellStatus
    }

    /// The period.
    package let period: Period
    /// The release, as people name it.
    package let release: String
    /// The day its figures were taken, as `YYYY-MM-DD`.
    package let asOf: String
    /// Whether its figures may still change much.
    package let isProvisional: Bool
    /// Who answers for it: name and function.
    package let signedBy: (name: String, function: String)
    /// The smallest number of contributors of a figure.
    package let contributorsMin: Int
    /// Positions in the catalogue's order.
    package let positions: [Position]
    /// What the release says nothing of, and why.
    package let withheld: [Withheld]
    /// Our revision that the figures contain, where the receipts tell.
    package let ownRevision: Int?

    init(_ comparison: Comparison) {
        period = comparison.period
        let manifest = comparison.manifest
        release = manifest.id
        asOf = manifest.asOf
        isProvisional = manifest.state == .provisional
        signedBy = (manifest.signedByName, manifest.signedByFunction)
        contributorsMin = manifest.contributorsMin
        positions = comparison.positions
        withheld = comparison.withheld.map { Withheld(indicator: $0.indicator, status: $0.status) }
        ownRevision = comparison.ownRevisionInFigure.map { Int($0) }
    }
}
