import ClusterProtocol
import GRDB
import Indicators

extension SQLiteHubStore {
    /// When each summary that counts was received, seconds since 1970.
    func receivedSeconds() throws -> [Fold.Key: Int64] {
        try database.read { db in
            var received: [Fold.Key: Int64] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT cluster, period, received_at_seconds
                    FROM current_summary JOIN journal USING (position)
                    """
            )
            while let row = try rows.next() {
                let key = Fold.Key(
                    cluster: try row.value("cluster"),
                    period: PeriodCode(row["period"] as String)
                )
                received[key] = row["received_at_seconds"]
            }
            return received
        }
    }
}
