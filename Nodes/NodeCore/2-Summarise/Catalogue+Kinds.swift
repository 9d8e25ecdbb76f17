import Indicators

/// Which kinds of records a figure is made of, through whatever it refers to.
extension Catalogue {
    /// The indicators whose figure no record of these kinds can change, as long as the periods in which
    /// somebody writes down what happens stay the same.
    func indicators(untouchedBy kinds: Set<RecordKindCode>) -> Set<IndicatorCode> {
        var known: [IndicatorCode: Set<RecordKindCode>] = [:]
        return Set(
            indicators.map(\.code).filter { self.kinds(behind: $0, &known).isDisjoint(with: kinds) }
        )
    }

    private func kinds(
        behind code: IndicatorCode,
        _ known: inout [IndicatorCode: Set<RecordKindCode>]
    ) -> Set<RecordKindCode> {
        if let kinds = known[code] { return kinds }
        var kinds: Set<RecordKindCode> = []
        if case .ratio(let upper, let lower, _)? = indicator(code)?.protection {
            for term in [upper, lower] { kinds.formUnion(self.kinds(behind: term, &known)) }
        }
        if let formula = indicator(code)?.formula {
            kinds.formUnion(self.kinds(behind: formula, &known))
        }
        known[code] = kinds
        return kinds
    }

    private func kinds(
        behind formula: Formula,
        _ known: inout [IndicatorCode: Set<RecordKindCode>]
    ) -> Set<RecordKindCode> {
        switch formula {
        case .count(let selection, let whenNone), .any(let selection, let whenNone),
            .sum(_, _, let selection, let whenNone), .distinct(_, let selection, let whenNone),
            .months(_, let selection, let whenNone):
            guard case .zeroAmong(let conditions) = whenNone else { return selection.kinds }
            let among = RecordSelection(kind: selection.kind, conditions: conditions)
            return selection.kinds.union(among.kinds)
        case .latest(_, let selection): return selection.kinds
        case .combination(let plus, let minus):
            return (plus + minus).reduce(into: []) { kinds, term in
                kinds.formUnion(self.kinds(behind: term, &known))
            }
        case .indicator(let code): return kinds(behind: code, &known)
        case .axis, .barometer: return [GridScores.kind]
        }
    }
}

extension RecordSelection {
    /// Its kind, and those of the records that its conditions refer to.
    fileprivate var kinds: Set<RecordKindCode> {
        conditions.reduce(into: [kind]) { kinds, condition in
            if case .refers(let selection) = condition.test { kinds.formUnion(selection.kinds) }
        }
    }
}
