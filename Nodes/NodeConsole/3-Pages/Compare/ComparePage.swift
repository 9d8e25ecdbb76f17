import Localisation
import NodeCore

/// Where the cluster stands among its peers, as the newest release tells.
struct ComparePage: ConsolePage {
    static let template = "compare"

    /// An indicator.
    struct Row: Sendable {
        let label: String
        let own: String
        let past: [String]
        let next: String
        let middle: String
        let middleNote: String?
        let group: String
        let place: String
        /// Whether we stand somewhere in the group.
        let isPlaced: Bool
        let kind: String
        let trend: String
    }

    /// The indicators of an axis.
    struct Section: Sendable {
        let title: String
        let rows: [Row]
    }

    let title: String
    let section: ConsoleSection? = .compare
    let nothing: String?
    /// What stands above and below the tables.
    let sheet: SheetView?
    let periods: [Frame.Link]
    let hasPeriods: Bool
    let hasGroup: Bool
    /// The periods of our own figures, where they stand alone.
    let heads: [String]
    let sections: [Section]
    let reviewHref: String
    /// The sheet as one A4 page.
    let printHref: String
}

extension ConsoleWords {
    static let compare: [String: Text] = [
        "compareIndicator": .sheetIndicator, "compareOwn": .sheetOwn,
        "compareMiddle": .sheetMedian, "compareGroup": .sheetGroup,
        "comparePlace": .sheetPlace, "compareTrend": .sheetTrend,
        "comparePeriods": .comparePeriods, "compareReview": .consoleSeason,
        "compareOwnHistory": .compareOwnHistory,
        "comparePrint": .comparePrint, "compareSheet": .compareSheet,
        "compareWhere": .compareWhere, "compareMessage": .compareMessage,
        "compareMessageHow": .compareMessageHow, "compareCopy": .compareCopy,
        "compareCopied": .compareCopied, "compareNext": .benchNext,
        "compareHow": .compareHow, "compareNoStrength": .benchNoStrength,
    ]
}
