import ClusterProtocol
import Foundation
import GRDB

/// What travels by stick: the outbox as it is, and settlements by receipt alone.
extension NodeStore {
    /// Every item ever sealed into the chain, oldest first.
    func sealedEver(by node: PartyID) async throws -> [BatchID] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT item.counter, item.nonce, sequence FROM
                        (SELECT counter, nonce, sequence FROM batch
                         UNION ALL SELECT counter, nonce, sequence FROM rotation) AS item
                    JOIN epoch ON epoch.counter = item.counter AND epoch.nonce = item.nonce
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
                guard let row = try self.place(of: receipt.batch, in: db) else { continue }
                let isSettledNow = try self.settle(row, in: db)
                // A rotation is settled like a batch; its receipt is not kept.
                if row["kind"] == "rotation" {
                    if isSettledNow { news += 1 }
                    continue
                }
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

    private func place(of digest: Digest, in db: Database) throws -> Row? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT 'batch' AS kind, counter, nonce, sequence FROM batch WHERE digest = ?
                UNION ALL
                SELECT 'rotation', counter, nonce, sequence FROM rotation WHERE digest = ?
                """,
            arguments: [digest.data, digest.data]
        )
    }

    /// - Returns: Whether it was not settled before.
    private func settle(_ item: Row, in db: Database) throws -> Bool {
        let epoch = EpochID(row: item)
        var settled = try settled(of: epoch, in: db) ?? SettledRanges()
        let sequence = UInt64(item["sequence"] as Int64)
        guard !settled.contains(sequence) else { return false }
        settled.insert(sequence)
        try setSettled(settled, of: epoch, in: db)
        return true
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
