import Backups
import GRDB

/// Makes a node's folder from a backup.
enum NodeRestore {
    static let program = "grenier-node"

    /// The folder is marked: it seals nothing before its hub has said what it received.
    static func restore(
        _ file: String,
        to folder: String,
        key: BackupKey?,
        atSeconds now: Int64
    ) throws -> BackupHeader {
        try Backup.restore(file, to: folder, of: program, key: key) { place, header in
            _ = try NodeKeys.read(from: place + Node.keysFolder)
            let database = try NodeDatabase.open(path: place + "/" + NodeDatabase.fileName)
            let store = NodeStore(database: database)
            try database.write { db in
                let verdict = try String.fetchOne(db, sql: "PRAGMA integrity_check")
                guard verdict == "ok" else { throw BackupError.damaged(at: 0) }
                let record = RestoreRecord(
                    madeSeconds: header.atSeconds,
                    restoredSeconds: now
                )
                try store.set(.restored, to: record, in: db)
            }
            try database.close()
        }
    }
}
