import ClusterProtocol
import Foundation
import GRDB

/// What travels by stick: the outbox as it is, and settlements by receipt alone.
extension NodeStore {
    /// Every batch ever sealed, oldest first.
    func sealedEver(by node: PartyID) async throws -> [BatchID] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT batch.counter, batch.nonce, sequence FROM batch
                    JOIN epoch ON epoch.counter = batch.counter AND epoch.nonce = batch.nonce
                    ORDER BY epoch.counter, epoch.rowid, sequence
                    """
            ).map { row in
                BatchID(
                    stream: StreamID(node: node, epoch: EpochID(row: row)),
                    sequence: UInt64(row["sequence"] as Int64)
                )
            }
        }
    }

    /// Settles what the receipts name, and says how much of it was not settled so before.
    func settle(
        by receipts: [Sealed],
        of parent: VerifyingKey,
        refusal: Nack?,
        atSeconds now: Int64
    ) async throws -> Int {
        try await write { db in
            try self.set(.parentSigningKey, to: parent, in: db)
            var news = 0
            for sealed in receipts {
                let receipt = try Receipt(decoding: sealed.body)
                let isKnown = try self.isReceipted(receipt.batch, in: db)
                try self.keep(sealed, from: parent, in: db)
                guard let row = try self.batch(receipt.batch, in: db) else { continue }
                try self.settle(row, in: db)
                if receipt.settlement == .refused {
                    try self.keepReason(refusal, of: receipt.batch, atSeconds: now, in: db)
                }
                if !isKnown { news += 1 }
            }
            if news > 0 { try self.set(.lastAckSeconds, to: now, in: db) }
            return news
        }
    }

    private func isReceipted(_ digest: Digest, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM receipt WHERE batch = ?)",
            arguments: [digest.data]
        ) ?? false
    }

    private func batch(_ digest: Digest, in db: Database) throws -> Row? {
        try Row.fetchOne(db, sql: "SELECT * FROM batch WHERE digest = ?", arguments: [digest.data])
    }

    private func settle(_ batch: Row, in db: Database) throws {
        let epoch = EpochID(row: batch)
        var settled = try settled(of: epoch, in: db) ?? SettledRanges()
        settled.insert(UInt64(batch["sequence"] as Int64))
        try setSettled(settled, of: epoch, in: db)
    }

    /// The words around a receipt are anybody's; they are kept as its reason where they fit it.
    private func keepReason(
        _ nack: Nack?,
        of digest: Digest,
        atSeconds now: Int64,
        in db: Database
    ) throws {
        try dispose(of: digest.data, as: "refused", in: db)
        guard let nack, nack.digest == digest, nack.error.code.isSettling else { return }
        try db.execute(
            sql: """
                INSERT INTO refusal (batch, code, detail, at_seconds) VALUES (?, ?, ?, ?)
                ON CONFLICT (batch) DO NOTHING
                """,
            arguments: [digest.data, nack.error.code.rawValue, nack.error.detail, now]
        )
    }
}
