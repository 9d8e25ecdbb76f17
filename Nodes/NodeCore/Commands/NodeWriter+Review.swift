import ClusterProtocol
import DataFolder
import Indicators
package import Localisation
import Reports
import Statistics

/// The season as the cluster's own records tell it.
///
/// What asks for a decision comes first: targets behind, and levels the records do not bear out.
extension NodeWriter {
    func review(_ review: Review, _ membership: Membership) -> CommandAnswer {
        let catalogue = membership.catalogue
        let lines = review.lines.compactMap { line in
            catalogue.indicator(line.indicator).map { (line, $0) }
        }
        let sections =
            [[say(Text.reviewTitle(membership.name, review.period.label.text(in: language)))]]
            + [
                goals(lines), disputed(lines), levels(lines),
                figures(lines, arithmetic: review.arithmeticBarometer),
            ].filter { !$0.isEmpty }
        return answer(
            JSONValue.document(
                "review",
                [
                    "cluster": .text(membership.scope.cluster.hex),
                    "period": .text(review.period.code.rawValue),
                    "catalogue": .text(catalogue.identifier),
                    "lines": .array(lines.map(document)),
                    "arithmeticBarometer": review.arithmeticBarometer.map { .decimal($0, 1) }
                        ?? .null,
                ]
            ),
            sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
        )
    }

    private typealias Told = (line: Review.Line, indicator: Indicator)

    private func name(_ told: Told) -> String {
        let label = told.indicator.label.text(in: language)
        let unit = UnitText.text(told.indicator.unit, in: language)
        return unit.isEmpty ? label : "\(label) (\(unit))"
    }

    private func number(_ value: Int64?, _ indicator: Indicator) -> String {
        value.map { figure(.value($0), of: indicator) } ?? "–"
    }

    private func goals(_ lines: [Told]) -> [String] {
        let goals = lines.flatMap { told in told.line.goals.map { (told, $0) } }
        let sorted = ActionPlan.order.flatMap { state in goals.filter { $0.1.state == state } }
        guard !sorted.isEmpty else { return [] }
        let rows = sorted.map { told, goal in
            [
                name(told), say(goal.state.text()), number(goal.start, told.indicator),
                number(goal.now, told.indicator), number(goal.target, told.indicator),
                goal.by.rawValue, goal.percent.map { "\($0) %" } ?? "–",
            ]
        }
        let headers: [Text] = [
            .reviewGoal, .reviewState, .reviewStart, .reviewNow, .reviewTarget, .reviewBy,
            .reviewWay,
        ]
        return [say(Text.reviewGoals())] + table(headers, rows, words: 2)
    }

    private func disputed(_ lines: [Told]) -> [String] {
        let rows = lines.filter(\.line.isDisputed).map { told in
            [
                name(told), number(told.line.figure, told.indicator),
                told.line.computed?.level.map { String($0.rawValue) } ?? "–",
            ]
        }
        guard !rows.isEmpty else { return [] }
        let headers: [Text] = [.sheetIndicator, .levelDeclared, .levelComputed]
        return [say(Text.reviewDisputed())] + table(headers, rows)
    }

    private func levels(_ lines: [Told]) -> [String] {
        grid(
            lines.filter { $0.indicator.protection == .ordinal }.map { told in
                GridRow(
                    indicator: told.indicator,
                    declared: level(told.line.figure),
                    previous: level(told.line.previous),
                    computed: told.line.computed
                )
            }
        )
    }

    private func level(_ figure: Int64?) -> Level? {
        figure.flatMap { Level(rawValue: Int(clamping: $0)) }
    }

    private func figures(_ lines: [Told], arithmetic: Int64?) -> [String] {
        let rows = lines.filter { $0.indicator.protection != .ordinal }.map { told in
            [
                name(told), number(told.line.figure, told.indicator),
                number(told.line.previous, told.indicator),
                told.line.trend.map { say($0.text()) } ?? "–",
            ]
        }
        guard !rows.isEmpty else { return [] }
        let headers: [Text] = [.sheetIndicator, .sheetOwn, .reviewPrevious, .sheetTrend]
        let beside = arithmetic.map {
            [say(Text.reviewArithmetic.with([.decimal($0, 1)]))]
        }
        return [say(Text.reviewFigures())] + table(headers, rows) + (beside ?? [])
    }

    /// A table whose first columns are words, the others numbers.
    private func table(_ headers: [Text], _ rows: [[String]], words: Int = 1) -> [String] {
        var table = TextTable(
            headers.enumerated().map { (say($0.element()), $0.offset < words ? .left : .right) }
        )
        for row in rows { table.add(row) }
        return table.lines
    }

    private func document(_ told: Told) -> JSONValue {
        let (line, indicator) = told
        func decimal(_ value: Int64?) -> JSONValue {
            value.map { .decimal($0, indicator.decimals) } ?? .null
        }
        let goals = line.goals.map { goal -> JSONValue in
            [
                "baseline": .text(goal.baseline.rawValue), "by": .text(goal.by.rawValue),
                "start": decimal(goal.start), "target": decimal(goal.target),
                "now": decimal(goal.now), "percent": .optional(goal.percent.map { Int($0) }),
                "state": .text(goal.state.rawValue),
            ]
        }
        return [
            "indicator": .text(indicator.code.rawValue), "unit": .text(indicator.unit),
            "value": decimal(line.figure), "previous": decimal(line.previous),
            "trend": .optional(line.trend?.rawValue),
            "levelText": indicator.protection == .ordinal
                ? words(of: level(line.figure), indicator) : .null,
            "computedLevel": .optional(line.computed?.level?.rawValue),
            "computedLevelText": words(of: line.computed?.level, indicator),
            "reason": .optional(line.computed.map { say($0.reason) }),
            "beside": .array((line.computed?.beside ?? []).map { .text(say($0)) }),
            "goals": .array(goals),
        ]
    }
}

extension GoalProgress.State {
    /// How the state is said.
    package var text: Text {
        switch self {
        case .reached: .goalReached
        case .onTrack: .goalOnTrack
        case .behind: .goalBehind
        case .missed: .goalMissed
        case .running: .goalRunning
        case .starting: .goalStarting
        case .open: .goalOpen
        case .unknown: .goalUnknown
        }
    }
}
