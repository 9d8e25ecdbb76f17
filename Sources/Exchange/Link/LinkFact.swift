public import ClusterProtocol

/// Something that happened on the link to the hub above, worth remembering while nothing runs.
public enum LinkFact: Sendable, Hashable, Codable {
    /// The hub above was there: it welcomed this party, or the connection to it ended.
    case contact
    /// The hub above settled something.
    case settled
    /// Nobody answered.
    case silence
    /// Somebody was reached and gave no session: not the hub that was pinned, or one that is shut.
    case shut
    /// The hub above speaks this version of the protocol.
    case otherVersion(UInt32)
    /// The hub above refuses this party.
    case refused(RefusalCode)

    /// What a new state of the session is worth remembering as, if it is: a connection that ends
    /// is a contact only where the hub above had welcomed this party.
    public init?(_ state: UplinkState, after previous: UplinkState) {
        switch state {
        case .online: self = .contact
        case .offline:
            guard previous == .online else { return nil }
            self = .contact
        case .connecting: return nil
        case .shut: self = .shut
        case .otherVersion(let version): self = .otherVersion(version)
        case .refused(let error): self = .refused(error.code)
        }
    }
}
