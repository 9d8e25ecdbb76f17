/// The whole grid of a campaign: what is scored and what is not.
struct GridPage: ConsolePage {
    static let template = "grid"

    /// One axis.
    struct Sheet: Sendable {
        let label: String
        let href: String
        let scored: String
        let isWhole: Bool
        let points: String?
        let rows: [Row]
    }

    /// One row.
    struct Row: Sendable {
        let number: String
        let label: String
        let href: String
        /// The declared level; nil while it is not scored.
        let level: String?
        let text: String
        let evidence: String
        let reference: String?
        let previous: String
        let computed: String
        let reason: String?
        let isDisputed: Bool
    }

    /// Who was there.
    struct Panel: Sendable {
        let text: String
        let present: [String]
        let hasPresent: Bool
    }

    let title: String
    let section: ConsoleSection? = .grid
    let campaign: CampaignSwitch
    let scored: String
    let isWhole: Bool
    let missing: [Row]
    let hasMissing: Bool
    let evidence: String?
    let index: String?
    let hasPoints: Bool
    let panel: Panel?
    let panelHref: String
    let printHref: String
    let nextHref: String
    let nextLabel: String
    let previousLabel: String
    let sheets: [Sheet]
}
