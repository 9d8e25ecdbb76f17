package import Indicators
package import Statistics

/// Where a cluster stands among its peers, what it could share, and what would pay: pure.
///
/// Everything that is printed of a group is on air; everything of ours is in our own summaries and
/// records. Numbers stay exact here, and are rounded where they are shown.
package struct BenchmarkSheet: Sendable {
    /// The group most of the sheet speaks of.
    package struct Group: Sendable, Hashable {
        package let rung: Position.Rung
        /// How much its size lets be said, at best.
        package let depth: Position.Depth
        /// The least and the most clusters in one of its figures.
        package let reporting: ClosedRange<Int>
        /// How many clusters were expected, at most.
        package let expected: Int
        /// The narrower groups and the letters under which they are withheld.
        package let passedOver: [SheetLine.Withheld]
    }

    /// An axis of the grid over our last campaigns, beside the group.
    package struct AxisScore: Sendable {
        package let axis: Axis
        /// Points in tenths, oldest campaign first.
        package let series: [Int64?]
        /// The line of the axis's points, where the catalogue has such an indicator.
        package let line: SheetLine?

        package var own: Int64? { series.last ?? nil }
        /// The median on air, in tenths.
        package var median: Int64? { line?.shown?.median.flatMap(Self.tenths) }

        private static func tenths(_ number: PublishedNumber) -> Int64? {
            let shown = number.shown(decimalsMax: 1)
            return Int64(exactly: shown.significand * (shown.decimals == 0 ? 10 : 1))
        }
    }

    package let input: SheetInput
    /// In catalogue order: what the release or we have something to say of.
    package let lines: [SheetLine]
    package let axes: [AxisScore]
    /// The barometer of our last campaigns, in tenths, oldest first.
    package let barometer: [Int64?]
    /// Nil when nothing of any group is on air.
    package let group: Group?
    package let strengths: [Strength]
    package let steps: [NextStep]
    /// The last three periods of the kind, oldest first.
    package let periods: [Period?]

    /// The revision that stands in the figures the release froze itself.
    package var revisionInFigure: UInt32? {
        guard let release = input.release,
            case .revision(let number) = input.revisions.inForce(on: release.asOf)
        else { return nil }
        return number
    }

    /// How many of our figures the records now say otherwise, or anew.
    package var unpublished: Int {
        guard let recorded = input.recorded, input.isPublished else { return 0 }
        let sealed = input.own[input.period.code]
        return recorded.entries.count { code, entry in
            sealed?.entries[code]?.statisticalValue != entry.statisticalValue
        }
    }

    package init(_ input: SheetInput) {
        let catalogue = input.catalogue
        let periods = catalogue.lastThree(upTo: input.period)
        let maker = SheetLineMaker(input, periods: periods)
        let lines = catalogue.indicators.filter { $0.periodKind == input.period.kind }
            .compactMap(maker.line)
        let grid = SheetGrid(input, periods: periods)
        self.input = input
        self.periods = periods
        self.lines = lines
        axes = grid.axes.map { axis in
            AxisScore(
                axis: axis,
                series: grid.series(of: axis.code),
                line: lines.first { $0.indicator.formula == .axis(axis.code) }
            )
        }
        barometer = grid.barometer
        group = Self.group(of: lines, rows: grid.rows)
        strengths = Strength.three(of: lines)
        steps = NextStep.three(of: lines, grid)
    }

    /// Indicators of which no group has a figure, with the letter of the widest.
    package var withheld: [(indicator: Indicator, status: CellStatus)] {
        lines.filter { $0.near == nil }.compactMap { line in
            line.withheld.last.map { (indicator: line.indicator, status: $0.status) }
        }
    }

    /// Rows of the grid among the lines, by axis.
    package func rows(of axis: AxisCode) -> [SheetLine] {
        let rows = Set(SheetGrid.rows(of: input.catalogue))
        return lines.filter {
            $0.indicator.guidance.axis == axis && rows.contains($0.indicator.code)
        }
    }

    /// The group that most lines show; rows of the grid decide where there is a grid.
    private static func group(of lines: [SheetLine], rows: [IndicatorCode]) -> Group? {
        let rows = Set(rows)
        let levels = lines.filter { rows.contains($0.indicator.code) && $0.shown != nil }
        let asked = levels.isEmpty ? lines : levels
        let byRung = Dictionary(grouping: asked.filter { $0.shown != nil }) { $0.shown?.rung }
        var chosen: (rung: Position.Rung, lines: [SheetLine])?
        for rung in Position.Rung.allCases {
            let lines = byRung[rung] ?? []
            if !lines.isEmpty, lines.count > chosen?.lines.count ?? 0 { chosen = (rung, lines) }
        }
        guard let chosen else { return nil }
        let shown = chosen.lines.compactMap(\.shown)
        let counts = shown.map(\.airing.nReporting)
        guard let least = counts.min(), let most = counts.max() else { return nil }
        let passed = Position.Rung.allCases.compactMap { rung -> SheetLine.Withheld? in
            let letters = chosen.lines.flatMap(\.withheld).filter { $0.rung == rung }
                .map(\.status)
            // The most frequent letter; in doubt the first, which says less.
            let letter = CellStatus.allCases.max { one, other in
                letters.count { $0 == one } < letters.count { $0 == other }
            }
            guard let letter, letters.contains(letter) else { return nil }
            return SheetLine.Withheld(rung: rung, status: letter)
        }
        return Group(
            rung: chosen.rung,
            depth: shown.map(\.depth).max() ?? .mean,
            reporting: least...most,
            expected: shown.map(\.expected).max() ?? most,
            passedOver: passed
        )
    }
}

extension Catalogue {
    /// A period and the two of its kind before it, oldest first; `nil` where there are none.
    package func lastThree(upTo period: Period) -> [Period?] {
        let all = periods(of: period.kind)
        guard let index = all.firstIndex(where: { $0.code == period.code }) else { return [] }
        return (index - 2...index).map { all.indices.contains($0) ? all[$0] : nil }
    }
}
