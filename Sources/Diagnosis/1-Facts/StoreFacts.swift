/// The database, as whoever may open it found it.
public struct StoreFacts: Sendable, Hashable, Codable {
    /// Whether its tables are those of this version of the program.
    public enum Schema: String, Sendable, Hashable, Codable, CaseIterable {
        /// They are.
        case current
        /// Older: the next start of the program brings them up to date.
        case older
        /// Made by a newer version.
        case newer
    }

    /// What SQLite finds damaged, in its own words; none for a whole database.
    public var damage: String?
    /// Whether its tables are those of this version.
    public var schema: Schema
    /// Whether a commit is on the disk when it returns, where the owner was asked.
    public var isDurable: Bool?

    /// Takes the parts.
    public init(damage: String?, schema: Schema, isDurable: Bool? = nil) {
        self.damage = damage
        self.schema = schema
        self.isDurable = isDurable
    }
}
