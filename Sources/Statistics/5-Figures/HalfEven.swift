/// Exact division rounded half-even: the one rounding of everything that is published.
package enum HalfEven {
    /// The integer nearest to numerator ÷ denominator, ties to even; the denominator is positive.
    package static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        let (truncated, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let distance = rest.magnitude
        let complement = denominator.magnitude - distance
        let rounds = distance > complement || (distance == complement && truncated % 2 != 0)
        return rounds ? truncated + numerator.signum() : truncated
    }

    /// Numerator ÷ denominator with this many significant digits, trailing zeros included.
    ///
    /// The denominator is at most 10¹⁰ and the quotient under 10³⁵, so no scaling overflows.
    static func significant(
        _ numerator: Int128,
        _ denominator: Int128,
        digits: Int
    ) -> PublishedNumber {
        guard numerator != 0 else { return PublishedNumber(0, 0) }
        let size = Int128(numerator.magnitude)
        let least = powerOfTen(digits - 1)
        var places = 0
        while size * powerOfTen(max(places, 0)) < least * denominator { places += 1 }
        while size >= least * 10 * denominator * powerOfTen(max(-places, 0)), places <= 0 {
            places -= 1
        }
        let rounded = quotient(
            numerator * powerOfTen(max(places, 0)),
            denominator * powerOfTen(max(-places, 0))
        )
        // Rounding up may add a digit: 99.96 has the three digits 100, one place less.
        return rounded.magnitude == (least * 10).magnitude
            ? PublishedNumber(digits: rounded / 10, places: places - 1)
            : PublishedNumber(digits: rounded, places: places)
    }
}
