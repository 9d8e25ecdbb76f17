/// Computes what is aired of a cell that passed the gate, according to its number of owners.
struct FigureBuilder {
    /// From how many owners each statistic is safe once the cell itself is (decisions 25).
    enum Threshold {
        static let spread = 10
        static let quartiles = 15
        static let deciles = 30
    }

    static let meanDecimals = 3

    let candidate: Candidate
    let insiders: Insiders
    /// The least number of other owners a window must leave a coach or a hub.
    let othersMin: Int
    /// How many consecutive order statistics make a quantile.
    let window: Int

    /// The figures of one variable of the family.
    func figures(of variable: Variable) -> ReleasedFigures {
        switch variable.protection {
        case .magnitude, .price: quantity(variable)
        case .ordinal(let levels): ordinal(variable, levels)
        case .binary: binary(variable)
        case .ratio: ratio(variable)
        }
    }

    /// The step of the most precise additive figure: the total's, else the mean's.
    func roundingUnit(of variable: Variable) -> PublishedNumber {
        PublishedNumber(
            1,
            variable.decimals + (variable.protection.hasTotal ? 0 : Self.meanDecimals)
        )
    }

    private func quantity(_ variable: Variable) -> ReleasedFigures {
        let sums = ExactSums(of: candidate.values(of: variable.code))
        let held = candidate.members(of: variable.code).map {
            OwnedValue(value: Int128($0.value), owner: $0.owner, version: $0.version)
        }
        return ReleasedFigures(
            sum: variable.protection.hasTotal ? PublishedNumber(sums.sum, variable.decimals) : nil,
            mean: mean(sums, variable),
            sd: spread(sums, variable),
            quantiles: smoothed(held, decimals: variable.decimals)
        )
    }

    /// What is aired of levels: the histogram and the quantiles it implies, from ten owners.
    ///
    /// The primary rule has asked of the cell that no level hold more than 80 % of any member's
    /// others, so its histogram is safe. Merged levels would only be more concentrated, and a mean
    /// that gives everybody away needs all the others equal: neither fallback of a censored
    /// histogram or mean can arise on an aired cell.
    private func ordinal(_ variable: Variable, _ levels: ClosedRange<Int64>) -> ReleasedFigures {
        let sums = ExactSums(of: candidate.values(of: variable.code))
        guard candidate.ownerCount >= Threshold.spread else {
            return ReleasedFigures(mean: mean(sums, variable))
        }
        let sorted = candidate.values(of: variable.code).sorted()
        return ReleasedFigures(
            mean: mean(sums, variable),
            sd: spread(sums, variable),
            quantiles: quantiles(owners: candidate.ownerCount) { percent in
                let level = sorted[percent * (sorted.count - 1) / 100]
                return PublishedNumber(Int128(level), variable.decimals)
            },
            histogram: LevelCounts(of: sorted).counts(over: levels)
        )
    }

    private func binary(_ variable: Variable) -> ReleasedFigures {
        ReleasedFigures(mean: mean(ExactSums(of: candidate.values(of: variable.code)), variable))
    }

    private func ratio(_ variable: Variable) -> ReleasedFigures {
        guard let terms = candidate.ratioTerms(of: variable) else { return ReleasedFigures() }
        let held = terms.pairs.compactMap { pair in
            terms.quotient(pair.numerator, pair.denominator).map {
                OwnedValue(value: $0, owner: pair.owner, version: pair.version)
            }
        }
        let total = terms.pairs.reduce((0 as Int128, 0 as Int128)) {
            ($0.0 + Int128($1.numerator), $0.1 + Int128($1.denominator))
        }
        let decimals = variable.decimals + Self.meanDecimals
        return ReleasedFigures(
            mean: terms.quotient(total.0, total.1).map { PublishedNumber($0, decimals) },
            quantiles: smoothed(held, decimals: decimals)
        )
    }

    private func mean(_ sums: ExactSums, _ variable: Variable) -> PublishedNumber? {
        guard sums.n > 0 else { return nil }
        let thousandths = HalfEven.quotient(
            sums.sum * powerOfTen(Self.meanDecimals),
            Int128(sums.n)
        )
        return PublishedNumber(thousandths, variable.decimals + Self.meanDecimals)
    }

    private func spread(_ sums: ExactSums, _ variable: Variable) -> PublishedNumber? {
        guard candidate.ownerCount >= Threshold.spread else { return nil }
        return StandardDeviation.published(sums, decimals: variable.decimals)
    }

    private func smoothed(_ held: [OwnedValue], decimals: Int) -> Quantiles {
        let sorted = held.sorted()
        return quantiles(owners: Set(held.map(\.owner)).count) { percent in
            let quantile = SmoothedQuantile(
                sorted: sorted,
                percent: percent,
                window: window
            )
            guard let quantile, !isKnownToInsiders(quantile) else { return nil }
            return quantile.value(decimals: decimals)
        }
    }

    /// Whether some coach or hub may know all of a window but too few others.
    private func isKnownToInsiders(_ quantile: SmoothedQuantile) -> Bool {
        Set(quantile.members.flatMap { insiders.knowing($0.version) }).contains { insider in
            let known = insiders.all[insider].known
            let unknown = quantile.unknownCounts { known.contains($0.version) }
            return unknown.upperBound > 0 && unknown.lowerBound < othersMin
        }
    }

    private func quantiles(owners: Int, value: (Int) -> PublishedNumber?) -> Quantiles {
        Quantiles(
            p10: owners >= Threshold.deciles ? value(10) : nil,
            p25: owners >= Threshold.quartiles ? value(25) : nil,
            p50: owners >= Threshold.spread ? value(50) : nil,
            p75: owners >= Threshold.quartiles ? value(75) : nil,
            p90: owners >= Threshold.deciles ? value(90) : nil
        )
    }
}
