/// How a series of three campaigns goes.
///
/// A tolerance rule: on three points no test can pass the usual thresholds (Mann-Kendall's
/// smallest p is 1/3). Exact integer arithmetic, so that a boundary is a boundary.
public enum Trend: String, Sendable, Hashable, CaseIterable {
    /// The last is above the first.
    case rising
    /// The last is below the first.
    case falling
    /// All three lie within 10 % of their mean magnitude.
    case stable
    /// Up and down.
    case sawtooth
    /// Fewer than three campaigns, or three zeros.
    case insufficient

    /// The trend of three values in time order; `nil` for a campaign without value.
    ///
    /// Stable within 10 % of the mean magnitude; up and down when both changes exceed 5 % of it, in
    /// opposite directions, the smaller at least a third of the larger.
    public init(_ values: [Int64?]) {
        self.init(exact: values.map { value in value.map { Int128($0) } })
    }

    /// The same of integers beyond 64 bits, such as quotients in a common scale; none passes 2¹¹⁸ in
    /// magnitude.
    public init(exact values: [Int128?]) {
        let known = values.compactMap { $0 }
        guard values.count == 3, known.count == 3 else {
            self = .insufficient
            return
        }
        // Thresholds are on changes divided by the mean magnitude `base / 3`.
        let base = known.reduce(0) { $0 + Int128($1.magnitude) }
        let (first, second) = (known[1] - known[0], known[2] - known[1])
        let range = (known.max() ?? 0) - (known.min() ?? 0)
        let (small, large) = (
            min(first.magnitude, second.magnitude), max(first.magnitude, second.magnitude)
        )
        if base == 0 {
            self = .insufficient
        } else if 30 * range <= base {
            self = .stable
        } else if (first < 0) != (second < 0), 60 * Int128(small) > base, 3 * small >= large {
            self = .sawtooth
        } else if known[2] == known[0] {
            self = .sawtooth
        } else {
            self = known[2] > known[0] ? .rising : .falling
        }
    }
}
