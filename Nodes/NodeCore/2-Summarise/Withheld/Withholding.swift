package import Indicators

/// What a cluster keeps to itself: families of figures that no summary made from now on holds.
///
/// Pure. A family leaves whole or stays whole, because what is left of an identity or a ratio tells the
/// missing member. Points of the axes and the barometer are means of the grid's rows: with all rows but
/// one they would tell that one, so that they stay with it.
package struct Withholding: Sendable, Hashable {
    /// A family kept back, in one period or in all.
    package struct Choice: Sendable, Hashable {
        /// The family, by the code it had when it was chosen: one of its members.
        package let family: FamilyCode
        /// The period; nil for every one, also those to come.
        package let period: PeriodCode?

        /// Takes the parts.
        package init(family: FamilyCode, period: PeriodCode?) {
            self.family = family
            self.period = period
        }
    }

    /// Why a family does not leave.
    package enum Reason: Sendable, Hashable {
        /// It was chosen for this period.
        case period
        /// It was chosen for every period.
        case always
        /// It would tell what was chosen.
        case telling
    }

    /// Everything chosen.
    package let choices: Set<Choice>

    /// Takes what was chosen.
    package init(_ choices: Set<Choice> = []) {
        self.choices = choices
    }

    /// The families that do not leave in a period, each with its reason.
    ///
    /// A choice whose code a later catalogue does not have keeps nothing back: neither is there
    /// anything of that name to leave.
    package func families(
        in period: PeriodCode,
        under catalogue: Catalogue
    ) -> [FamilyCode: Reason] {
        let kind = catalogue.period(period)?.kind
        var kept: [FamilyCode: Reason] = [:]
        for choice in choices where choice.period == nil || choice.period == period {
            // A catalogue may have found a smaller code since: the family is the one of this member.
            guard let family = catalogue.family(of: IndicatorCode(choice.family.rawValue)),
                catalogue.members(of: family).contains(where: {
                    catalogue.indicator($0)?.periodKind == kind
                })
            else { continue }
            if kept[family] != .always { kept[family] = choice.period == nil ? .always : .period }
        }
        for family in catalogue.familiesTelling(Set(kept.keys)) where kept[family] == nil {
            kept[family] = .telling
        }
        return kept
    }

    /// The indicators that do not leave in a period.
    package func codes(
        in period: PeriodCode,
        under catalogue: Catalogue
    ) -> Set<IndicatorCode> {
        Set(families(in: period, under: catalogue).keys.flatMap(catalogue.members))
    }
}

extension Catalogue {
    /// The families of points and of the barometer, where some of these hold rows they are made of.
    package func familiesTelling(_ families: Set<FamilyCode>) -> Set<FamilyCode> {
        let rows = barometer.flatMap { grid($0.grid)?.indicators } ?? []
        guard rows.contains(where: { family(of: $0).map(families.contains) ?? false }) else {
            return []
        }
        return Set(indicators.filter(\.isBarometer).compactMap { family(of: $0.code) })
    }
}
