package import Indicators

/// From the records of a cluster to the figures of a period: pure, exact, the same in any order.
package struct Calculator: Sendable {
    package let catalogue: Catalogue
    package let filiere: FiliereCode
    /// The day it is: what has not begun is not reported, what is not over is not judged.
    package let today: CalendarDate
    let index: RecordIndex
    /// Figures that were typed or imported as such: used where records say nothing.
    private let typed: [PeriodCode: [IndicatorCode: Int64]]
    /// Levels that were imported as such: used where no score of the period is recorded.
    let typedGrades: [PeriodCode: [IndicatorCode: Grade]]
    /// Periods in which some record counts by its date or its period.
    package let recordedPeriods: Set<PeriodCode>
    /// Those of them in which somebody writes down what happens, so that none of a thing is no gap.
    private let keptPeriods: Set<PeriodCode>
    /// What panels declared, by campaign.
    private let declared: [PeriodCode: [IndicatorCode: Grade]]
    private let known: KnownFigures

    package init(
        catalogue: Catalogue,
        filiere: FiliereCode,
        today: CalendarDate,
        records: [HeldRecord],
        typed: [PeriodCode: [IndicatorCode: Int64]] = [:],
        typedGrades: [PeriodCode: [IndicatorCode: Grade]] = [:]
    ) {
        self.init(
            catalogue: catalogue,
            filiere: filiere,
            today: today,
            index: RecordIndex(records, catalogue: catalogue, filiere: filiere),
            typed: typed,
            typedGrades: typedGrades
        )
    }

    private init(
        catalogue: Catalogue,
        filiere: FiliereCode,
        today: CalendarDate,
        index: RecordIndex,
        typed: [PeriodCode: [IndicatorCode: Int64]],
        typedGrades: [PeriodCode: [IndicatorCode: Grade]],
        before: (calculator: Calculator, changed: Set<RecordKindCode>)? = nil
    ) {
        self.catalogue = catalogue
        self.filiere = filiere
        self.today = today
        self.index = index
        self.typed = typed
        self.typedGrades = typedGrades
        // What lasts says nothing of what was counted.
        let dated = catalogue.records.filter { !$0.time.isSpan }
        recordedPeriods = index.periods(counting: dated.map(\.code))
        let keptPeriods = index.periods(counting: dated.filter(\.isWitness).map(\.code))
        self.keptPeriods = keptPeriods
        // Where somebody began to write down what happens, none of a thing becomes a zero.
        if let before, before.calculator.keptPeriods == keptPeriods {
            known = KnownFigures(
                of: catalogue.indicators(untouchedBy: before.changed),
                from: before.calculator.known
            )
        } else {
            known = KnownFigures()
        }
        let scored = index.periods(counting: [GridScores.kind]).union(typedGrades.keys)
        declared = Dictionary(
            uniqueKeysWithValues: scored.map { period in
                let records = index[GridScores.kind, period]
                let imported = typedGrades[period] ?? [:]
                return (period, GridScores.declared(records, imported, in: catalogue))
            }
        )
    }

    /// The same once these records have changed.
    package func after(_ changes: [RecordIndex.Change]) -> Calculator {
        var index = index
        for change in changes { index.apply(change) }
        return Calculator(
            catalogue: catalogue,
            filiere: filiere,
            today: today,
            index: index,
            typed: typed,
            typedGrades: typedGrades,
            before: (self, Set(changes.map(\.kind)))
        )
    }

    /// What the records make of an indicator in a period, in its fixed-point units; nil where they
    /// say nothing, or it does not fit.
    package func computed(_ code: IndicatorCode, in period: PeriodCode) -> Int64? {
        guard let indicator = catalogue.indicator(code), let formula = indicator.formula else {
            return nil
        }
        return value(of: formula, in: period)?.rounded(to: indicator.decimals)
    }

    /// The figure of an indicator: computed, or else as it was typed.
    package func figure(_ code: IndicatorCode, in period: PeriodCode) -> Int64? {
        known.figure(code, in: period) { madeFigure(code, in: period) }
    }

    private func madeFigure(_ code: IndicatorCode, in period: PeriodCode) -> Int64? {
        if case .ratio(let upper, let lower, let scale) = catalogue.indicator(code)?.protection {
            return ratio(code, upper, lower, scale, in: period)
        }
        // A zero that rests on no record does not contradict what was counted and typed.
        if let typed = typed[period]?[code], !hasRecords(of: code, in: period) { return typed }
        return computed(code, in: period) ?? typed[period]?[code]
    }

    /// A ratio in its own scale, half-even; nil without both terms, or over nothing.
    private func ratio(
        _ code: IndicatorCode,
        _ upper: IndicatorCode,
        _ lower: IndicatorCode,
        _ scale: Int64,
        in period: PeriodCode
    ) -> Int64? {
        guard let ratio = catalogue.indicator(code), let above = catalogue.indicator(upper),
            let below = catalogue.indicator(lower), let part = figure(upper, in: period),
            let whole = figure(lower, in: period), whole > 0
        else { return nil }
        let quotient = Quantity.ratio(
            Quantity(Int128(part) * Int128(scale), decimals: above.decimals),
            Quantity(Int128(whole), decimals: below.decimals),
            decimals: ratio.decimals
        )
        return Int64(exactly: quotient)
    }

    /// Every figure of a period, levels apart.
    package func figures(of period: PeriodCode) -> [IndicatorCode: Int64] {
        guard let kind = catalogue.period(period)?.kind else { return [:] }
        var figures: [IndicatorCode: Int64] = [:]
        for indicator in catalogue.indicators
        where indicator.periodKind == kind && indicator.protection.isEntered
            && indicator.protection != .ordinal
        {
            figures[indicator.code] = figure(indicator.code, in: period)
        }
        return figures
    }

    /// Whether there is something to report: a delivery falls in a month and in a quarter too, which no
    /// figure may be about.
    ///
    /// Zeros that rest on no record, and what lasts, are told beside other figures, never alone; a
    /// period that has not begun has nothing to tell.
    package func isReportable(_ period: PeriodCode) -> Bool {
        guard hasBegun(period) else { return false }
        return figures(of: period).keys.contains { code in
            typed[period]?[code] != nil || hasRecords(of: code, in: period, thatLast: false)
        } || !declaredLevels(in: period).isEmpty
    }

    /// Whether the period's first day is here; one without dates has begun.
    private func hasBegun(_ period: PeriodCode) -> Bool {
        catalogue.period(period, of: filiere)?.start.map { $0 <= today } ?? true
    }

    /// Whether the period's last day is past; one without dates is over.
    func isOver(_ period: PeriodCode) -> Bool {
        catalogue.period(period, of: filiere)?.end.map { $0 < today } ?? true
    }

    /// Whether some record of the period is of a kind the indicator is made of.
    private func hasRecords(
        of code: IndicatorCode,
        in period: PeriodCode,
        thatLast: Bool = true
    ) -> Bool {
        catalogue.indicator(code)?.formula.map {
            hasRecords(of: $0, in: period, thatLast: thatLast)
        } ?? false
    }

    private func hasRecords(
        of formula: Formula,
        in period: PeriodCode,
        thatLast: Bool
    ) -> Bool {
        switch formula {
        case .count(let selection, _), .any(let selection, _), .sum(_, _, let selection, _),
            .distinct(_, let selection, _), .months(_, let selection, _),
            .latest(_, let selection):
            (thatLast || catalogue.recordKind(selection.kind)?.time.isSpan != true)
                && !records(selection.kind, in: period).isEmpty
        case .combination(let plus, let minus):
            (plus + minus).contains { hasRecords(of: $0, in: period, thatLast: thatLast) }
        case .indicator(let code): hasRecords(of: code, in: period, thatLast: thatLast)
        case .axis, .barometer: !declaredLevels(in: period).isEmpty
        }
    }

    /// The figure of an indicator, or, of a row of the grid, the level that was declared.
    package func standing(_ code: IndicatorCode, in period: PeriodCode) -> Int64? {
        guard catalogue.indicator(code)?.protection == .ordinal else {
            return figure(code, in: period)
        }
        return declaredLevels(in: period)[code].map { Int64($0.declared.rawValue) }
    }

    /// The levels that were declared in a period, by indicator.
    func declaredLevels(in period: PeriodCode) -> [IndicatorCode: Grade] { declared[period] ?? [:] }

    // MARK: Formulas

    /// Nil where the records say nothing, or more than any indicator may be.
    func value(of formula: Formula, in period: PeriodCode) -> Quantity? {
        evaluated(formula, in: period).flatMap { $0.isWithinBounds ? $0 : nil }
    }

    private func evaluated(_ formula: Formula, in period: PeriodCode) -> Quantity? {
        switch formula {
        case .indicator(let code):
            return figure(code, in: period).map {
                Quantity(Int128($0), decimals: catalogue.indicator(code)?.decimals ?? 0)
            }
        case .combination(let plus, let minus):
            let added = plus.compactMap { value(of: $0, in: period) }
            let taken = minus.compactMap { value(of: $0, in: period) }
            guard added.count == plus.count, taken.count == minus.count else { return nil }
            return taken.reduce(added.reduce(Quantity(0), +), -)
        case .count(let selection, let whenNone):
            return selected(selection, in: period, whenNone).map { Quantity(Int128($0.count)) }
        case .any(let selection, let whenNone):
            return selected(selection, in: period, whenNone).map {
                Quantity($0.isEmpty ? 0 : 1)
            }
        case .distinct(let field, let selection, let whenNone):
            return selected(selection, in: period, whenNone).flatMap { records in
                let values = records.compactMap { $0.values[field]?.content }
                // Nobody noted it: not none, but unknown.
                if values.isEmpty, !records.isEmpty { return nil }
                return Quantity(Int128(Set(values).count))
            }
        case .months(let field, let selection, let whenNone):
            return selected(selection, in: period, whenNone).map { records in
                let months = records.compactMap { record -> Int? in
                    guard case .date(let day)? = record.values[field] else { return nil }
                    return day.year * 12 + day.month
                }
                return Quantity(Int128(Set(months).count))
            }
        case .sum(let field, let times, let selection, let whenNone):
            return selected(selection, in: period, whenNone).flatMap { records in
                if !records.isEmpty, records.allSatisfy({ $0.values[field] == nil }) { return nil }
                return sum(field, times: times, over: records, of: selection.kind)
            }
        case .latest(let field, let selection):
            return latest(field, of: selection, in: period)
        case .axis(let axis):
            return points(of: axis, in: period).map { Quantity(Int128($0), decimals: 1) }
        case .barometer:
            return barometer(in: period).map { Quantity(Int128($0), decimals: 1) }
        }
    }

    /// Whether somebody wrote down what happened in a period: where nobody did, nobody counted.
    func isKept(_ period: PeriodCode) -> Bool { keptPeriods.contains(period) }

    private func decimals(of field: FieldCode, in kind: RecordKindCode) -> Int {
        guard
            case .number(_, let decimals, _, _)? = catalogue.recordKind(kind)?.field(field)?.content
        else { return 0 }
        return decimals
    }

    private func sum(
        _ field: FieldCode,
        times factor: FieldCode?,
        over records: [HeldRecord],
        of kind: RecordKindCode
    ) -> Quantity {
        let scale =
            decimals(of: field, in: kind) + (factor.map { decimals(of: $0, in: kind) } ?? 0)
        let total = records.reduce(Int128(0)) { total, record in
            guard case .number(let value, _)? = record.values[field] else { return total }
            guard let factor else { return total + Int128(value) }
            // A delivery without its price adds nothing to what was earned.
            guard case .number(let other, _)? = record.values[factor] else { return total }
            return total + Int128(value) * Int128(other)
        }
        return Quantity(total, decimals: scale)
    }

    private func latest(
        _ field: FieldCode,
        of selection: RecordSelection,
        in period: PeriodCode
    ) -> Quantity? {
        let day = catalogue.recordKind(selection.kind)?.time.fields.first
        let known = selected(selection, in: period).filter { $0.values[field] != nil }
        func date(_ record: HeldRecord) -> String {
            guard let day, case .date(let date)? = record.values[day] else { return "" }
            return date.iso
        }
        let last = known.max {
            (date($0), $0.position, $0.id) < (date($1), $1.position, $1.id)
        }
        return switch last?.values[field] {
        case .number(let value, _)?:
            Quantity(Int128(value), decimals: decimals(of: field, in: selection.kind))
        case .yesNo(let isYes)?: Quantity(isYes ? 1 : 0)
        default: nil
        }
    }
}
