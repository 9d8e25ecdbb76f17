import ClusterProtocol
import Foundation
import GRDB
import Indicators

extension SQLiteHubStore {
    /// Puts a summary in the derived tables if it is the greatest version of its period.
    static func fold(
        _ content: VerifiedBatch.Content,
        of batch: VerifiedBatch,
        position: Int64,
        _ db: Database
    ) throws {
        let cluster = batch.scope.cluster.data
        let period = content.summary.period.rawValue
        let rank = Fold.Rank(
            revision: content.revision,
            epochCounter: batch.batch.id.stream.epoch.counter,
            digest: batch.digest
        )
        let current = try Row.fetchOne(
            db,
            sql: """
                SELECT revision, epoch_counter, digest FROM current_summary
                WHERE cluster = ? AND period = ?
                """,
            arguments: [cluster, period]
        )
        if let current, try Self.rank(current) >= rank { return }
        try db.execute(
            sql: "DELETE FROM current_value WHERE cluster = ? AND period = ?",
            arguments: [cluster, period]
        )
        try db.execute(
            sql: """
                INSERT INTO current_summary
                    (cluster, period, revision, epoch_counter, digest, position)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (cluster, period) DO UPDATE SET
                    revision = excluded.revision, epoch_counter = excluded.epoch_counter,
                    digest = excluded.digest, position = excluded.position
                """,
            arguments: [
                cluster, period, Int64(rank.revision), Int64(rank.epochCounter), rank.digest.data,
                position,
            ]
        )
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO current_value (cluster, period, indicator, value) VALUES (?, ?, ?, ?)
                """
        )
        for (indicator, entry) in content.summary.entries {
            try insert.execute(
                arguments: [cluster, period, indicator.rawValue, SummaryCodec.integer(entry)])
        }
    }

    private static func rank(_ row: Row) throws -> Fold.Rank {
        let revision: Int64 = row["revision"]
        let counter: Int64 = row["epoch_counter"]
        return Fold.Rank(
            revision: UInt32(clamping: revision),
            epochCounter: UInt32(clamping: counter),
            digest: try row.value("digest")
        )
    }

    func currentSummaries() throws -> [Fold.Key: StoredSummary] {
        try database.read { db in
            var values: [Fold.Key: [String: Int64]] = [:]
            let cursor = try Row.fetchCursor(
                db,
                sql: "SELECT cluster, period, indicator, value FROM current_value"
            )
            while let row = try cursor.next() {
                values[try Self.key(row), default: [:]][row["indicator"]] = row["value"]
            }
            var summaries: [Fold.Key: StoredSummary] = [:]
            let current = try Row.fetchCursor(
                db,
                sql: """
                    SELECT current_summary.*, journal.body AS body
                    FROM current_summary JOIN journal USING (position)
                    """
            )
            while let row = try current.next() {
                let key = try Self.key(row)
                let batch = try Batch(decoding: row.bytes("body"))
                summaries[key] = StoredSummary(
                    rank: try rank(row),
                    certificate: batch.certificate,
                    catalogue: batch.catalogue,
                    values: values[key] ?? [:]
                )
            }
            return summaries
        }
    }

    private func rank(_ row: Row) throws -> Fold.Rank { try Self.rank(row) }

    private static func key(_ row: Row) throws -> Fold.Key {
        Fold.Key(cluster: try row.value("cluster"), period: PeriodCode(row["period"] as String))
    }

    func summaryDates(of cluster: ClusterID) throws -> [SummaryDate] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT period, revision, received_at_seconds
                    FROM current_summary JOIN journal USING (position)
                    WHERE cluster = ? ORDER BY period
                    """,
                arguments: [cluster.data]
            ).map { row in
                let revision: Int64 = row["revision"]
                return SummaryDate(
                    period: row["period"],
                    revision: UInt32(clamping: revision),
                    receivedAtSeconds: row["received_at_seconds"]
                )
            }
        }
    }
}
