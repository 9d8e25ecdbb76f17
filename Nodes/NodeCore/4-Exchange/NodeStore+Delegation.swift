import ClusterProtocol
import Exchange
import Foundation
import GRDB

/// The hub joined a tree: its federation handed this node over to the tree's.
extension NodeStore {
    /// Pins another federation, once: what was verified by the one before is set aside.
    ///
    /// The node's own certificate stays; its chain is now the hub's new one.
    func delegated(
        to federation: VerifyingKey,
        by delegations: [Sealed],
        welcome: Welcome,
        atSeconds now: Int64
    ) async throws {
        try await write { db in
            let membership = try self.membership(in: db)
            let chain = CertificateChain(
                leaf: membership.chain.leaf,
                issuers: [welcome.chain.leaf] + welcome.chain.issuers
            )
            _ = try chain.verified(under: federation)
            try db.execute(
                sql: "UPDATE membership SET issuers = ?, parent = ? WHERE certificate = ?",
                arguments: [
                    try SealedStorage.data(chain.issuers),
                    try JSONEncoder.canonical.encode(membership.parent.under(federation)),
                    membership.certificateDigest.data,
                ]
            )
            for sealed in delegations {
                try db.execute(
                    sql: """
                        INSERT INTO delegation (digest, body, signature, signer, accepted_at_seconds)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                        """,
                    arguments: [
                        sealed.digest.data, Data(sealed.body), Data(sealed.signature),
                        sealed.signer.data, now,
                    ]
                )
            }
            try self.setAsideTree(in: db)
        }
    }

    /// Numbers of releases, catalogues and lists start again in another tree.
    private func setAsideTree(in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO past_release SELECT digest, number, manifest, chain FROM release
                WHERE is_complete = 1
                """
        )
        for table in ["slice", "release", "revocation_list"] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        // Before every catalogue of the new tree, whatever its number.
        try db.execute(
            sql: "UPDATE catalogue SET number = number - 1 - (SELECT max(number) FROM catalogue)"
        )
    }

    /// The last hand-over this node accepted.
    func delegation(in db: Database) throws -> Delegation? {
        try Data.fetchOne(
            db,
            sql: "SELECT body FROM delegation ORDER BY accepted_at_seconds DESC, rowid DESC LIMIT 1"
        ).map { try Delegation(decoding: Array($0)) }
    }
}
