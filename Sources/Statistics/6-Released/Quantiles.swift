/// The aired quantiles of a cell: smoothed for quantities, levels of the scale for ordinals.
///
/// A smoothed quantile is the mean of five consecutive order statistics centred on rank
/// round(q(n−1)), kept inside the range, rounded to three significant digits. An ordinal's is
/// the level at rank ⌊q(n−1)⌋, which its aired histogram says anyway.
public struct Quantiles: Hashable, Sendable {
    /// The first decile, aired from 30 contributors.
    public let p10: PublishedNumber?
    /// The first quartile, aired from 15 contributors.
    public let p25: PublishedNumber?
    /// The median, aired from 10 contributors.
    public let p50: PublishedNumber?
    /// The third quartile, aired from 15 contributors.
    public let p75: PublishedNumber?
    /// The ninth decile, aired from 30 contributors.
    public let p90: PublishedNumber?

    /// Gathers quantiles; those left out are not aired.
    public init(
        p10: PublishedNumber? = nil,
        p25: PublishedNumber? = nil,
        p50: PublishedNumber? = nil,
        p75: PublishedNumber? = nil,
        p90: PublishedNumber? = nil
    ) {
        self.p10 = p10
        self.p25 = p25
        self.p50 = p50
        self.p75 = p75
        self.p90 = p90
    }
}
