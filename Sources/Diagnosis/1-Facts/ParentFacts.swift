public import ClusterProtocol

/// What came of knocking at the hub above.
public struct ParentFacts: Sendable, Hashable {
    /// How far the network lets one come.
    public enum Reach: Sendable, Hashable {
        /// The name stands for no address.
        case unknownName
        /// This machine has no network.
        case noNetwork
        /// The machine is there and nothing listens.
        case closed
        /// Nobody answers.
        case silent
        /// Something answers as a web page does.
        case portal
        /// Something answers that is none of ours.
        case other
        /// A program that speaks as a hub does.
        case open
    }

    /// Whether the two keys knew each other.
    public enum Session: Sendable, Hashable {
        /// They do.
        case open
        /// Our key is not let in.
        case refused
        /// The other one is not the one that was pinned.
        case otherKey
        /// Nothing came of it in time.
        case silent
    }

    /// What was answered to the greeting.
    public enum Answer: Sendable, Hashable {
        /// Nothing in time.
        case none
        /// Welcome, from the hub that was pinned.
        case welcome
        /// Welcome, with a certificate that does not hold.
        case falseCertificate
        /// No.
        case refused(RefusalCode)
        /// A word of another version.
        case otherVersion(UInt32)
    }

    /// The address, as "host:port".
    public var address: String
    /// How far the network lets one come.
    public var reach: Reach
    /// Whether the keys knew each other, where that was tried.
    public var session: Session?
    /// What was answered, where something was asked.
    public var answer: Answer?
    /// The day on which a signed list ended this party, where the hub above told it now.
    public var endedOn: DayNumber?

    /// Facts of an address.
    public init(address: String, reach: Reach) {
        self.address = address
        self.reach = reach
    }
}
