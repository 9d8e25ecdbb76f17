public import ClusterProtocol

/// What a party knows of its link upward, as values: what its folder remembers and, where a process
/// runs, how the session stands now.
public struct LinkFacts: Sendable, Hashable, Codable {
    /// Who speaks.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        /// A cluster's machine.
        case node
        /// A hub.
        case hub
    }

    /// Where a running session stands.
    public enum Live: String, Sendable, Hashable, Codable, CaseIterable {
        /// No connection.
        case offline
        /// Connected, not welcomed.
        case connecting
        /// Welcomed.
        case online

        /// What of a session's state is not remembered anyway.
        public init(_ state: UplinkState) {
            switch state {
            case .connecting: self = .connecting
            case .online: self = .online
            case .offline, .shut, .otherVersion, .refused: self = .offline
            }
        }
    }

    /// A membership that a signed list has ended.
    public struct Ending: Sendable, Hashable, Codable {
        /// The day.
        public let day: DayNumber
        /// Whether it is the certificate of the hub above.
        public let isParent: Bool

        /// Takes the parts of an ending.
        public init(day: DayNumber, isParent: Bool) {
            self.day = day
            self.isParent = isParent
        }
    }

    /// What has not been settled above.
    public struct Backlog: Sendable, Hashable, Codable {
        /// How many batches.
        public let count: Int
        /// When the oldest was sealed or received, seconds since 1970; none where it is not known.
        public let oldestSeconds: Int64?

        /// Takes the parts of a backlog.
        public init(count: Int, oldestSeconds: Int64?) {
            self.count = count
            self.oldestSeconds = oldestSeconds
        }
    }

    /// Who speaks.
    public var role: Role
    /// Whether there is a hub above to join: not at the root.
    public var isRoot = false
    /// Name of the hub above; none before it was joined.
    public var parent: String?
    /// What ended the membership.
    public var ending: Ending?
    /// What is remembered.
    public var record = LinkRecord()
    /// How the session stands, where a process runs.
    public var live: Live?
    /// What waits.
    public var backlog = Backlog(count: 0, oldestSeconds: nil)
    /// Number of the newest release held, 0 for none.
    public var release: UInt64 = 0

    /// Facts of a party that has joined nothing yet.
    public init(role: Role) {
        self.role = role
    }
}
