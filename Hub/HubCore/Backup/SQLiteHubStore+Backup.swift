import GRDB

extension SQLiteHubStore {
    /// Copies the database into a new file, without what was erased.
    ///
    /// Through the owner's connection: a second one would endanger it.
    func snapshot(to path: String) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
    }

    /// Whether SQLite finds every page and index in order.
    func isWhole() throws -> Bool {
        try database.read { db in
            try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok"
        }
    }

    /// Takes the mark of a restore away, in the transaction that says who did.
    func settleRestore(person: String, reason: String, atSeconds: Int64) throws {
        try database.write { db in
            try db.execute(
                sql: "DELETE FROM setting WHERE name = ?",
                arguments: [SettingName.restored.rawValue]
            )
            try Self.audit(
                actor: person,
                action: "restore settled",
                detail: reason,
                atSeconds: atSeconds,
                db
            )
        }
    }
}
