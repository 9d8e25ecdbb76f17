/// Everything an auditor needs of a year that was played, and what nobody else may have: the
/// truth.
///
/// `releases` is what everybody heard, read from the bytes they received; `ledger` is what the
/// root says went into it; `truth` joins the two by (contributor, period, version, indicator).
package struct Outcome: Sendable {
    /// What everything follows from.
    package let seed: UInt64
    /// The releases, oldest first.
    package let releases: [Release]
    /// Every figure ever aired, in order, with who is in it.
    package let ledger: [LedgerLine]
    /// The document `grenier-hub ledger --json` prints; none for a year on paper.
    package let ledgerDocument: String?
    /// Every value that was ever in a table the gate decided on.
    package let truth: [TruthLine]

    /// Gathers the parts of a year.
    package init(
        seed: UInt64,
        releases: [Release],
        ledger: [LedgerLine],
        ledgerDocument: String?,
        truth: [TruthLine]
    ) {
        self.seed = seed
        self.releases = releases
        self.ledger = ledger
        self.ledgerDocument = ledgerDocument
        self.truth = truth
    }
}
