import ClusterProtocol

/// What a root heard since it started of the releases others hold.
///
/// A root that was put back to an earlier day does not know it: those who greet it do. In memory
/// only: what was heard before the disk was put back says nothing about it.
struct Hearing: Sendable {
    private(set) var heard: Set<PartyID> = []
    /// The newest release each one said it holds, and which one of that number.
    private var held: [PartyID: (release: UInt64, digest: Digest?)] = [:]

    /// Somebody greeted.
    mutating func greeted(_ peer: Directory.Peer, holding: Standing) {
        heard.insert(peer.id)
        held[peer.id] =
            holding.release > 0 ? (holding.release, holding.releaseDigest) : nil
    }

    /// Somebody was heard by a stick, which carries the release it holds, signed, if it holds one.
    mutating func heard(_ peer: Directory.Peer) { heard.insert(peer.id) }

    /// Somebody's release that is none of this root's, and whose it is; the greatest of them.
    ///
    /// Asked anew each time, because the ledger may have been brought up to date since they greeted;
    /// `own` gives the digest of a release of ours.
    func foreign(
        beside own: (UInt64) -> Digest?,
        where isThere: (PartyID) -> Bool
    ) -> (party: PartyID, release: UInt64)? {
        held.filter { isThere($0.key) }
            .filter { _, said in
                guard let digest = own(said.release) else { return true }
                // One who does not say which one of that number has nothing against ours.
                return said.digest != nil && said.digest != digest
            }
            .max { ($0.value.release, $1.key) < ($1.value.release, $0.key) }
            .map { ($0.key, $0.value.release) }
    }
}
