/// The numbers of an aired cell, in the variable's unit, at their published rounding.
public struct ReleasedFigures: Hashable, Sendable {
    /// The exact total, with the variable's decimals; only for magnitudes.
    public let sum: PublishedNumber?
    /// The mean with three decimals more than the variable, half-even; a ratio's is Σ over Σ.
    public let mean: PublishedNumber?
    /// The sample standard deviation with two significant digits, from 10 contributors.
    ///
    /// Not aired for ratios (their mean is weighted), for binaries (the mean says it), nor when it
    /// is zero, which would say that everybody reports the mean.
    public let sd: PublishedNumber?
    /// The quantiles.
    public let quantiles: Quantiles
    /// The number of units at each level of an ordinal, lowest first, from 10 contributors.
    public let histogram: [Int]?

    /// Restores or makes figures.
    @_spi(Unprotected) @_spi(VerifiedRelease)
    public init(
        sum: PublishedNumber? = nil,
        mean: PublishedNumber? = nil,
        sd: PublishedNumber? = nil,
        quantiles: Quantiles = Quantiles(),
        histogram: [Int]? = nil
    ) {
        self.sum = sum
        self.mean = mean
        self.sd = sd
        self.quantiles = quantiles
        self.histogram = histogram
    }
}
