/// The two columns a ratio is made of, unit by unit.
struct RatioTerms {
    struct Pair {
        let owner: Int
        let version: Int
        let numerator: Int64
        let denominator: Int64
    }

    let pairs: [Pair]
    let scale: Int64
    /// The powers of ten that bring numerator and denominator to the ratio's own decimals.
    let shift: Int

    /// Scale × numerator ÷ denominator, half-even, with three decimals more than the variable's;
    /// nothing where the denominator is zero.
    ///
    /// Totals stay under 10¹⁹, the scale and the shifts under 10¹⁸ together: no overflow.
    func quotient(_ numerator: some BinaryInteger, _ denominator: some BinaryInteger) -> Int128? {
        let under = Int128(denominator) * powerOfTen(max(-shift, 0))
        guard under != 0 else { return nil }
        let over = Int128(numerator) * Int128(scale) * powerOfTen(max(shift, 0))
        return HalfEven.quotient(under < 0 ? -over : over, Int128(under.magnitude))
    }
}
