/// Every kind of record, with what is held of it.
struct RecordShelfPage: ConsolePage {
    static let template = "record-shelf"

    struct Group: Sendable {
        let title: String
        let lines: [Line]
    }

    struct Line: Sendable {
        let label: String
        let href: String
        let count: String
        let last: String
        let total: String
        let isEmpty: Bool
    }

    let title: String
    let section: ConsoleSection? = .records
    let campaign: CampaignSwitch
    let groups: [Group]
}
