import Indicators
import Statistics

/// An exact number on its way through a formula: an integer and its digits after the mark.
struct Quantity: Sendable, Hashable {
    let value: Int128
    let decimals: Int

    init(_ value: Int128, decimals: Int = 0) {
        self.value = value
        self.decimals = decimals
    }

    /// Whether an indicator may be that large.
    ///
    /// Whatever it is raised to, such a number stays below 10²⁵, so that sums of them and percentages
    /// stay within 128 bits.
    var isWithinBounds: Bool {
        let limit = Quantity(Int128(Indicator.valueMax)).raised(to: decimals)
        return -limit <= value && value <= limit
    }

    /// Both in the finer of the two scales.
    private static func aligned(_ left: Self, _ right: Self) -> (Int128, Int128, Int) {
        let decimals = max(left.decimals, right.decimals)
        return (left.raised(to: decimals), right.raised(to: decimals), decimals)
    }

    /// The integer in a scale at least as fine.
    func raised(to decimals: Int) -> Int128 {
        (self.decimals..<decimals).reduce(value) { value, _ in value * 10 }
    }

    static func + (left: Self, right: Self) -> Self {
        let (left, right, decimals) = aligned(left, right)
        return Quantity(left + right, decimals: decimals)
    }

    static func - (left: Self, right: Self) -> Self {
        let (left, right, decimals) = aligned(left, right)
        return Quantity(left - right, decimals: decimals)
    }

    /// A quotient in fixed-point units of so many decimals, half-even; the whole is above zero.
    static func ratio(_ part: Self, _ whole: Self, decimals: Int) -> Int128 {
        let (part, whole, _) = aligned(part, whole)
        return HalfEven.quotient(Quantity(part).raised(to: decimals), whole)
    }

    /// In fixed-point units of so many decimals, half-even; nil where it does not fit.
    func rounded(to decimals: Int) -> Int64? {
        guard decimals < self.decimals else { return Int64(exactly: raised(to: decimals)) }
        let unit = (decimals..<self.decimals).reduce(Int128(1)) { unit, _ in unit * 10 }
        return Int64(exactly: HalfEven.quotient(value, unit))
    }
}

extension Quantity: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        let (left, right, _) = aligned(left, right)
        return left < right
    }

    static func == (left: Self, right: Self) -> Bool {
        let (left, right, _) = aligned(left, right)
        return left == right
    }

    func hash(into hasher: inout Hasher) {
        // Equal quantities of different scales must hash alike.
        var (value, decimals) = (value, decimals)
        while decimals > 0, value % 10 == 0 { (value, decimals) = (value / 10, decimals - 1) }
        hasher.combine(value)
    }
}
