public import ClusterProtocol

/// Where a party stands with the hub above: one state, of all that is known.
public struct LinkStanding: Sendable, Hashable {
    /// The states a person is told, each with its sentence.
    public enum State: Sendable, Hashable {
        /// There is no hub above.
        case root
        /// No invite was used yet.
        case notJoined
        /// A signed list has ended this party's membership, or the hub above.
        case ended(LinkFacts.Ending)
        /// The hub above refuses this party.
        case refused(RefusalCode, atSeconds: Int64)
        /// The hub above speaks another version of the protocol.
        case otherVersion(UInt32)
        /// Somebody answers at the address and is not the hub that was pinned, or does not let in.
        case shut(atSeconds: Int64)
        /// Connected, and no answer to the greeting yet.
        case unanswered
        /// Not connected; since when, where it ever was, and when it was last tried in vain.
        case offline(sinceSeconds: Int64?, triedSeconds: Int64?)
        /// Batches and releases flow.
        case connected

        /// The state as programs read it.
        public var name: String {
            switch self {
            case .root: "root"
            case .notJoined: "notJoined"
            case .ended: "ended"
            case .refused: "refused"
            case .otherVersion: "otherVersion"
            case .shut: "shut"
            case .unanswered: "unanswered"
            case .offline: "offline"
            case .connected: "connected"
            }
        }
    }

    /// What is known.
    public let facts: LinkFacts

    /// Takes what is known.
    public init(_ facts: LinkFacts) {
        self.facts = facts
    }

    /// The one state of it: what no new try can change first, then what is so now, then what
    /// happened last.
    public var state: State {
        if facts.isRoot { return .root }
        guard facts.parent != nil else { return .notJoined }
        if let ending = facts.ending { return .ended(ending) }
        switch facts.live {
        case .online: return .connected
        case .connecting: return .unanswered
        case .offline, nil: break
        }
        let since = facts.record.contactSeconds
        guard let mishap = facts.record.mishapSinceContact else {
            return .offline(sinceSeconds: since, triedSeconds: nil)
        }
        return switch mishap.fact {
        case .contact, .settled: .offline(sinceSeconds: since, triedSeconds: nil)
        case .silence: .offline(sinceSeconds: since, triedSeconds: mishap.atSeconds)
        case .shut: .shut(atSeconds: mishap.atSeconds)
        case .otherVersion(let version): .otherVersion(version)
        case .refused(let code): .refused(code, atSeconds: mishap.atSeconds)
        }
    }
}
