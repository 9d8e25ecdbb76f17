/// One record: its form, how to delete it, and its history.
struct RecordPage: ConsolePage {
    static let template = "record"

    struct Version: Sendable {
        let title: String
        let isDeletion: Bool
        let changes: [Change]
        /// The version to go back to; nil for the one that stands.
        let restore: String?
    }

    struct Change: Sendable {
        let label: String
        let text: String
    }

    let title: String
    let section: ConsoleSection? = .records
    let back: String
    let backLabel: String
    /// Nil for a record that was deleted.
    let form: RecordFormView?
    let isDeleted: Bool
    let deleteAction: String
    let restoreAction: String
    let campaign: String
    let versions: [Version]
}
