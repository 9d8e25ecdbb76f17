extension SummaryContent {
    /// The integer that is compared for an indicator: a reported one, or the ratio of two.
    package func value(of indicator: Indicator, in catalogue: Catalogue) -> Int64? {
        guard case .ratio(let numerator, let denominator, let scale) = indicator.protection else {
            return entries[indicator.code]?.statisticalValue
        }
        guard let top = entries[numerator]?.statisticalValue,
            let bottom = entries[denominator]?.statisticalValue, bottom > 0,
            let topDecimals = catalogue.indicator(numerator)?.decimals,
            let bottomDecimals = catalogue.indicator(denominator)?.decimals
        else { return nil }
        let places = bottomDecimals + indicator.decimals - topDecimals
        let dividend = Int128(top) * Int128(scale) * Self.powerOfTen(max(places, 0))
        let divisor = Int128(bottom) * Self.powerOfTen(max(-places, 0))
        return Int64(exactly: Self.halfEven(dividend, divisor))
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    private static func halfEven(_ dividend: Int128, _ divisor: Int128) -> Int128 {
        let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        let twice = 2 * Int128(rest.magnitude)
        let away: Int128 = dividend < 0 ? -1 : 1
        if twice > divisor || (twice == divisor && quotient % 2 != 0) { return quotient + away }
        return quotient
    }
}
