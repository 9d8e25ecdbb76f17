/// The grid of a campaign on paper, with lines to sign.
struct GridPrintPage: ConsolePage {
    static let template = "grid-print"

    struct Sheet: Sendable {
        let label: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let number: String
        let label: String
        let levels: [Level]
        let evidence: String
        let verification: String
        let computed: String?
        let note: String?
    }

    struct Level: Sendable {
        let text: String
        let isChosen: Bool
    }

    let title: String
    let section: ConsoleSection? = .grid
    let back: String
    let cluster: String
    let campaign: String
    let panel: String
    let present: [String]
    let hasPresent: Bool
    let scored: String
    let sheets: [Sheet]
    let signatures: [String]
}
