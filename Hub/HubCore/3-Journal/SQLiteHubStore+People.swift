import ClusterProtocol
import Foundation
import GRDB

extension SQLiteHubStore {
    /// Takes out what a cluster ever sent; its digests stay, and so do the chains over them.
    ///
    /// The freed pages are overwritten, in the file and in its log. Returns how many bodies went.
    func erase(_ node: PartyID, cluster: ClusterID) throws -> Int {
        try database.writeWithoutTransaction { db in
            let usual = try Int.fetchOne(db, sql: "PRAGMA secure_delete") ?? 0
            try db.execute(sql: "PRAGMA secure_delete = ON")
            var erased = 0
            try db.inTransaction {
                for table in ["current_value", "current_summary"] {
                    try db.execute(
                        sql: "DELETE FROM \(table) WHERE cluster = ?",
                        arguments: [cluster.data]
                    )
                }
                try db.execute(
                    // A change of keys holds no figure, and what is left is checked by it.
                    sql: """
                        UPDATE journal SET body = NULL
                        WHERE node = ? AND body IS NOT NULL AND second_signature IS NULL
                        """,
                    arguments: [node.data]
                )
                erased = db.changesCount
                return .commit
            }
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            try db.execute(sql: "PRAGMA secure_delete = \(usual)")
            return erased
        }
    }
}
