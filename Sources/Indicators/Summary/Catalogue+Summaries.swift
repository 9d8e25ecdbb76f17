extension Catalogue {
    /// Everything that keeps a summary from being sealed, or from being accepted by a hub.
    ///
    /// The period first, then the entries in catalogue order, unknown codes in alphabetical order,
    /// then identities, ratios and rules in catalogue order; empty when all is well. Each of these is
    /// checked only when the summary reports every member of it.
    public func problems(in summary: SummaryContent) -> [SummaryProblem] {
        let period = period(summary.period)
        var problems: [SummaryProblem] =
            period == nil ? [.unknownPeriod(summary.period)] : []
        for indicator in indicators {
            guard let entry = summary.entries[indicator.code] else { continue }
            if let period, period.kind != indicator.periodKind {
                problems.append(.otherPeriodKind(indicator, period))
            }
            if let problem = problem(with: entry, of: indicator) { problems.append(problem) }
        }
        problems += summary.entries.keys.filter { indicator($0) == nil }.sorted()
            .map { .unknownIndicator($0) }
        problems += identities.compactMap { problem(with: $0, in: summary) }
        problems += indicators.compactMap { ratioProblem(with: $0, in: summary) }
        problems += rules.compactMap { problem(with: $0, in: summary) }
        return problems
    }

    /// What keeps one entry from being accepted, whatever the others say, or nil.
    public func problem(with entry: SummaryEntry, for code: IndicatorCode) -> SummaryProblem? {
        guard let indicator = indicator(code) else { return .unknownIndicator(code) }
        return problem(with: entry, of: indicator)
    }

    private func problem(with entry: SummaryEntry, of indicator: Indicator) -> SummaryProblem? {
        guard indicator.protection.isEntered else { return .computedElsewhere(indicator) }
        switch entry {
        case .grade:
            return indicator.protection == .ordinal ? nil : .wrongKind(indicator)
        case .value(let value):
            guard indicator.protection != .ordinal else { return .wrongKind(indicator) }
            return indicator.bounds.contains(value) ? nil : .outOfBounds(indicator, value: value)
        }
    }

    private func figure(_ code: IndicatorCode, in summary: SummaryContent) -> Int64? {
        guard case .value(let value) = summary.entries[code] else { return nil }
        return value
    }

    private func problem(
        with identity: Identity,
        in summary: SummaryContent
    ) -> SummaryProblem? {
        guard let total = indicator(identity.total), let seen = figure(total.code, in: summary)
        else { return nil }
        let parts = identity.parts.compactMap { figure($0, in: summary) }
        guard parts.count == identity.parts.count else { return nil }
        // A hub meets values nobody has bounded yet: the sum must not overflow on them.
        let sum = parts.reduce(Int128(0)) { $0 + Int128($1) }
        guard sum != Int128(seen) else { return nil }
        return .identityBroken(
            total: total,
            seen: seen,
            parts: identity.parts.compactMap(indicator),
            sum: Int64(clamping: sum)
        )
    }

    private func problem(
        with rule: IndicatorRule,
        in summary: SummaryContent
    ) -> SummaryProblem? {
        // The reader has made sure that the two are alike in unit and decimals.
        guard let lesser = indicator(rule.lesser), let greater = indicator(rule.greater),
            let low = figure(lesser.code, in: summary),
            let high = figure(greater.code, in: summary), low > high
        else { return nil }
        return .ruleBroken(rule, lesser, lesser: low, greater, greater: high)
    }

    private func ratioProblem(
        with ratio: Indicator,
        in summary: SummaryContent
    ) -> SummaryProblem? {
        guard case .ratio(let upper, let lower, let scale) = ratio.protection,
            let above = indicator(upper), let below = indicator(lower),
            let numerator = figure(upper, in: summary),
            let denominator = figure(lower, in: summary),
            above.bounds.contains(numerator), below.bounds.contains(denominator)
        else { return nil }
        // Compared by cross-multiplication, which stays exact and below 10^29.
        let value =
            Int128(numerator) * Int128(scale) * Self.power(below.decimals + ratio.decimals)
        let unit = Int128(denominator) * Self.power(above.decimals)
        let isWithin =
            Int128(ratio.bounds.lowerBound) * unit <= value
            && value <= Int128(ratio.bounds.upperBound) * unit
        return isWithin
            ? nil
            : .ratioOutOfBounds(
                ratio,
                numerator: numerator,
                numeratorDecimals: above.decimals,
                denominator: denominator,
                denominatorDecimals: below.decimals
            )
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
