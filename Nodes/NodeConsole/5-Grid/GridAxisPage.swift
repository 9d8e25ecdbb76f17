/// One axis of the grid, as a panel fills it in.
struct GridAxisPage: ConsolePage {
    static let template = "grid-axis"

    /// A page of the session.
    struct Step: Sendable {
        let label: String
        let name: String
        let href: String
        let id: String
        let scored: String
        let isCurrent: Bool
    }

    /// A row to score.
    struct Row: Sendable {
        let number: String
        let label: String
        let code: String
        let levels: [Level]
        let isUnscored: Bool
        /// The name of the fields of the row, each before its code.
        let evidence: [FieldView.Option]
        let reference: String
        let note: String
        let verification: String?
        let takesImpression: Bool
        let previous: String?
        let computed: Computed?
        let guideNote: String?
        let problem: String?
        let isFirst: Bool
    }

    /// A level to choose.
    struct Level: Sendable {
        let value: String
        let text: String
        let isChosen: Bool
        /// Whether the guide has no text for it.
        let isAbsent: Bool
    }

    /// What the records give.
    struct Computed: Sendable {
        /// The level in a few words.
        let level: String
        let reason: String
        let beside: [String]
        /// Whose rule it is.
        let basis: String?
        /// Said where panel and records disagree; empty where they agree.
        let difference: String
    }

    /// What is wrong, and where.
    struct Problem: Sendable {
        let text: String
        let href: String
    }

    let title: String
    let section: ConsoleSection? = .grid
    let campaign: String
    let campaignLabel: String
    let summaryHref: String
    let steps: [Step]
    let action: String
    let heading: String
    let panel: String
    let panelHref: String
    let rows: [Row]
    let problems: [Problem]
    let hasProblems: Bool
    let problemsTitle: String
    let nextLabel: String
}
