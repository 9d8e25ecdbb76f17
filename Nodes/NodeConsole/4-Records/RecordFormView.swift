/// A form for one record as its template shows it.
struct RecordFormView: Sendable {
    /// A line of the list of everything to correct.
    struct Problem: Sendable {
        let text: String
        /// The field's place on the page.
        let href: String
    }

    let action: String
    /// Fields up to the last that must be filled in.
    let main: [FieldView]
    /// Fields that may be left out.
    let more: [FieldView]
    let hasMore: Bool
    /// Whether something stands in one of these.
    let isMoreOpen: Bool
    /// The campaign in hand.
    let campaign: String
    /// Where to go back to, of the pages that lead here.
    let back: String?
    let problems: [Problem]
    let hasProblems: Bool
    let problemsTitle: String
    let saveLabel: String
}
