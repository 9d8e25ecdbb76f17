/// What a person asks when a release is to be made.
public struct ReleaseRequest: Sendable, Hashable, Codable {
    /// Who signs for it.
    public var signedByName: String
    /// In which function.
    public var signedByFunction: String
    /// The epoch, as "2026-Q4"; none: the quarter of today, or its month for months alone.
    public var epoch: String?
    /// Where the ledger's segment is written a second time.
    public var ledgerCopy: String?
    /// A demonstration, whose ledger need not survive its disk.
    public var isDemonstration: Bool
    /// Release before the day the calendar gives.
    public var isForced: Bool
    /// Why, when it is forced.
    public var reason: String?
    /// Release although a child has not greeted since the root started.
    public var isUnheard: Bool
    /// Say what would be aired and why not, and air nothing.
    public var isDryRun: Bool

    /// Takes the parts of a request.
    public init(
        signedByName: String,
        signedByFunction: String,
        epoch: String? = nil,
        ledgerCopy: String? = nil,
        isDemonstration: Bool = false,
        isForced: Bool = false,
        reason: String? = nil,
        isUnheard: Bool = false,
        isDryRun: Bool = false
    ) {
        self.signedByName = signedByName
        self.signedByFunction = signedByFunction
        self.epoch = epoch
        self.ledgerCopy = ledgerCopy
        self.isDemonstration = isDemonstration
        self.isForced = isForced
        self.reason = reason
        self.isUnheard = isUnheard
        self.isDryRun = isDryRun
    }
}

/// What a person asks when a figure is known to be wrong.
public struct RetractionRequest: Sendable, Hashable, Codable {
    /// The cell, as `filiere/zone/period/indicator`, with `national` for the whole country.
    public var cell: String
    /// What is wrong with it.
    public var reason: String
    /// Who says so.
    public var person: String

    /// Takes the parts of a request.
    public init(cell: String, reason: String, person: String) {
        self.cell = cell
        self.reason = reason
        self.person = person
    }
}
