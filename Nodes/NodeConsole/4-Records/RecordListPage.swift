/// The records of one kind in a campaign, what they add up to, and the form of the next one.
struct RecordListPage: ConsolePage {
    static let template = "record-list"

    struct Sum: Sendable {
        let label: String
        let value: String
        let note: String?
    }

    struct Back: Sendable {
        let label: String
        let href: String
    }

    struct Figure: Sendable {
        let label: String
        let value: String
        let previous: String
    }

    /// What was kept a moment ago, and how to take it back.
    struct Kept: Sendable {
        let text: String
        let action: String
        let version: String
        /// Whether it counts in another campaign than the page's.
        let isElsewhere: Bool
        let href: String
    }

    let title: String
    let section: ConsoleSection? = .records
    let shelf: String
    /// The page that led here, when it is not the list of kinds.
    let back: Back?
    let campaign: CampaignSwitch
    let form: RecordFormView
    let formTitle: String
    let kept: Kept?
    let count: String
    let sums: [Sum]
    let table: RecordTable
    let hasRows: Bool
    /// How many more there are than shown, and where to see them.
    let hidden: String?
    let allHref: String
    let figures: [Figure]
    let hasFigures: Bool
    let previousLabel: String
    let elsewhere: String?
}
