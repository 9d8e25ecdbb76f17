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
        let grades = declaredLevels(in: period)
        return index(convention).axis(rows.map { grades[$0]?.declared.rawValue })
    }

    /// The barometer in tenths of a point; nil while an axis is missing.
    func barometer(in period: PeriodCode) -> Int64? {
        catalogue.barometer.flatMap { index($0).index(ofAxes: axisPoints(of: $0, in: period)) }
    }

    /// The arithmetic mean of the axes, which is told beside the barometer; nil while one is missing.
    func arithmeticBarometer(in period: PeriodCode) -> Int64? {
        catalogue.barometer.flatMap {
            index($0).arithmeticIndex(ofAxes: axisPoints(of: $0, in: period))
        }
    }

    /// Points of the axes of the barometer's grid, in the catalogue's order.
    private func axisPoints(
        of convention: BarometerConvention,
        in period: PeriodCode
    ) -> [Int64?] {
        let rows = catalogue.grid(convention.grid)?.indicators ?? []
        let scored = Set(rows.compactMap { catalogue.indicator($0)?.guidance.axis })
        return catalogue.axes.map(\.code).filter(scored.contains).map {
            points(of: $0, in: period)
        }
    }

    private func index(_ convention: BarometerConvention) -> BarometerIndex {
        BarometerIndex(points: convention.points, answeredMin: convention.answeredMin)
    }
}
