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
    case identityBroken(total: Indicator, seen: Int64, parts: [Indicator], sum: Int64)
    /// Two magnitudes whose quotient is outside the bounds of their ratio.
    case ratioOutOfBounds(
        Indicator,
        numerator: Int64,
        numeratorDecimals: Int,
        denominator: Int64,
        denominatorDecimals: Int
    )

    /// A figure above one it may not be above, both in fixed-point units of their indicators.
    case ruleBroken(IndicatorRule, Indicator, lesser: Int64, Indicator, greater: Int64)

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
        case .identityBroken(let total, _, _, _): total.code
        case .ruleBroken(_, let lesser, _, _, _): lesser.code
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
                .message(indicator.name), .message(indicator.periodKind.text()),
                .plain(period.code.rawValue), .message(period.kind.text()),
            ])
        case .wrongKind(let indicator):
            (indicator.protection == .ordinal ? Text.summaryWantsGrade : Text.summaryWantsFigure)
                .with([.message(indicator.name)])
        case .computedElsewhere(let indicator):
            Text.summaryComputed.with([.message(indicator.name)])
        case .outOfBounds(let indicator, let value):
            Text.summaryOutOfBounds.with([
                .message(indicator.name), indicator.amount(value),
                .decimal(indicator.bounds.lowerBound, indicator.decimals),
                .decimal(indicator.bounds.upperBound, indicator.decimals),
            ])
        case .identityBroken(let total, let seen, let parts, let sum):
            Text.summaryIdentityBroken.with([
                .message(total.name), .decimal(seen, total.decimals), .message(Self.sum(of: parts)),
                .decimal(sum, total.decimals),
            ])
        case .ruleBroken(let rule, let lesser, let low, let greater, let high):
            Text.summaryRuleBroken.with([
                .message(lesser.name), .decimal(low, lesser.decimals),
                .message(greater.name), .decimal(high, greater.decimals),
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
                .message(ratio.name), .decimal(numerator, upperDecimals),
                .decimal(denominator, lowerDecimals), .message(UnitText.message(ratio.unit)),
                .decimal(ratio.bounds.lowerBound, ratio.decimals),
                .decimal(ratio.bounds.upperBound, ratio.decimals),
            ])
        }
    }

    private static func sum(of parts: [Indicator]) -> Message {
        func labels(_ language: Language) -> String {
            parts.map { $0.label.text(in: language) }.joined(separator: " + ")
        }
        return Text(labels(.french), labels(.english))()
    }
}

extension Indicator {
    /// Its label, with the code by which a file or a command names it.
    fileprivate var name: Message {
        Text.recordFieldName.with([
            .message(Text(label.french, label.english)()), .plain(code.rawValue),
        ])
    }

    fileprivate func amount(_ value: Int64) -> Message.Argument {
        .message(UnitText.amount(.decimal(value, decimals), unit))
    }
}
