import GRDB

/// Opens the hub's database so that a commit is on the disk when it returns.
enum HubDatabase {
    static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "hub"
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .wal
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { db in
            // NORMAL, the usual companion of WAL, would acknowledge what a power cut undoes.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
            guard level == 2, mode == "wal" else {
                throw HubError.storageNotDurable
            }
            // A process killed between its write and its sync leaves a commit that is read here
            // and is not yet on the disk. WELCOME would call it settled: the checkpoint syncs it.
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try HubMigrations.migrator.migrate(queue)
        return queue
    }
}
