import Backups
import Foundation
import GRDB

/// Makes a hub's folder from a backup.
enum HubRestore {
    static let program = "grenier-hub"

    /// The folder is marked, so that people are told what it may have lost, and a root releases
    /// nothing before its ledger is what was aired.
    static func restore(
        _ file: String,
        to folder: String,
        key: BackupKey?,
        atSeconds now: Int64
    ) throws -> BackupHeader {
        try Backup.restore(file, to: folder, of: program, key: key) { place, header in
            let folder = HubFolder(path: place)
            let store = try SQLiteHubStore(path: folder.database)
            guard try store.isWhole() else { throw BackupError.damaged(at: 0) }
            let record = RestoreRecord(madeSeconds: header.atSeconds, restoredSeconds: now)
            try store.set([.restored: Array(try JSONEncoder().encode(record))])
            _ = try folder.identity(store)
            try store.database.close()
        }
    }
}
