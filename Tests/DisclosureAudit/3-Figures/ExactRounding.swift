/// Rounding of exact fractions, ties to even; denominators are positive.
enum ExactRounding {
    /// The integer nearest to a fraction.
    static func nearest(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        var (floor, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        if rest < 0 {
            floor -= 1
            rest += denominator
        }
        if 2 * rest == denominator { return floor % 2 == 0 ? floor : floor + 1 }
        return 2 * rest > denominator ? floor + 1 : floor
    }

    /// A fraction × 10^-decimals, with this many significant digits.
    static func significant(
        _ numerator: Int128,
        _ denominator: Int128,
        digits: Int,
        decimals: Int
    ) -> AuditNumber {
        guard numerator != 0 else { return AuditNumber(0) }
        let least = power(digits - 1)
        let scaled = scale(Int128(numerator.magnitude), denominator, to: least..<(least * 10))
        let rounded = nearest(scaled.numerator, scaled.denominator)
        return AuditNumber(
            numerator < 0 ? -rounded : rounded,
            decimals: scaled.places + decimals
        )
    }

    /// The square root of a fraction × 10^-decimals, with two significant digits.
    ///
    /// The root is first cut to three digits: the third and whether anything follows it decide.
    static func root(_ numerator: Int128, _ denominator: Int128, decimals: Int) -> AuditNumber {
        guard numerator > 0 else { return AuditNumber(0) }
        let scaled = scale(numerator, denominator, to: 10_000..<1_000_000, by: 2)
        let whole = scaled.numerator / scaled.denominator
        var cut: Int128 = 100
        while (cut + 1) * (cut + 1) <= whole { cut += 1 }
        let isExact = cut * cut * scaled.denominator == scaled.numerator
        let (digits, third) = cut.quotientAndRemainder(dividingBy: 10)
        let rounds = third > 5 || (third == 5 && (!isExact || digits % 2 == 1))
        return AuditNumber(rounds ? digits + 1 : digits, decimals: scaled.places / 2 - 1 + decimals)
    }

    /// 10 to a power.
    static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }

    /// A positive fraction × 10^places that lies in a range, places being a multiple of `step`.
    ///
    /// Either term grows only until the fraction is in the range, so that neither passes 10³⁷.
    private static func scale(
        _ numerator: Int128,
        _ denominator: Int128,
        to range: Range<Int128>,
        by step: Int = 1
    ) -> (numerator: Int128, denominator: Int128, places: Int) {
        var over = numerator
        var under = denominator
        var places = 0
        while over < range.lowerBound * under {
            over *= power(step)
            places += step
        }
        while over >= range.upperBound * under {
            under *= power(step)
            places -= step
        }
        return (over, under, places)
    }
}
