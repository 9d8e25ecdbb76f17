/// The numbers aired of one cell, as they were read; nothing for each that was withheld.
package struct AuditFigures: Hashable, Sendable {
    /// A quantile that may be aired.
    package enum Quantile: Int, CaseIterable, Sendable {
        case p10 = 10
        case p25 = 25
        case p50 = 50
        case p75 = 75
        case p90 = 90
    }

    /// The number of units in the figure.
    package var n: Int?
    /// The exact total.
    package var sum: AuditNumber?
    /// The mean; of a ratio, Σ over Σ.
    package var mean: AuditNumber?
    /// The sample standard deviation.
    package var sd: AuditNumber?
    /// The quantiles.
    package var quantiles: [Quantile: AuditNumber]
    /// The number of units at each level, lowest first.
    package var histogram: [Int]?

    /// Gathers what was aired.
    package init(
        n: Int? = nil,
        sum: AuditNumber? = nil,
        mean: AuditNumber? = nil,
        sd: AuditNumber? = nil,
        quantiles: [Quantile: AuditNumber] = [:],
        histogram: [Int]? = nil
    ) {
        self.n = n
        self.sum = sum
        self.mean = mean
        self.sd = sd
        self.quantiles = quantiles
        self.histogram = histogram
    }
}
