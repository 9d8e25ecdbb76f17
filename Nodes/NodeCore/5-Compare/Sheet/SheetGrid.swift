import Indicators
import Statistics

/// The grid in our summaries: axis points, barometer, and what one level more would bring.
struct SheetGrid {
    /// The rows of the barometer's grid, or of the catalogue's first.
    let rows: [IndicatorCode]
    /// The axes that have rows, in the catalogue's order.
    let axes: [Axis]
    private let catalogue: Catalogue
    private let convention: BarometerIndex?
    /// Declared levels of each campaign, oldest first.
    private let levels: [[IndicatorCode: Level]]

    init(_ input: SheetInput, periods: [Period?]) {
        let catalogue = input.catalogue
        let rows = Self.rows(of: catalogue)
        let scored = Set(rows.compactMap { catalogue.indicator($0)?.guidance.axis })
        self.catalogue = catalogue
        self.rows = rows
        axes = catalogue.axes.filter { scored.contains($0.code) }
        convention = catalogue.barometer.map {
            BarometerIndex(points: $0.points, answeredMin: $0.answeredMin)
        }
        levels = periods.map { period in
            let entries = period.flatMap { input.own[$0.code] }?.entries ?? [:]
            return entries.compactMapValues { entry in
                guard case .grade(let grade) = entry else { return nil }
                return grade.declared
            }
        }
    }

    static func rows(of catalogue: Catalogue) -> [IndicatorCode] {
        let grid = catalogue.grid(catalogue.barometer?.grid)
        return grid?.indicators
            ?? catalogue.indicators.filter { $0.protection == .ordinal }.map(\.code)
    }

    /// Points of an axis in tenths, oldest campaign first.
    func series(of axis: AxisCode) -> [Int64?] { levels.map { points(of: axis, in: $0) } }

    /// The barometer in tenths, oldest campaign first.
    var barometer: [Int64?] { levels.map(index) }

    /// What a row at another level would bring in the last campaign, in tenths of a point.
    func gain(of row: IndicatorCode, at level: Level) -> NextStep.Gain? {
        guard let now = levels.last, let axis = catalogue.indicator(row)?.guidance.axis else {
            return nil
        }
        var then = now
        then[row] = level
        if let before = index(now), let after = index(then) {
            return NextStep.Gain(tenths: after - before, isOfBarometer: true)
        }
        guard let before = points(of: axis, in: now), let after = points(of: axis, in: then)
        else { return nil }
        return NextStep.Gain(tenths: after - before, isOfBarometer: false)
    }

    private func points(of axis: AxisCode, in levels: [IndicatorCode: Level]) -> Int64? {
        let rows = rows.filter { catalogue.indicator($0)?.guidance.axis == axis }
        return convention?.axis(rows.map { levels[$0]?.rawValue })
    }

    private func index(_ levels: [IndicatorCode: Level]) -> Int64? {
        convention?.index(ofAxes: axes.map { points(of: $0.code, in: levels) })
    }
}
