package import Indicators
package import Statistics

/// What a sheet says of one indicator.
package struct SheetLine: Sendable {
    /// A group whose figure is withheld: its letter and nothing more.
    package struct Withheld: Sendable, Hashable {
        package let rung: Position.Rung
        package let status: CellStatus
    }

    package let indicator: Indicator
    /// Our figures of the last three periods of its kind, oldest first; the last is the period's.
    package let series: [PublishedNumber?]
    /// The panel's level, with its evidence, of a row of the grid.
    package let grade: Grade?
    /// The level the records give.
    package let computed: ComputedLevel?
    /// The narrowest group that has a figure.
    package let near: Position?
    /// The narrowest group from which a place can be read, where that is a wider one.
    package let wider: Position?
    /// The groups that are narrower than the one shown, or all, and say nothing.
    package let withheld: [Withheld]
    /// Whether a group has a figure, in which ours has no place because we keep it back.
    package let isKeptFromGroup: Bool
    package let trendOwn: Trend
    /// How the means on air of the group shown go; nil where that cannot be told.
    package let trendGroup: GroupTrend?
    /// Which of our revisions the figure shown contains; nil without one.
    package let inFigure: OwnRevisions.InFigure?
    /// Whether our figure is another one since.
    package let isChangedSince: Bool

    package var own: PublishedNumber? { series.last ?? nil }

    /// The group whose figure is shown.
    package var shown: Position? { wider ?? near }

    /// The lowest level above a level that the catalogue has words for, and the words.
    ///
    /// Two rows of the guide have no level 2: after their level 1 comes level 3.
    package func step(after level: Level) -> (level: Level, text: BilingualText)? {
        Level.allCases.first { $0 > level && indicator.guidance.levels[$0] != nil }.flatMap {
            next in indicator.guidance.levels[next].map { (level: next, text: $0) }
        }
    }

    /// The next level of the row, and what it asks; nil at the top or without a level of ours.
    package var next: (level: Level, text: BilingualText)? {
        grade.flatMap { step(after: $0.declared) }
    }

    /// Whether the records give less than the panel.
    package var isAboveRecords: Bool {
        guard let grade, let level = computed?.level else { return false }
        return level < grade.declared
    }
}
