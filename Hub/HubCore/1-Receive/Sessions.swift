import ClusterProtocol
import Messaging

/// Who greeted over which connection.
///
/// Forgotten at a restart: the child greets again.
struct Sessions: Sendable {
    /// Most sessions remembered; the oldest goes first, and its child greets again.
    static let sessionsMax = 16_384

    private var parties: [PeerID: (party: PartyID, age: UInt64)] = [:]
    private var clock: UInt64 = 0

    mutating func open(_ peer: PeerID, for party: PartyID) {
        clock += 1
        parties[peer] = (party, clock)
        if parties.count > Self.sessionsMax,
            let oldest = parties.min(by: { $0.value.age < $1.value.age })
        {
            parties[oldest.key] = nil
        }
    }

    mutating func close(_ peer: PeerID) { parties[peer] = nil }

    func isOpen(_ peer: PeerID, for party: PartyID) -> Bool { parties[peer]?.party == party }
}
