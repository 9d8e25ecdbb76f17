import Indicators
import Localisation
import Statistics

/// Rules that look at campaigns before, or at several figures beside each other.
extension LevelScorer {
    /// Figures of a formula in the last campaigns, the one in question last, in one scale.
    private func series(_ formula: Formula, upTo period: PeriodCode, count: Int) -> [Int128?] {
        let campaigns = calculator.catalogue.periods(of: .campaign).map(\.code)
        guard let end = campaigns.firstIndex(of: period) else { return [] }
        return calculator.series(of: formula, in: Array(campaigns[max(0, end - count + 1)...end]))
    }

    func trend(
        _ formula: Formula,
        _ certified: Formula?,
        in period: PeriodCode
    ) -> ComputedLevel {
        let values = series(formula, upTo: period, count: 3)
        let known = values.compactMap { $0 }
        switch Trend(exact: values) {
        case .insufficient:
            return ComputedLevel(
                nil,
                known.count == 3 ? Text.levelOnlyZeros() : Text.levelFewCampaigns(known.count)
            )
        case .falling: return ComputedLevel(.one, Text.levelFalling())
        case .sawtooth: return ComputedLevel(.two, Text.levelSawtooth())
        case .stable:
            // Small steps in one direction add up to less than the range that counts as a change.
            let isGrowing = known[0] < known[1] && known[1] < known[2]
            return ComputedLevel(
                .three,
                isGrowing ? Text.levelStableGrowing() : Text.levelStable()
            )
        case .rising:
            if let certified,
                (calculator.value(of: certified, in: period) ?? Quantity(0)) <= Quantity(0)
            {
                return ComputedLevel(.three, Text.levelRisingUncertified())
            }
            return ComputedLevel(.four, Text.levelRising())
        }
    }

    func evolution(
        _ formula: Formula,
        tolerance: Int,
        rises: Int,
        in period: PeriodCode
    ) -> ComputedLevel {
        let values = series(formula, upTo: period, count: rises + 1)
        let evolution = Evolution(exact: values, tolerance: tolerance)
        switch evolution.change {
        case nil: return ComputedLevel(nil, Text.levelNoLastCampaign())
        case .lower?: return ComputedLevel(.one, Text.levelLower(tolerance))
        case .alike?: return ComputedLevel(.two, Text.levelAlike(tolerance))
        case .higher?:
            return evolution.rises >= rises
                ? ComputedLevel(.four, Text.levelHigherAgain(evolution.rises))
                : ComputedLevel(.three, Text.levelHigher(tolerance))
        }
    }

    func gap(
        _ parts: [Formula],
        _ steps: [Int],
        _ actors: [Formula],
        in period: PeriodCode
    ) -> ComputedLevel {
        let values = parts.map { calculator.value(of: $0, in: period) }
        let decimals = values.compactMap { $0?.decimals }.max() ?? 0
        let added = values.map { $0?.raised(to: decimals) }
        do {
            let gap = try ShareGap(added.compactMap { $0 })
            let above = steps.filter { gap.isAbove(points: $0) }.count
            return ComputedLevel(
                Level(rawValue: 4 - above),
                Text.levelGap.with([.decimal(gap.tenthsOfPoints, 1)]),
                beside: companions(added, actors, in: period)
            )
        } catch {
            switch error {
            case .tooFewParts: return ComputedLevel(nil, Text.levelOneMaillon())
            case .noTotal: return ComputedLevel(nil, Text.levelNoValueAdded())
            case .negativePart: return ComputedLevel(.one, Text.levelNegativeMaillon())
            }
        }
    }

    /// The gap between an actor's shares, and Theil's index: with two or three maillons the
    /// normalised Gini would say what the gap says.
    private func companions(
        _ added: [Int128?],
        _ actors: [Formula],
        in period: PeriodCode
    ) -> [Message] {
        var messages: [Message] = []
        let counts = actors.map { calculator.value(of: $0, in: period)?.rounded(to: 0) }
        if counts.count == added.count,
            let perActor = PerActorGap(
                zip(added, counts).compactMap { added, count in
                    added.map { ($0, count ?? 0) }
                }
            )
        {
            messages.append(
                Text.levelGapPerActor.with([.decimal(perActor.tenthsOfPoints, 1)])
            )
        }
        if let theil = TheilIndex(added.compactMap { $0 }) {
            messages.append(Text.levelTheil.with([.decimal(theil.hundredths, 2)]))
        }
        return messages
    }
}
