/// Thresholds to change, or none to be told those in force.
public struct ParametersRequest: Sendable, Hashable, Codable {
    /// The new values, by `Threshold.rawValue`.
    public var choice: [String: Int]
    /// Why.
    public var reason: String?
    /// Who chooses.
    public var person: String

    /// Takes the parts of a request.
    public init(choice: [Threshold: Int] = [:], reason: String? = nil, person: String) {
        self.choice = Dictionary(
            choice.map { ($0.key.rawValue, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        self.reason = reason
        self.person = person
    }
}

/// A ledger to take over.
public struct LedgerImportRequest: Sendable, Hashable, Codable {
    /// Name or identifier of the hub it was.
    public var hub: String
    /// What that hub's `ledger --full` wrote.
    public var lines: String
    /// Who takes it over.
    public var person: String
    /// Where the rows are written a second time.
    public var ledgerCopy: String?
    /// A demonstration, whose ledger need not survive its disk.
    public var isDemonstration: Bool

    /// Takes the parts of a request.
    public init(
        hub: String,
        lines: String,
        person: String,
        ledgerCopy: String? = nil,
        isDemonstration: Bool = false
    ) {
        self.hub = hub
        self.lines = lines
        self.person = person
        self.ledgerCopy = ledgerCopy
        self.isDemonstration = isDemonstration
    }
}
