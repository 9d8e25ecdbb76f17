package import Indicators

/// A figure of the catalogue that follows from records of a kind.
package struct RecordFigure: Sendable, Hashable {
    /// The indicator.
    package let indicator: Indicator
    /// Its figure in the campaign, in its fixed-point units.
    package let value: Int64
    /// The same, one campaign before.
    package let previous: Int64?

    /// Those a campaign has, in catalogue order: computed from the kind's own records, and ratios of
    /// two of these.
    static func made(of kind: RecordKindCode, _ reading: Reading) -> [RecordFigure] {
        let campaign = reading.catalogue.indicators.filter { $0.periodKind == .campaign }
        let own = Set(
            campaign.filter { $0.formula?.reads(kind) == true && $0.protection != .ordinal }
                .map(\.code)
        )
        return campaign.compactMap { indicator in
            if case .ratio(let upper, let lower, _) = indicator.protection {
                guard own.contains(upper), own.contains(lower) else { return nil }
            } else {
                guard own.contains(indicator.code) else { return nil }
            }
            // "No constraint cited" forty times over would hide what was noted.
            if indicator.protection == .binary { return nil }
            guard let value = reading.calculator.figure(indicator.code, in: reading.period) else {
                return nil
            }
            let previous = reading.campaign.previous.flatMap {
                reading.calculator.figure(indicator.code, in: $0.code)
            }
            return RecordFigure(indicator: indicator, value: value, previous: previous)
        }
    }
}

extension Formula {
    /// Whether it looks at records of a kind itself, rather than through another figure.
    func reads(_ kind: RecordKindCode) -> Bool {
        switch self {
        case .count(let selection, _), .any(let selection, _), .latest(_, let selection):
            selection.kind == kind
        case .sum(_, _, let selection, _), .distinct(_, let selection, _),
            .months(_, let selection, _):
            selection.kind == kind
        case .combination(let plus, let minus): (plus + minus).contains { $0.reads(kind) }
        case .indicator, .axis, .barometer: false
        }
    }
}
