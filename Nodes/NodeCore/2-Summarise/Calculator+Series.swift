import Indicators

/// Figures of several periods beside each other, in one scale.
extension Calculator {
    /// Integers in the proportions of a formula's figures; nil for a period without one.
    ///
    /// A ratio is taken as the quotient it is, not as it is shown: rounded, a series just within a
    /// tolerance could pass it.
    func series(of formula: Formula, in periods: [PeriodCode?]) -> [Int128?] {
        let quotients = periods.map { period in
            period.flatMap { quotient(of: formula, in: $0) }
        }
        return Quotient.inOneScale(quotients)
    }

    private func quotient(of formula: Formula, in period: PeriodCode) -> Quotient? {
        guard let value = value(of: formula, in: period) else { return nil }
        guard case .indicator(let code) = formula,
            case .ratio(let upper, let lower, _)? = catalogue.indicator(code)?.protection,
            let part = self.value(of: .indicator(upper), in: period),
            let whole = self.value(of: .indicator(lower), in: period)
        else { return Quotient(value, Quantity(1)) }
        return Quotient(part, whole)
    }
}
