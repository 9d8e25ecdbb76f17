/// Who was there when the grid was scored.
struct GridPanelPage: ConsolePage {
    static let template = "grid-panel"

    let title: String
    let section: ConsoleSection? = .grid
    let summaryHref: String
    let campaignLabel: String
    let form: RecordFormView
}
