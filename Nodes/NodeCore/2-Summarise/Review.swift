package import Indicators
package import Statistics

/// What a cluster's own records say of a period, beside its own past and its own targets: pure.
package struct Review: Sendable, Hashable {
    /// What is said of one indicator.
    package struct Line: Sendable, Hashable {
        /// Its code.
        package let indicator: IndicatorCode
        /// The figure in its fixed-point units; for a row of the grid the level that was declared.
        package let figure: Int64?
        /// The same, one period of its kind before.
        package let previous: Int64?
        /// How the last three periods of its kind go; nil for a level, whose steps are no amounts.
        package let trend: Trend?
        /// The level that records give a row of the grid.
        package let computed: ComputedLevel?
        /// Its targets.
        package let goals: [GoalProgress]

        /// Whether the panel and the records disagree.
        package var isDisputed: Bool {
            guard let figure, let level = computed?.level else { return false }
            return figure != Int64(level.rawValue)
        }
    }

    /// The period.
    package let period: Period
    /// In the catalogue's order, those of which something is known.
    package let lines: [Line]
    /// The arithmetic mean of the axes in tenths of a point, beside the barometer where it is told.
    package let arithmeticBarometer: Int64?

    /// Nil for a period the catalogue does not have.
    package init?(of code: PeriodCode, by calculator: Calculator) {
        let catalogue = calculator.catalogue
        guard let period = catalogue.period(code, of: calculator.filiere) else { return nil }
        let series = catalogue.lastThree(upTo: period).map { $0?.code }
        let scorer = LevelScorer(calculator)
        let rows = Set(catalogue.grid()?.indicators ?? [])
        self.period = period
        arithmeticBarometer =
            period.kind == .campaign ? calculator.arithmeticBarometer(in: code) : nil
        lines = catalogue.indicators.filter { $0.periodKind == period.kind }.compactMap {
            indicator in
            let isLevel = indicator.protection == .ordinal
            if isLevel, !rows.contains(indicator.code) { return nil }
            let values = series.map { period in
                period.flatMap { calculator.standing(indicator.code, in: $0) }
            }
            let line = Line(
                indicator: indicator.code,
                figure: values.last ?? nil,
                previous: values.dropLast().last ?? nil,
                trend: isLevel
                    ? nil
                    : Trend(
                        exact: calculator.series(of: .indicator(indicator.code), in: series)
                    ),
                computed: scorer.level(of: indicator.code, in: code),
                goals: Goals.progress(of: indicator.code, in: code, by: calculator)
            )
            let isSilent =
                line.figure == nil && line.previous == nil && line.computed == nil
                && line.goals.isEmpty
            return isSilent ? nil : line
        }
    }
}
