import ClusterProtocol
import Exchange
import GRDB

extension NodeStore {
    /// What the node says first: who it is, where its outbox stands, what it holds.
    func hello(agent: String, withHead: Bool, in db: Database) throws -> Hello {
        let membership = try membership(in: db)
        let latest = try latestRelease(in: db)
        let lists = try revocations(in: db)
        var head: Hello.BatchPosition?
        // A restored outbox has no head yet: the one it had may be behind what was sent.
        if withHead, try restored(in: db) == nil, let epoch = try currentEpoch(in: db) {
            let last = try self.head(of: epoch, in: db)
            head = Hello.BatchPosition(
                epoch: epoch,
                sequence: last?.sequence ?? 0,
                digest: last?.digest
            )
        }
        return Hello(
            chain: membership.chain,
            head: head,
            holds: Standing(
                release: latest?.number ?? 0,
                releaseDigest: latest?.digest,
                catalogue: membership.catalogueDigest,
                revocations: lists.version,
                revocationsDigest: lists.digest
            ),
            agent: agent,
            viewings: try viewingsHeld(from: membership.parent.transportKey, in: db)
        )
    }
}
