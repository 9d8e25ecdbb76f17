/// A restored root's ledger, to be brought up to date.
public struct LedgerRestoreRequest: Sendable, Hashable, Codable {
    /// The second copy of the ledger, as `release` was given it; absolute.
    public var path: String
    /// Who does it.
    public var person: String

    /// Takes the parts of a request.
    public init(path: String, person: String) {
        self.path = path
        self.person = person
    }
}
