import Indicators
import Statistics

/// Makes the lines of a sheet, one indicator after another.
struct SheetLineMaker {
    private let input: SheetInput
    private let periods: [Period?]
    private let ladder: Ladder
    private let earlier: [Ladder?]

    init(_ input: SheetInput, periods: [Period?]) {
        self.input = input
        self.periods = periods
        func ladder(_ period: PeriodCode) -> Ladder? {
            input.cells[period].map {
                Ladder(
                    filiere: input.filiere.rawValue,
                    zone: input.zone.rawValue,
                    period: period.rawValue,
                    cells: $0
                )
            }
        }
        earlier = periods.dropLast().map { $0.flatMap { ladder($0.code) } }
        self.ladder =
            ladder(input.period.code)
            ?? Ladder(
                filiere: input.filiere.rawValue,
                zone: input.zone.rawValue,
                period: input.period.code.rawValue,
                cells: []
            )
    }

    /// Nil where neither the release nor we say anything.
    func line(of indicator: Indicator) -> SheetLine? {
        let values = periods.map { period in
            period.flatMap { input.own[$0.code] }?.value(of: indicator, in: input.catalogue)
        }
        let steps = ladder.steps(for: indicator)
        guard !steps.isEmpty || values.contains(where: { $0 != nil }) else { return nil }
        let trendOwn = Trend(values)
        let series = values.map { Self.number($0, of: indicator) }
        let isWithheld = input.withheld.contains(indicator.code)
        let positions = (isWithheld ? [] : steps).compactMap { step in
            step.cell.airing.map { airing in
                Position(
                    indicator: indicator,
                    own: series.last ?? nil,
                    rung: step.rung,
                    airing: airing,
                    expected: step.cell.nExpected,
                    trendOwn: trendOwn
                )
            }
        }
        let near = positions.first
        let wider = near?.depth == .mean ? positions.first { $0.depth > .mean } : nil
        let shown = wider ?? near
        var grade: Grade?
        if case .grade(let given)? = input.own[input.period.code]?.entries[indicator.code] {
            grade = given
        }
        let passed = steps.prefix { $0.rung != shown?.rung }.filter { $0.cell.airing == nil }
        return SheetLine(
            indicator: indicator,
            series: series,
            grade: grade,
            computed: input.computed[indicator.code],
            near: near,
            wider: wider,
            withheld: passed.map { SheetLine.Withheld(rung: $0.rung, status: $0.cell.status) },
            isKeptFromGroup: isWithheld && steps.contains { $0.cell.airing != nil },
            trendOwn: trendOwn,
            trendGroup: shown.flatMap { trend(of: $0) },
            inFigure: shown.map { inFigure(of: $0) },
            isChangedSince: shown.map { isChanged(since: $0, now: values.last ?? nil) } ?? false
        )
    }

    /// The means on air of the same group in the campaigns before, and now.
    private func trend(of position: Position) -> GroupTrend? {
        // Steps of a grid are no amounts.
        guard position.indicator.protection != .ordinal else { return nil }
        func point(_ airing: ReleasedCell.Airing?) -> GroupTrend.Point? {
            guard let airing, let mean = airing.figures.mean else { return nil }
            return GroupTrend.Point(nReporting: airing.nReporting, mean: mean)
        }
        let before = earlier.map {
            point($0?.cell(position.rung, of: position.indicator)?.airing)
        }
        return GroupTrend(before + [point(position.airing)])
    }

    /// A figure may be older than the release that repeats it: its own day decides.
    private func inFigure(of position: Position) -> OwnRevisions.InFigure {
        let revision = input.revisions.inForce(on: position.airing.asOf)
        guard case .revision(let number) = revision else { return revision }
        // Who leaves out one member of a family counts in none of its figures.
        let content = input.revisions.content(of: number)
        let family = input.catalogue.family(of: position.indicator.code)
        let members = family.map { input.catalogue.members(of: $0) } ?? []
        let isWhole = members.allSatisfy { code in
            input.catalogue.indicator(code)?.protection.isEntered == false
                || content?.entries[code] != nil
        }
        return isWhole ? revision : .absent
    }

    private func isChanged(since position: Position, now: Int64?) -> Bool {
        guard case .revision(let number) = input.revisions.inForce(on: position.airing.asOf),
            let content = input.revisions.content(of: number)
        else { return false }
        return content.value(of: position.indicator, in: input.catalogue) != now
    }

    private static func number(_ value: Int64?, of indicator: Indicator) -> PublishedNumber? {
        value.flatMap {
            try? PublishedNumber(significand: Int128($0), decimals: indicator.decimals)
        }
    }
}
