import ClusterProtocol
import Foundation
import GRDB

extension SQLiteHubStore {
    func streams() throws -> [StreamID: SettledRanges] {
        try database.read { db in
            var streams: [StreamID: SettledRanges] = [:]
            for table in ["journal", "refusal"] {
                let cursor = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT node, epoch_counter, epoch_nonce, sequence FROM \(table)
                        ORDER BY node, epoch_counter, epoch_nonce, sequence
                        """
                )
                while let row = try cursor.next() {
                    let id = try row.batchID()
                    streams[id.stream, default: SettledRanges()].insert(id.sequence)
                }
            }
            return streams
        }
    }

    func journalRows() throws -> Int {
        try database.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM journal") ?? 0
        }
    }

    func forEachJournalRow(_ visit: (JournalRow) throws -> Void) throws {
        try database.read { db in
            let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY position")
            while let row = try cursor.next() {
                let body: Data? = row["body"]
                try visit(
                    JournalRow(
                        position: row["position"],
                        id: try row.batchID(),
                        digest: try row.value("digest"),
                        previous: try row.optionalValue("previous"),
                        item: body == nil ? nil : try row.chainItem(),
                        chain: try row.value("chain")
                    )
                )
            }
        }
    }

    func refusals() throws -> [(batch: BatchID, digest: Digest)] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM refusal").map {
                (try $0.batchID(), try $0.value("digest"))
            }
        }
    }

    func quarantineCount() throws -> Int {
        try database.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM quarantine") ?? 0
        }
    }

    /// Every rotation in the journal, oldest first.
    func rotations() throws -> [SealedRotation] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM journal WHERE second_signature IS NOT NULL ORDER BY position"
            ).compactMap { row in
                if case .rotation(let rotation) = try row.chainItem() { rotation } else { nil }
            }
        }
    }

    func rotationDigests() throws -> Set<Digest> {
        try database.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT digest FROM journal WHERE second_signature IS NOT NULL"
            )
            return Set(try rows.map { try $0.value("digest") })
        }
    }

    func sealed(_ ids: [BatchID]) throws -> [ChainItem] {
        try database.read { db in
            let select = try db.cachedStatement(
                sql: """
                    SELECT body, signature, signer, second_signature FROM journal WHERE node = ?
                    AND epoch_counter = ? AND epoch_nonce = ? AND sequence = ? AND body IS NOT NULL
                    """
            )
            return try ids.compactMap {
                try Row.fetchOne(select, arguments: $0.columns)?.chainItem()
            }
        }
    }

    func journalIDs() throws -> [(id: BatchID, digest: Digest)] {
        try database.read { db in
            let cursor = try Row.fetchCursor(
                db,
                sql: """
                    SELECT node, epoch_counter, epoch_nonce, sequence, digest FROM journal
                    WHERE body IS NOT NULL ORDER BY position
                    """
            )
            var ids: [(id: BatchID, digest: Digest)] = []
            while let row = try cursor.next() {
                ids.append((try row.batchID(), try row.value("digest")))
            }
            return ids
        }
    }
}
