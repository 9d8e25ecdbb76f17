public import Localisation

/// Why a summary, or one entry of it, does not fit the catalogue.
public enum SummaryProblem: Error, Sendable, Hashable {
    /// The catalogue has no such period.
    case unknownPeriod(PeriodCode)
    /// The catalogue has no such indicator.
    case unknownIndicator(IndicatorCode)
    /// The indicator is reported at another rhythm than the summary's period.
    case otherPeriodKind(Indicator, Period)
    /// A figure where a grade is wanted, or the other way round.
    case wrongKind(Indicator)
    /// A ratio, which follows from its two magnitudes and is never reported itself.
    case computedElsewhere(Indicator)
    /// A value outside the bounds of its indicator, in fixed-point units.
    case outOfBounds(Indicator, value: Int64)
    /// Parts that do not add up to their total, in fixed-point units of the total.
    case identityBroken(Identity, total: Int64, parts: Int64, decimals: Int)
    /// Two magnitudes whose quotient is outside the bounds of their ratio.
    case ratioOutOfBounds(
        Indicator,
        numerator: Int64,
        numeratorDecimals: Int,
        denominator: Int64,
        denominatorDecimals: Int
    )

    /// A figure above one it may not be above, both in fixed-point units of these decimals.
    case ruleBroken(IndicatorRule, lesser: Int64, greater: Int64, decimals: Int)

    /// The indicator concerned: the total of an identity, the ratio itself, the lesser of a rule,
    /// nil for a period.
    public var indicator: IndicatorCode? {
        switch self {
        case .unknownPeriod: nil
        case .unknownIndicator(let code): code
        case .otherPeriodKind(let indicator, _), .wrongKind(let indicator),
            .computedElsewhere(let indicator), .outOfBounds(let indicator, _),
            .ratioOutOfBounds(let indicator, _, _, _, _):
            indicator.code
        case .identityBroken(let identity, _, _, _): identity.total
        case .ruleBroken(let rule, _, _, _): rule.lesser
        }
    }
}

extension SummaryProblem: Explained {
    /// What is wrong, what was seen and what was expected.
    public var message: Message {
        switch self {
        case .unknownPeriod(let code): Text.summaryUnknownPeriod(code)
        case .unknownIndicator(let code): Text.summaryUnknownIndicator(code)
        case .otherPeriodKind(let indicator, let period):
            Text.summaryOtherPeriodKind.with([
                .plain(indicator.code.rawValue), .message(indicator.periodKind.text()),
                .plain(period.code.rawValue), .message(period.kind.text()),
            ])
        case .wrongKind(let indicator):
            (indicator.protection == .ordinal ? Text.summaryWantsGrade : Text.summaryWantsFigure)(
                indicator.code
            )
        case .computedElsewhere(let indicator): Text.summaryComputed(indicator.code)
        case .outOfBounds(let indicator, let value):
            Text.summaryOutOfBounds.with([
                .plain(indicator.code.rawValue), .decimal(value, indicator.decimals),
                .plain(indicator.unit), .decimal(indicator.bounds.lowerBound, indicator.decimals),
                .decimal(indicator.bounds.upperBound, indicator.decimals),
            ])
        case .identityBroken(let identity, let total, let parts, let decimals):
            Text.summaryIdentityBroken.with([
                .plain(identity.total.rawValue), .decimal(total, decimals),
                .plain(identity.parts.map(\.rawValue).joined(separator: " + ")),
                .decimal(parts, decimals),
            ])
        case .ruleBroken(let rule, let lesser, let greater, let decimals):
            Text.summaryRuleBroken.with([
                .plain(rule.lesser.rawValue), .decimal(lesser, decimals),
                .plain(rule.greater.rawValue), .decimal(greater, decimals),
                .message(Text(rule.message.french, rule.message.english)()),
            ])
        case .ratioOutOfBounds(
            let ratio,
            let numerator,
            let upperDecimals,
            let denominator,
            let lowerDecimals
        ):
            Text.summaryRatioOutOfBounds.with([
                .plain(ratio.code.rawValue), .decimal(numerator, upperDecimals),
                .decimal(denominator, lowerDecimals), .plain(ratio.unit),
                .decimal(ratio.bounds.lowerBound, ratio.decimals),
                .decimal(ratio.bounds.upperBound, ratio.decimals),
            ])
        }
    }
}
