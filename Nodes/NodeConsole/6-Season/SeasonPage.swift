/// A campaign beside those before it.
struct SeasonPage: ConsolePage {
    static let template = "season"

    struct Section: Sendable {
        let title: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let label: String
        let unit: String?
        let values: [Value]
        let trend: String?
        /// `good`, `bad` or empty.
        let mark: String
        let note: String?
    }

    struct Value: Sendable {
        let text: String
        let isLast: Bool
    }

    struct Level: Sendable {
        let number: String
        let label: String
        let href: String
        let declared: String
        let previous: String
        let computed: String
        let reason: String
        let beside: [String]
        let isDisputed: Bool
    }

    struct Levels: Sendable {
        let rows: [Level]
    }

    struct Column: Sendable {
        let label: String
        let isLast: Bool
    }

    let title: String
    let section: ConsoleSection? = .season
    let campaign: CampaignSwitch
    let cluster: String
    let isEmpty: Bool
    let recordsHref: String
    let gridHref: String
    let planHref: String
    let targets: [PlanPage.Target]
    let hasTargets: Bool
    /// Rows on which panel and records disagree.
    let disputedTable: Levels
    let hasDisputed: Bool
    let levelTable: Levels
    let hasLevels: Bool
    let columns: [Column]
    let sections: [Section]
    let hasFigures: Bool
    let span: Int
}
