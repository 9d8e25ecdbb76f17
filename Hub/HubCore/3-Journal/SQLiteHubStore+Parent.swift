import ClusterProtocol
import Foundation
import GRDB

extension SQLiteHubStore {
    func parentStreams() throws -> [StreamID: SettledRanges] {
        try database.read { db in
            var streams: [StreamID: SettledRanges] = [:]
            let rows = try Row.fetchAll(db, sql: "SELECT *, 1 AS sequence FROM parent_stream")
            for row in rows {
                let text: String = row["settled"]
                streams[try row.batchID().stream] = try JSONDecoder().decode(
                    SettledRanges.self,
                    from: Data(text.utf8)
                )
            }
            return streams
        }
    }

    /// What the parent settled by number, and, in the same commit, the bodies it gave receipts for.
    func setParentStreams(
        _ states: [StreamState],
        replacingAll: Bool,
        receipted: [Digest]
    ) throws {
        try database.write { db in
            let insert = try db.cachedStatement(
                sql: "INSERT INTO parent_receipt (digest) VALUES (?) ON CONFLICT DO NOTHING"
            )
            for digest in receipted { try insert.execute(arguments: [digest.data]) }
            if replacingAll { try db.execute(sql: "DELETE FROM parent_stream") }
            for state in states {
                let text = String(
                    decoding: try JSONEncoder().encode(state.settled),
                    as: UTF8.self
                )
                try db.execute(
                    sql: """
                        INSERT INTO parent_stream (node, epoch_counter, epoch_nonce, settled)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (node, epoch_counter, epoch_nonce)
                        DO UPDATE SET settled = excluded.settled
                        """,
                    arguments: [
                        state.stream.node.data, Int64(state.stream.epoch.counter),
                        Int64(bitPattern: state.stream.epoch.nonce), text,
                    ]
                )
            }
        }
    }

    func parentReceipts() throws -> Set<Digest> {
        try database.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT digest FROM parent_receipt")
            return Set(try rows.map { try $0.value("digest") })
        }
    }

    func refusedByParent(_ nack: Nack) throws {
        guard let digest = nack.digest else { return }
        let receipt = nack.receipt.map { Data($0.body) }
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO parent_refusal (digest, code, detail, receipt) VALUES (?, ?, ?, ?)
                    ON CONFLICT (digest) DO NOTHING
                    """,
                arguments: [digest.data, nack.error.code.rawValue, nack.error.detail, receipt]
            )
        }
    }

    /// Batches of these nodes that count here and that a hub above refuses for good, newest first.
    ///
    /// Without receipt: the parent's is signed by a key that a member does not know.
    func parentRefusals(of nodes: Set<PartyID>, limit: Int) throws -> [Nack] {
        try database.read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT journal.node, journal.epoch_counter, journal.epoch_nonce,
                        journal.sequence, journal.digest, parent_refusal.code,
                        parent_refusal.detail
                    FROM parent_refusal JOIN journal ON journal.digest = parent_refusal.digest
                    ORDER BY journal.position DESC
                    """
            )
            var nacks: [Nack] = []
            while nacks.count < limit, let row = try rows.next() {
                let id = try row.batchID()
                guard nodes.contains(id.stream.node),
                    let code = RefusalCode(rawValue: row["code"])
                else { continue }
                nacks.append(
                    Nack(
                        batch: id,
                        digest: try row.value("digest"),
                        error: ProtocolError(code, row["detail"]),
                        retry: .never
                    )
                )
            }
            return nacks
        }
    }

    /// When a batch was journalled, seconds since 1970.
    func receivedSeconds(of batch: BatchID) throws -> Int64? {
        try database.read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT received_at_seconds FROM journal WHERE node = ?
                        AND epoch_counter = ? AND epoch_nonce = ? AND sequence = ?
                    """,
                arguments: [
                    batch.stream.node.data, Int64(batch.stream.epoch.counter),
                    Int64(bitPattern: batch.stream.epoch.nonce), Int64(clamping: batch.sequence),
                ]
            )
        }
    }

    func parentRefusals() throws -> Set<Digest> {
        try database.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT digest FROM parent_refusal")
            return Set(try rows.map { try $0.value("digest") })
        }
    }
}
