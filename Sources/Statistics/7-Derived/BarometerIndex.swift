/// The barometer: one number for a grid, by a published convention of ours.
///
/// The guide gives no weights and no overall score. Levels become points on fixed goalposts, an axis is
/// the mean of its answered rows, and the index the geometric mean of the axes, which compensates less
/// than a sum does (OECD/JRC, Handbook on Constructing Composite Indicators, 2008). Exact: points are
/// integers, axis scores tenths, the index the nearest tenth to the root.
public struct BarometerIndex: Sendable, Hashable {
    /// Points of the levels 1 to 4, ascending and above zero.
    public let points: [Int64]
    /// Percent of an axis's rows that must be answered.
    public let answeredMin: Int

    /// Takes the convention.
    public init(points: [Int64], answeredMin: Int) {
        self.points = points
        self.answeredMin = answeredMin
    }

    /// The score of an axis in tenths of a point; nil when too few rows are answered.
    ///
    /// Each row of the axis has a level from 1 to 4, or nil when it is not scored.
    public func axis(_ levels: [Int?]) -> Int64? {
        let known = levels.compactMap { $0 }.filter { points.indices.contains($0 - 1) }
        guard !known.isEmpty, 100 * known.count >= answeredMin * levels.count else { return nil }
        let sum = known.reduce(Int128(0)) { $0 + Int128(points[$1 - 1]) }
        return Int64(clamping: HalfEven.quotient(10 * sum, Int128(known.count)))
    }

    /// The index in tenths of a point; nil when an axis is missing, or there is none, or more than ten.
    public func index(ofAxes axes: [Int64?]) -> Int64? {
        let known = axes.compactMap { $0 }
        guard (1...Self.axesMax).contains(axes.count), known.count == axes.count,
            let least = known.min(),
            let most = known.max(), least > 0
        else { return nil }
        return Self.geometricMean(known, least...most)
    }

    /// The arithmetic version, shown beside the index.
    public func arithmeticIndex(ofAxes axes: [Int64?]) -> Int64? {
        let known = axes.compactMap { $0 }
        guard !axes.isEmpty, known.count == axes.count else { return nil }
        let sum = known.reduce(Int128(0)) { $0 + Int128($1) }
        return Int64(clamping: HalfEven.quotient(sum, Int128(known.count)))
    }

    /// Axis scores are at most 1,000: the product of ten, times two to the tenth, fits in 128 bits.
    private static let axesMax = 10

    /// The integer nearest to the root of the product, found by halving: no floating point decides.
    private static func geometricMean(_ values: [Int64], _ range: ClosedRange<Int64>) -> Int64 {
        let count = values.count
        func power(_ base: Int128) -> Int128 { (0..<count).reduce(1) { power, _ in power * base } }
        let product = values.reduce(Int128(1)) { $0 * Int128($1) }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if power(Int128(middle)) <= product { low = middle } else { high = middle - 1 }
        }
        // Above the half way mark (2·low + 1)/2, the next integer is nearer.
        let half = power(2 * Int128(low) + 1)
        return half <= product * power(2) && low < range.upperBound ? low + 1 : low
    }
}
