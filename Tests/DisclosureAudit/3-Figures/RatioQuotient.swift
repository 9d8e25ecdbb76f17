/// How a ratio follows from its terms.
struct RatioQuotient {
    /// Decimals of a quotient beyond the ratio's own.
    static let decimals = 3

    private let over: Int128
    private let under: Int128

    /// Nothing for a variable that is no ratio, or whose terms the truth does not describe.
    init?(_ variable: AuditVariable, _ truth: AuditTruth) {
        guard case .ratio(let numerator, let denominator, let scale) = variable.protection,
            let above = truth.variable(numerator), let below = truth.variable(denominator)
        else { return nil }
        let shift = variable.decimals + Self.decimals + below.decimals - above.decimals
        over = Int128(scale) * ExactRounding.power(max(shift, 0))
        under = ExactRounding.power(max(-shift, 0))
    }

    /// Numerator ÷ denominator at the ratio's scale, half-even; nothing over zero.
    func value(_ numerator: Int128, _ denominator: Int128) -> Int128? {
        guard denominator != 0 else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        return ExactRounding.nearest(sign * numerator * over, sign * denominator * under)
    }
}
