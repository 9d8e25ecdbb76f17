import ClusterProtocol

/// What a root heard since it started of the releases others hold.
///
/// A root that was put back to an earlier day does not know it: those who greet it do. In memory
/// only: what was heard before the disk was put back says nothing about it.
struct Hearing: Sendable {
    private(set) var heard: Set<PartyID> = []
    /// The newest release each one holds, where it is not one of ours.
    private var unknown: [PartyID: UInt64] = [:]

    /// Somebody greeted; `digest` gives that of a release of ours.
    mutating func greeted(
        _ peer: Directory.Peer,
        holding: Standing,
        beside digest: (UInt64) -> Digest?
    ) {
        heard.insert(peer.id)
        unknown[peer.id] = nil
        guard holding.release > 0 else { return }
        let own = digest(holding.release)
        // One who does not say which one of that number has nothing against ours.
        if own == nil || (holding.releaseDigest != nil && holding.releaseDigest != own) {
            unknown[peer.id] = holding.release
        }
    }

    /// Somebody was heard by a stick, which carries the release it holds, signed, if it holds one.
    mutating func heard(_ peer: Directory.Peer) { heard.insert(peer.id) }

    /// Somebody's release that this root did not make, and whose it is; the greatest of them.
    func foreign(_ isThere: (PartyID) -> Bool) -> (party: PartyID, release: UInt64)? {
        unknown.filter { isThere($0.key) }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }
            .map { ($0.key, $0.value) }
    }
}
