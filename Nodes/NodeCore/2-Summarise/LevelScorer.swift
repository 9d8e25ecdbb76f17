package import Indicators
import Localisation
import Statistics

/// The rules of the grid over the figures of a cluster: pure.
///
/// Boundaries are compared exactly, as the guide writes them; where it is silent the rule is a reading
/// of ours, which the catalogue says. What cannot be told is not scored, with the reason.
package struct LevelScorer: Sendable {
    let calculator: Calculator

    package init(_ calculator: Calculator) { self.calculator = calculator }

    /// The level of an indicator in a campaign; nil for one without a rule.
    package func level(of code: IndicatorCode, in period: PeriodCode) -> ComputedLevel? {
        guard let rule = calculator.catalogue.indicator(code)?.scoring else { return nil }
        return level(by: rule, in: period)
    }

    private func level(by rule: LevelRule, in period: PeriodCode) -> ComputedLevel {
        switch rule {
        case .services(let any, let each): services(any, each, in: period)
        case .formality(let all, let formal, let beside):
            formality(all, formal, beside, in: period)
        case .respect(let concluded, let respected, let above):
            respect(concluded, respected, above: above, in: period)
        case .count(let formula, let steps): count(formula, steps, in: period)
        case .trend(let formula, let certified): trend(formula, certified, in: period)
        case .share(let part, let whole, let steps): share(part, whole, steps, in: period)
        case .evolution(let formula, let tolerance, let rises):
            evolution(formula, tolerance: tolerance, rises: rises, in: period)
        case .gap(let parts, let steps, let actors): gap(parts, steps, actors, in: period)
        }
    }

    private static let nothingRecorded = ComputedLevel(nil, Text.levelNothingRecorded())

    private func value(_ formula: Formula, _ period: PeriodCode) -> Quantity? {
        calculator.value(of: formula, in: period)
    }

    private func services(
        _ any: Formula,
        _ each: [Formula],
        in period: PeriodCode
    ) -> ComputedLevel {
        guard let all = value(any, period) else { return Self.nothingRecorded }
        let given = each.filter { (value($0, period) ?? Quantity(0)) > Quantity(0) }.count
        let level: Level =
            switch given {
            case 3...: .four
            case 2: .three
            default: all > Quantity(0) ? .two : .one
            }
        return ComputedLevel(level, Text.levelServices(given, each.count))
    }

    private func formality(
        _ all: Formula,
        _ formal: Formula,
        _ beside: [LevelRule.Share],
        in period: PeriodCode
    ) -> ComputedLevel {
        let shares = beside.compactMap { share($0, in: period) }
        guard let all = value(all, period) else {
            return ComputedLevel(nil, Text.levelNothingRecorded(), beside: shares)
        }
        let written = value(formal, period) ?? Quantity(0)
        let level: Level
        if all == Quantity(0) {
            level = .one
        } else if written == Quantity(0) {
            level = .two
        } else {
            level = written < all ? .three : .four
        }
        let reason =
            all == Quantity(0)
            ? Text.levelNoFormality() : Text.levelFormality(written.value, all.value)
        return ComputedLevel(level, reason, beside: shares)
    }

    /// A percentage of the whole; nil where one of the two is unknown, or the whole is nothing.
    private func share(_ share: LevelRule.Share, in period: PeriodCode) -> Message? {
        guard let part = value(share.part, period), let whole = value(share.whole, period),
            whole > Quantity(0)
        else { return nil }
        let label = Text(share.label.french, share.label.english)()
        return Text.levelShareBeside.with([
            .message(label), .decimal(Self.tenthsOfPercent(part, whole), 1),
            .decimal(part), .decimal(whole),
        ])
    }

    /// A quotient in tenths of a per cent, half-even.
    private static func tenthsOfPercent(_ part: Quantity, _ whole: Quantity) -> Int64 {
        let decimals = max(part.decimals, whole.decimals)
        return Int64(
            clamping: HalfEven.quotient(
                1_000 * part.raised(to: decimals),
                whole.raised(to: decimals)
            )
        )
    }

    private func respect(
        _ concluded: Formula,
        _ respected: Formula,
        above: Int,
        in period: PeriodCode
    ) -> ComputedLevel {
        guard let all = value(concluded, period), all > Quantity(0) else {
            return ComputedLevel(nil, Text.levelNoContract())
        }
        let kept = value(respected, period) ?? Quantity(0)
        let level: Level
        if kept == Quantity(0) {
            level = .one
        } else if kept >= all {
            level = .four
        } else {
            // Strictly more than the percentage: 3 of 4 is 75 %, which is not above 75 %.
            level = 100 * kept.value > Int128(above) * all.value ? .three : .two
        }
        return ComputedLevel(level, Text.levelRespect(kept.value, all.value))
    }

    private func count(
        _ formula: Formula,
        _ steps: [Int64],
        in period: PeriodCode
    ) -> ComputedLevel {
        guard let count = value(formula, period) else { return Self.nothingRecorded }
        let reached = steps.filter { count >= Quantity(Int128($0)) }.count
        return ComputedLevel(Level(rawValue: reached + 1), Text.levelCount(count.value))
    }

    private func share(
        _ part: Formula,
        _ whole: Formula,
        _ steps: [Int],
        in period: PeriodCode
    ) -> ComputedLevel {
        guard let whole = value(whole, period), whole > Quantity(0),
            let part = value(part, period)
        else { return ComputedLevel(nil, Text.levelNothingReceived()) }
        guard part <= whole else { return ComputedLevel(nil, Text.levelMoreThanReceived()) }
        // A boundary belongs to the worse level: 20.0 % stands in two levels of the guide.
        let reached = steps.filter { step in
            let decimals = max(part.decimals, whole.decimals)
            let (part, whole) = (part.raised(to: decimals), whole.raised(to: decimals))
            return 100 * part >= Int128(step) * whole
        }.count
        return ComputedLevel(
            Level(rawValue: 4 - reached),
            Text.levelShare.with([.decimal(Self.tenthsOfPercent(part, whole), 1)])
        )
    }
}

extension Message.Argument {
    /// An exact number as it is.
    fileprivate static func decimal(_ quantity: Quantity) -> Self {
        .decimal(Int64(clamping: quantity.value), quantity.decimals)
    }
}
