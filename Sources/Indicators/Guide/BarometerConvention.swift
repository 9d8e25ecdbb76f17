/// How one number is made of a grid: a convention of the catalogue, never the ministry's.
public struct BarometerConvention: Sendable, Hashable {
    /// The grid whose rows count.
    public let grid: String
    /// Points of the levels 1 to 4.
    public let points: [Int64]
    /// Percent of an axis's rows that must be answered.
    public let answeredMin: Int
}
