import Diagnosis
import GRDB

/// What a diagnosis asks of the database.
extension SQLiteHubStore {
    /// Whether it is whole, of this version and, for the one who writes, durable.
    func examined(isOwner: Bool) throws -> StoreFacts {
        try database.read { db in
            let migrator = HubMigrations.migrator
            let isCurrent = try migrator.hasCompletedMigrations(db)
            let isNewer = try migrator.hasBeenSuperseded(db)
            let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "?"
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
            return StoreFacts(
                damage: verdict == "ok" ? nil : verdict,
                schema: isNewer ? .newer : isCurrent ? .current : .older,
                isDurable: isOwner ? level == 2 && mode == "wal" : nil
            )
        }
    }

    /// When the folder was last backed up, seconds since 1970.
    func backupSeconds() throws -> Int64? {
        try database.read { db in
            try Int64.fetchOne(db, sql: "SELECT max(at_seconds) FROM audit WHERE action = 'backup'")
        }
    }

    /// The newest instant this hub's clock has written.
    func writtenSeconds() throws -> Int64? {
        try database.read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT max(at) FROM (SELECT max(at_seconds) AS at FROM audit
                        UNION ALL SELECT received_at_seconds FROM journal
                            WHERE position = (SELECT max(position) FROM journal))
                    """
            )
        }
    }
}
