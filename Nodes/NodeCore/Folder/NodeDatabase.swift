package import GRDB

/// Opens the node's database and makes sure that a commit survives a power cut.
package enum NodeDatabase {
    /// The file in the data folder.
    package static let fileName = "node.sqlite"

    package static func open(path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.foreignKeysEnabled = true
        configuration.label = "node"
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { db in
            // Opening in WAL mode lowers this to NORMAL, which forgets the last commits.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try requireDurable(db)
            // A process killed between its write and its sync leaves a commit that is read here
            // and is not yet on the disk: the checkpoint syncs it before anything is sent.
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try NodeMigrations.migrator.migrate(queue)
        return queue
    }

    /// Refuses to go on with a connection that could lose or break what it committed.
    package static func requireDurable(_ db: Database) throws {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
        let foreignKeys = try Int.fetchOne(db, sql: "PRAGMA foreign_keys")
        guard mode == "wal", synchronous == 2, foreignKeys == 1 else {
            throw NodeError.storage(
                "journal_mode=\(mode ?? "?") synchronous=\(synchronous ?? -1) "
                    + "foreign_keys=\(foreignKeys ?? -1); expected wal, 2, 1"
            )
        }
    }
}
