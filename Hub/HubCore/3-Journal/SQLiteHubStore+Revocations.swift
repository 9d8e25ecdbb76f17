import ClusterProtocol
import Foundation
import GRDB

extension SQLiteHubStore {
    func revocations() throws -> [RevocationVerifier.Verified] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM revocation_list").map { row in
                let issuer = row.bytes("issuer")
                return try RevocationVerifier.Verified(
                    stored: try row.sealed(),
                    of: PartyID(issuer).map { .hub($0) } ?? .federation
                )
            }
        }
    }

    func add(_ list: RevocationVerifier.Verified) throws {
        try database.write { db in try Self.put(list, db) }
    }

    /// Drops lists that are of another tree, and keeps what of them goes on.
    func replace(
        _ stale: [RevocationVerifier.Verified],
        by list: RevocationVerifier.Verified?
    ) throws {
        try database.write { db in
            for old in stale {
                try db.execute(
                    sql: "DELETE FROM revocation_list WHERE issuer = ?",
                    arguments: [Self.issuer(of: old)]
                )
            }
            if let list { try Self.put(list, db) }
        }
    }

    func revoke(
        _ party: PartyID,
        on day: DayNumber,
        list: RevocationVerifier.Verified?
    ) throws {
        try database.write { db in
            for (table, column) in [("member", "node"), ("child", "hub")] {
                try db.execute(
                    sql: "UPDATE \(table) SET revoked_on = ? WHERE \(column) = ?",
                    arguments: [day.value, party.data]
                )
            }
            if let list { try Self.put(list, db) }
        }
    }

    func leave(
        _ node: PartyID,
        on day: DayNumber,
        revokedOn: DayNumber,
        list: RevocationVerifier.Verified?
    ) throws {
        try database.write { db in
            try db.execute(
                sql: """
                    UPDATE member SET left_on = ?, revoked_on = coalesce(revoked_on, ?)
                    WHERE node = ?
                    """,
                arguments: [day.value, revokedOn.value, node.data]
            )
            if let list { try Self.put(list, db) }
        }
    }

    func lastJournalled(_ node: PartyID) throws -> [EpochID: UInt64] {
        try database.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT node, epoch_counter, epoch_nonce, max(sequence) AS sequence
                    FROM journal WHERE node = ? GROUP BY epoch_counter, epoch_nonce
                    """,
                arguments: [node.data]
            )
            return try rows.reduce(into: [:]) { last, row in
                let id = try row.batchID()
                last[id.stream.epoch] = id.sequence
            }
        }
    }

    private static func issuer(of list: RevocationVerifier.Verified) -> Data {
        switch list.issuer {
        case .federation: list.sealed.signer.data
        case .hub(let hub): hub.data
        }
    }

    private static func put(_ list: RevocationVerifier.Verified, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO revocation_list (issuer, version, body, signature, signer)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (issuer) DO UPDATE SET
                    version = excluded.version, body = excluded.body,
                    signature = excluded.signature, signer = excluded.signer
                """,
            arguments: [
                issuer(of: list), Int64(clamping: list.list.version), Data(list.sealed.body),
                Data(list.sealed.signature), list.sealed.signer.data,
            ]
        )
    }
}
