/// What whoever may open the folder found in it: as it travels from the folder's owner.
public struct Examination: Sendable, Hashable, Codable {
    /// The database.
    public var store: StoreFacts
    /// What it says; nothing where it could not be read.
    public var party: PartyFacts?

    /// Takes the two.
    public init(store: StoreFacts, party: PartyFacts?) {
        self.store = store
        self.party = party
    }
}
