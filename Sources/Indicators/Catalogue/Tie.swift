/// Indicators that tell about each other without an exact rule between them.
///
/// They share one suppression pattern, as the members of an identity do, but nothing is checked at
/// entry: two parts that add up to their total in nine reports out of ten would otherwise either
/// refuse honest reports or let a withheld part be computed from the rest.
public struct Tie: Sendable, Hashable {
    /// The indicators, at least two.
    public let members: [IndicatorCode]
    /// Why they are tied, for the people who read the catalogue.
    public let reason: BilingualText
}
