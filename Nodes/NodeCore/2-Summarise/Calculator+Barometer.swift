import Indicators
import Statistics

/// One number for a grid: the catalogue's convention over the levels a panel declared.
extension Calculator {
    /// Points of an axis in tenths; nil while too few of its rows are answered.
    func points(of axis: AxisCode, in period: PeriodCode) -> Int64? {
        guard let convention = catalogue.barometer,
            let grid = catalogue.grid(convention.grid)
        else { return nil }
        let rows = grid.indicators.filter { catalogue.indicator($0)?.guidance.axis == axis }
        let grades = GridScores.declared(in: period, of: self)
        return index(convention).axis(rows.map { grades[$0]?.declared.rawValue })
    }

    /// The barometer in tenths of a point; nil while an axis is missing.
    func barometer(in period: PeriodCode) -> Int64? {
        guard let convention = catalogue.barometer,
            let grid = catalogue.grid(convention.grid)
        else { return nil }
        let scored = Set(grid.indicators.compactMap { catalogue.indicator($0)?.guidance.axis })
        let axes = catalogue.axes.map(\.code).filter(scored.contains)
        return index(convention).index(ofAxes: axes.map { points(of: $0, in: period) })
    }

    private func index(_ convention: BarometerConvention) -> BarometerIndex {
        BarometerIndex(points: convention.points, answeredMin: convention.answeredMin)
    }
}
