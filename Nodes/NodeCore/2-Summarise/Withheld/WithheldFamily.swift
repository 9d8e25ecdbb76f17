package import Indicators
import Localisation

/// A family that is kept back, with all its members, as people are told of it.
package struct WithheldFamily: Sendable, Hashable {
    package let family: FamilyCode
    /// The period; nil for every one.
    package let period: PeriodCode?
    /// Everything in it, in catalogue order.
    package let members: [Indicator]

    /// Nil where the catalogue has no such family any more.
    init?(_ choice: Withholding.Choice, in catalogue: Catalogue) {
        guard let family = catalogue.family(of: IndicatorCode(choice.family.rawValue)) else {
            return nil
        }
        self.init(family, period: choice.period, in: catalogue)
    }

    init(_ family: FamilyCode, period: PeriodCode?, in catalogue: Catalogue) {
        self.family = family
        self.period = period
        members = catalogue.members(of: family).compactMap(catalogue.indicator)
    }

    /// Its members by name, and for how long.
    func message(in language: Language, _ catalogue: Catalogue) -> Message {
        let names = members.map { $0.label.text(in: language) }.joined(separator: " · ")
        guard let period else { return Text.withheldAlways(names) }
        return Text.withheldIn(
            names,
            catalogue.period(period)?.label.text(in: language) ?? period.rawValue
        )
    }
}

extension Withholding {
    /// Everything chosen, in catalogue order.
    func list(in catalogue: Catalogue) -> [WithheldFamily] {
        let order = Dictionary(
            catalogue.families.enumerated().map { ($1.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return choices.compactMap { WithheldFamily($0, in: catalogue) }.sorted { one, other in
            let (left, right) = (order[one.family] ?? 0, order[other.family] ?? 0)
            return left == right
                ? (one.period?.rawValue ?? "") < (other.period?.rawValue ?? "") : left < right
        }
    }
}
