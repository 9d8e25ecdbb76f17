package import Indicators

/// What the records say of a campaign beside those before it, with levels and targets.
package struct SeasonReview: Sendable, Hashable {
    /// The figures of an axis.
    package struct Section: Sendable, Hashable {
        /// The axis; nil for indicators of none.
        package let axis: Axis?
        /// What is said of each indicator.
        package let lines: [Line]
    }

    /// What is said of one indicator.
    package struct Line: Sendable, Hashable {
        /// The indicator.
        package let indicator: Indicator
        /// The campaign's figure, its trend, levels and targets.
        package let review: Review.Line
        /// Its figures in `campaigns`.
        package let series: [Int64?]
    }

    /// The name of the cluster.
    package let cluster: String
    /// The campaign, and those that may be chosen.
    package let campaign: CampaignChoice
    /// The campaigns of a series, in order of time; the one in question is the last.
    package let campaigns: [Period]
    /// Rows of the grid.
    package let levels: [Line]
    /// Everything else, by axis.
    package let figures: [Section]
    /// What was decided for it, with its targets.
    package let plan: ActionPlan

    /// Rows of the grid on which panel and records disagree.
    package var disputed: [Line] { levels.filter(\.review.isDisputed) }

    /// Whether nothing is known of the campaign.
    package var isEmpty: Bool {
        figures.isEmpty && plan.targets.isEmpty
            && levels.allSatisfy {
                $0.review.figure == nil && $0.review.previous == nil
                    && $0.review.computed?.level == nil
            }
    }

    init(_ reading: Reading) throws {
        guard let review = Review(of: reading.period, by: reading.calculator) else {
            throw NodeError.unknownPeriod(reading.period, in: reading.catalogue)
        }
        let campaigns = reading.campaign.series(of: Self.seriesMax)
        let lines = review.lines.compactMap { line in
            reading.catalogue.indicator(line.indicator).map { indicator in
                Line(
                    indicator: indicator,
                    review: line,
                    series: campaigns.map {
                        reading.calculator.standing(indicator.code, in: $0.code)
                    }
                )
            }
        }
        let figures = lines.filter { $0.indicator.protection != .ordinal && $0.hasFigure }
        let grouped = Dictionary(grouping: figures) { $0.indicator.guidance.axis }
        cluster = reading.membership.name
        campaign = reading.campaign
        self.campaigns = campaigns
        levels = lines.filter { $0.indicator.protection == .ordinal }
        let axes: [Axis?] = reading.catalogue.axes + [nil]
        self.figures = axes.compactMap { axis in
            grouped[axis?.code].map { Section(axis: axis, lines: $0) }
        }
        plan = ActionPlan(reading)
    }

    /// Campaigns side by side: what fits on a page, and what the longest rule of a level reads.
    private static let seriesMax = 4
}

extension SeasonReview.Line {
    /// Whether any of the campaigns has a figure.
    fileprivate var hasFigure: Bool { series.contains { $0 != nil } }
}
