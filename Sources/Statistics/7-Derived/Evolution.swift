/// How a figure stands against the campaign before, and for how long it has risen.
///
/// Another question than `Trend`: the grid asks of value added and jobs whether this campaign is
/// above the last one, not how three campaigns lie.
public struct Evolution: Sendable, Hashable {
    /// A change against the campaign before.
    public enum Change: Sendable, Hashable {
        /// More than the tolerance below.
        case lower
        /// Within the tolerance of the mean magnitude of the two.
        case alike
        /// More than the tolerance above.
        case higher
    }

    /// This campaign against the last one; nil where one of them is unknown.
    public let change: Change?
    /// How many comparisons in a row, the latest included, were rises.
    public let rises: Int

    /// Compares campaigns in time order, the one in question last; nil for one without a figure.
    ///
    /// The tolerance is the percentage of two campaigns' mean magnitude that is no change.
    public init(_ values: [Int64?], tolerance: Int) {
        self.init(exact: values.map { value in value.map { Int128($0) } }, tolerance: tolerance)
    }

    /// The same of integers beyond 64 bits, such as quotients in a common scale; none passes 2¹¹⁸ in
    /// magnitude.
    public init(exact values: [Int128?], tolerance: Int) {
        var rises = 0
        var latest: Change?
        for place in values.indices.dropFirst().reversed() {
            guard let before = values[place - 1], let after = values[place] else { break }
            let change = Self.change(from: before, to: after, tolerance: tolerance)
            if latest == nil { latest = change }
            guard change == .higher else { break }
            rises += 1
        }
        change = latest
        self.rises = rises
    }

    private static func change(from before: Int128, to after: Int128, tolerance: Int) -> Change {
        let base = Int128(before.magnitude) + Int128(after.magnitude)
        // |after − before| ≤ tolerance % of half the base.
        let difference = after - before
        if 200 * Int128(difference.magnitude) <= Int128(tolerance) * base { return .alike }
        return difference > 0 ? .higher : .lower
    }
}
