/// What is known of the submission that a row belongs to.
struct SurveySubmission: Sendable, Hashable {
    /// Its names, the one it is to be known by first: one it bore from the start, its number at the
    /// server, the name of its present version.
    let names: [String]
    /// What its reviewers said, if anything.
    let status: String
    /// When it was sent, as the export says it.
    let time: String

    /// Whether nobody holds it back.
    ///
    /// Where nobody reviews, nothing is said and everything counts.
    var isApproved: Bool {
        let word = RecordReader.folded(status)
        return word.isEmpty || Self.approvals.contains(word)
    }

    /// The words of KoboToolbox in two languages, of its programs, and of ODK, where what was edited was
    /// looked at.
    private static let approvals: Set<String> = [
        "approved", "approuve", "approuvee", "validation_status_approved", "edited", "received",
        "null", "none",
    ]
}
