/// What only a hub's folder says.
public struct HubFacts: Sendable, Hashable, Codable {
    /// A hub below.
    public struct Child: Sendable, Hashable, Codable {
        /// Its name.
        public let name: String
        /// When it was last heard, seconds since 1970.
        public let seenSeconds: Int64?
        /// The newest release it said it holds.
        public let release: UInt64

        /// Takes the parts.
        public init(name: String, seenSeconds: Int64?, release: UInt64) {
            self.name = name
            self.seenSeconds = seenSeconds
            self.release = release
        }
    }

    /// A member of this hub itself, by its name.
    public struct Member: Sendable, Hashable, Codable {
        /// Its name.
        public let name: String
        /// When it was last heard, seconds since 1970.
        public let seenSeconds: Int64?

        /// Takes the parts.
        public init(name: String, seenSeconds: Int64?) {
            self.name = name
            self.seenSeconds = seenSeconds
        }
    }

    /// The second copy of the ledger.
    public enum LedgerCopy: Sendable, Hashable, Codable {
        /// A hub that has aired nothing of its own.
        case notNeeded
        /// Nobody said where it is.
        case unknown
        /// Nothing is there, or it cannot be read.
        case missing(path: String)
        /// It is that of another ledger, or holds what this one does not.
        case other(path: String)
        /// It lacks the last rows.
        case behind(path: String, rows: Int)
        /// It is the same.
        case same(path: String)
    }

    /// Addresses it tells others, "tcp://host:port": exchange, enrolment, news.
    public var addresses: [String]
    /// Addresses it binds on this machine, in the same order.
    public var bindings: [String]
    /// Its members in force.
    public var members: [Member] = []
    /// The hubs below it in force.
    public var children: [Child] = []
    /// The second copy of its ledger.
    public var ledgerCopy = LedgerCopy.notNeeded

    /// Takes the addresses.
    public init(addresses: [String], bindings: [String]) {
        self.addresses = addresses
        self.bindings = bindings
    }
}
