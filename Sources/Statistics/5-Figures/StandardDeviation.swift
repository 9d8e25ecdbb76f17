/// The sample standard deviation, rounded exactly from integers.
enum StandardDeviation {
    static let digits = 2

    /// √((n·S2 − S1²) / (n(n−1))) in units of 10^-decimals, with two significant digits half-even.
    ///
    /// Nothing for fewer than two values, nor for a zero, which would give every value away.
    static func published(_ sums: ExactSums, decimals: Int) -> PublishedNumber? {
        guard sums.n > 1 else { return nil }
        let n = Int128(sums.n)
        let root = Root(
            numerator: (n * sums.sumOfSquares - sums.sum * sums.sum).magnitude,
            denominator: (n * (n - 1)).magnitude
        )
        guard root.numerator > 0 else { return nil }
        var places = 0
        while root.compare(toHalves: 20, places: places) < 0 { places += 1 }
        while root.compare(toHalves: 200, places: places) >= 0 { places -= 1 }
        var digits: UInt128 = 10
        while root.compare(toHalves: 2 * (digits + 1), places: places) >= 0 { digits += 1 }
        let beyondHalf = root.compare(toHalves: 2 * digits + 1, places: places)
        if beyondHalf > 0 || (beyondHalf == 0 && digits % 2 == 1) { digits += 1 }
        // Rounding 99.5 up leaves the two digits 10, one place less.
        if digits == 100 {
            digits = 10
            places -= 1
        }
        return PublishedNumber(digits: Int128(digits), places: places + decimals)
    }

    /// √(numerator ÷ denominator), known only by comparison.
    private struct Root {
        let numerator: UInt128
        let denominator: UInt128

        /// The sign of √(numerator/denominator) − (halves/2)·10^-places.
        ///
        /// Squared: 4·numerator·10^(2·places) against halves²·denominator, each product in 256
        /// bits, so neither the largest sums nor the smallest fractions overflow.
        func compare(toHalves halves: UInt128, places: Int) -> Int {
            let up = powerOfTen(2 * max(places, 0)).magnitude
            let down = powerOfTen(2 * max(-places, 0)).magnitude
            let left = numerator.multipliedFullWidth(by: 4 * up)
            let right = (halves * halves * down).multipliedFullWidth(by: denominator)
            if left == right { return 0 }
            return (left.high, left.low) < (right.high, right.low) ? -1 : 1
        }
    }
}
