/// How the values of a cell become its figures.
///
/// It follows from the protection kind, so that a catalogue cannot ask for a figure that the gate
/// does not know how to protect.
public enum Aggregation: String, Sendable, Hashable, Codable, CaseIterable {
    /// Exact sum, with the mean and quantiles.
    case sum
    /// Number of clusters at each level, with the median.
    case histogram
    /// Share of the clusters that say yes.
    case share
    /// Sum of the numerators over the sum of the denominators.
    case ratioOfSums
    /// Median, with the other quantiles; adding prices up means nothing.
    case median
}
