/// What a person asks when a release is to be made.
public struct ReleaseRequest: Sendable, Hashable, Codable {
    /// Who signs for it.
    public var signedByName: String
    /// In which function.
    public var signedByFunction: String
    /// The epoch, as "2026-Q4"; none: the quarter of today.
    public var epoch: String?
    /// Where the ledger's segment is written a second time.
    public var ledgerCopy: String?
    /// A demonstration, whose ledger need not survive its disk.
    public var isDemonstration: Bool
    /// Say what would be aired and why not, and air nothing.
    public var isDryRun: Bool

    /// Takes the parts of a request.
    public init(
        signedByName: String,
        signedByFunction: String,
        epoch: String? = nil,
        ledgerCopy: String? = nil,
        isDemonstration: Bool = false,
        isDryRun: Bool = false
    ) {
        self.signedByName = signedByName
        self.signedByFunction = signedByFunction
        self.epoch = epoch
        self.ledgerCopy = ledgerCopy
        self.isDemonstration = isDemonstration
        self.isDryRun = isDryRun
    }
}
