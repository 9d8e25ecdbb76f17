import ClusterProtocol
import Foundation
import GRDB

/// A viewing as the hub keeps it for the cluster it is about.
struct StoredViewing: Sendable, Hashable {
    let cluster: ClusterID
    let sealed: Sealed
}

extension SQLiteHubStore {
    /// Keeps viewings, and the entries of the audit log that go with them, in one commit; one that
    /// is here already is not kept twice.
    func add(
        _ viewings: [StoredViewing],
        noting entries: [AuditEntry]
    ) throws {
        try database.write { db in
            for entry in entries { try Self.audit(entry, db) }
            try Self.insert(viewings, db)
        }
    }

    /// Keeps what a parent relayed, and up to where that is all there was.
    func add(
        _ viewings: [StoredViewing],
        from parent: TransportKey,
        upTo position: ViewingPosition?
    ) throws {
        try database.write { db in
            try Self.insert(viewings, db)
            guard let position else { return }
            try db.execute(
                sql: """
                    INSERT INTO viewing_held (parent, number, chain) VALUES (?, ?, ?)
                    ON CONFLICT (parent) DO UPDATE SET
                        number = excluded.number, chain = excluded.chain
                    """,
                arguments: [
                    parent.data, Int64(clamping: position.number), position.chain.data,
                ]
            )
        }
    }

    private static func insert(_ viewings: [StoredViewing], _ db: Database) throws {
        var number = try Int64.fetchOne(db, sql: "SELECT max(number) FROM viewing") ?? 0
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO viewing (digest, number, cluster, body, signature, signer)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """
        )
        for viewing in viewings {
            number += 1
            try insert.execute(
                arguments: [
                    viewing.sealed.digest.data, number, viewing.cluster.data,
                    Data(viewing.sealed.body), Data(viewing.sealed.signature),
                    viewing.sealed.signer.data,
                ]
            )
        }
    }

    func viewingsHeld(from parent: TransportKey) throws -> ViewingPosition {
        try database.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT number, chain FROM viewing_held WHERE parent = ?",
                arguments: [parent.data]
            ).map { row in
                ViewingPosition(
                    number: UInt64(clamping: row["number"] as Int64),
                    chain: try row.value("chain")
                )
            } ?? .start
        }
    }

    /// Numbers and digests of all there is of these clusters, in order.
    func viewingDigests(of clusters: Set<ClusterID>) throws -> [(number: UInt64, digest: Digest)] {
        try database.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT number, digest FROM viewing WHERE cluster = ?"
            )
            var found: [(number: UInt64, digest: Digest)] = []
            for cluster in clusters {
                for row in try Row.fetchAll(statement, arguments: [cluster.data]) {
                    found.append(
                        (UInt64(clamping: row["number"] as Int64), try row.value("digest"))
                    )
                }
            }
            return found.sorted { $0.number < $1.number }
        }
    }

    func viewings(
        of clusters: Set<ClusterID>,
        above number: UInt64,
        limit: Int
    ) throws -> (viewings: [Sealed], through: UInt64) {
        try database.read { db in
            var found: [Sealed] = []
            var through = number
            let cursor = try Row.fetchCursor(
                db,
                sql: "SELECT * FROM viewing WHERE number > ? ORDER BY number",
                arguments: [Int64(clamping: number)]
            )
            while found.count < limit, let row = try cursor.next() {
                guard clusters.contains(try row.value("cluster")) else { continue }
                found.append(try row.sealed())
                through = UInt64(clamping: row["number"] as Int64)
            }
            return (found, through)
        }
    }
}
