import Indicators
import Localisation
import NodeCore
import Statistics
import WebFrame

/// Makes the page of a season review from its model.
struct SeasonMaker: Sendable {
    let visit: Visit
    let review: SeasonReview

    private var wording: Wording { visit.wording }
    private var campaign: PeriodCode { review.campaign.chosen.code }

    func page() -> SeasonPage {
        let levels = review.levels.map(level)
        let disputed = review.disputed.map(level)
        let targets = PlanMaker(visit: visit, plan: review.plan).targets
        return SeasonPage(
            title: wording.say(Text.consoleSeason),
            campaign: CampaignSwitch(
                review.campaign,
                at: visit.address(SeasonPages.path),
                wording
            ),
            cluster: review.cluster,
            isEmpty: review.isEmpty,
            recordsHref: visit.address(RecordPages.path, in: campaign),
            gridHref: visit.address(GridPages.path, in: campaign),
            planHref: visit.address(PlanPages.path, in: campaign),
            targets: targets,
            hasTargets: !targets.isEmpty,
            disputedTable: SeasonPage.Levels(rows: disputed),
            hasDisputed: !disputed.isEmpty,
            levelTable: SeasonPage.Levels(rows: levels),
            hasLevels: !levels.isEmpty,
            columns: review.campaigns.map { period in
                SeasonPage.Column(
                    label: wording.text(period.label),
                    isLast: period.code == campaign
                )
            },
            sections: review.figures.map { section in
                SeasonPage.Section(
                    title: section.axis.map { wording.text($0.label) }
                        ?? wording.say(Text.consoleGroupOthers),
                    lines: section.lines.map(line)
                )
            },
            hasFigures: !review.figures.isEmpty,
            span: review.campaigns.count + 2
        )
    }

    private func level(_ line: SeasonReview.Line) -> SeasonPage.Level {
        let code = line.indicator.code.rawValue
        let computed = line.review.computed
        func level(_ value: Int64?) -> String {
            value.map { String($0) } ?? wording.say(Text.consoleUnscored)
        }
        return SeasonPage.Level(
            number: code.hasPrefix("g.") ? String(code.dropFirst(2)) : code,
            label: wording.text(line.indicator.label),
            href: visit.address(GridPages.path, in: campaign),
            declared: level(line.review.figure),
            previous: line.review.previous.map { String($0) } ?? "–",
            computed: computed.map { level($0.level.map { Int64($0.rawValue) }) } ?? "",
            reason: computed.map { wording.say($0.reason) } ?? "",
            beside: (computed?.beside ?? []).map(wording.say),
            isDisputed: line.review.isDisputed
        )
    }

    private func line(_ line: SeasonReview.Line) -> SeasonPage.Line {
        SeasonPage.Line(
            label: wording.text(line.indicator.label),
            unit: wording.unit(line.indicator.unit),
            values: line.series.enumerated().map { index, value in
                SeasonPage.Value(
                    text: value.map(text(of: line.indicator)) ?? "–",
                    isLast: index == line.series.count - 1
                )
            },
            trend: line.review.trend.flatMap { trend in
                trend == .insufficient ? nil : wording.say(trend.words)
            },
            mark: mark(line),
            note: line.indicator.guidance.note.map { wording.text($0) }
        )
    }

    private func text(of indicator: Indicator) -> (Int64) -> String {
        { value in
            guard indicator.protection != .binary else {
                return wording.say(value == 1 ? Text.consoleYes : .consoleNo)
            }
            return wording.number(value, decimals: indicator.decimals)
        }
    }

    /// Which way is the good one, where the indicator has one.
    private func mark(_ line: SeasonReview.Line) -> String {
        switch (line.review.trend, line.indicator.direction) {
        case (.rising?, .higher), (.falling?, .lower): "good"
        case (.rising?, .lower), (.falling?, .higher): "bad"
        default: ""
        }
    }
}

extension Trend {
    /// The trend in a word.
    fileprivate var words: Text {
        switch self {
        case .rising: .trendRising
        case .falling: .trendFalling
        case .stable: .trendStable
        case .sawtooth: .trendSawtooth
        case .insufficient: .trendInsufficient
        }
    }
}
