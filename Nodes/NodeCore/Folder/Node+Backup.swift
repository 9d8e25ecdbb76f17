import Backups
import DataFolder
import Foundation
import GRDB
import Synchronization

extension Node {
    /// The snapshot on its way into a backup; nobody else knows it.
    private static let snapshotName = "snapshot.sqlite"

    /// Copies the whole folder into one file: keys, and the database as it is at this moment.
    func backup(
        _ request: BackupRequest
    ) async throws -> (
        header: BackupHeader, recipient: BackupRecipient?
    ) {
        let store = pipeline.store
        let remembered = try await store.read { db in
            try store.setting(.backupRecipient, as: BackupRecipient.self, in: db)
        }
        let chosen = try request.chosen(remembered: remembered)
        if let recipient = chosen.recipient, chosen.isNew {
            try await store.write { db in
                try store.set(.backupRecipient, to: recipient, in: db)
            }
        }
        guard
            isBackingUp.withLock({ isTaken in
                defer { isTaken = true }
                return !isTaken
            })
        else { throw BackupError.running }
        defer { isBackingUp.withLock { $0 = false } }
        let name = try? await store.membership().name
        let snapshot = folder + "/" + Self.snapshotName
        try? FileManager.default.removeItem(atPath: snapshot)
        defer { try? FileManager.default.removeItem(atPath: snapshot) }
        // Before the snapshot: keys it already names may have taken the place of others.
        let keys = try FolderKeys.sources(in: folder)
        try await store.database.writeWithoutTransaction { db in
            // Through the owner's connection: a second one would endanger the database.
            try db.execute(sql: "VACUUM INTO ?", arguments: [snapshot])
        }
        let sources =
            keys
            + [BackupSource(name: NodeDatabase.fileName, content: .file(snapshot))]
        let header = try await Backup.write(
            sources,
            of: NodeRestore.program,
            name: name ?? "",
            atSeconds: pipeline.environment.clock(),
            to: request.path,
            recipient: chosen.recipient,
            replacing: request.isReplacing
        )
        try await store.write { db in
            try store.set(.lastBackupSeconds, to: header.atSeconds, in: db)
        }
        return (header, chosen.recipient)
    }
}
