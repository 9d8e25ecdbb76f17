import Backups
import ClusterProtocol
import DataFolder
import Foundation
import Localisation
import Reports

extension HubPipeline {
    /// The snapshot on its way into a backup; nobody else knows it.
    private static let snapshotName = "snapshot.sqlite"

    /// What goes into a backup, still: the keys, and the database as it is at this moment.
    private func snapshot(_ recipient: BackupRecipient?) throws -> [BackupSource] {
        if let recipient {
            try store.set([.backupRecipient: Array(recipient.text.utf8)])
        }
        let path = folder.path + "/" + Self.snapshotName
        try? FileManager.default.removeItem(atPath: path)
        try store.snapshot(to: path)
        return try FolderKeys.sources(in: folder.path)
            + [BackupSource(name: "hub.sqlite", content: .file(path))]
    }

    /// Copies the whole folder into one file; members are served while it is written.
    func backup(_ request: BackupRequest, in language: Language) async throws -> CommandAnswer {
        let remembered = try store.setting(.backupRecipient).map {
            try BackupRecipient(text: String(decoding: $0, as: UTF8.self))
        }
        let chosen = try request.chosen(remembered: remembered)
        guard !isBackingUp else { throw BackupError.running }
        isBackingUp = true
        defer {
            isBackingUp = false
            try? FileManager.default.removeItem(atPath: folder.path + "/" + Self.snapshotName)
        }
        let now = surroundings.nowSeconds()
        let header = try await Backup.write(
            try snapshot(chosen.isNew ? chosen.recipient : nil),
            of: HubRestore.program,
            name: identity.name,
            atSeconds: now,
            to: request.path,
            recipient: chosen.recipient,
            replacing: request.isReplacing
        )
        try store.audit(
            actor: "command",
            action: "backup",
            detail: chosen.recipient?.text ?? "plain",
            atSeconds: now
        )
        let bytes = header.files.reduce(0) { $0 + $1.byteCount }
        let text =
            chosen.recipient.map { Text.backupMade(request.path, bytes, $0.text) }
            ?? Text.backupMadePlain(request.path, bytes)
        return CommandAnswer(
            document: JSONValue.document(
                "backup",
                [
                    "file": .text(request.path), "bytes": .integer(bytes),
                    "recipient": .optional(chosen.recipient?.text), "madeAt": .instant(now),
                ]
            ).encoded,
            text: text.rendered(in: language)
        )
    }

    // MARK: After a restore

    /// What a person must know of a folder that was restored, until it is settled.
    var restoreNotice: [Message] {
        guard let restored else { return [] }
        var lines = [
            Text.hubRestoredNotice(
                Instant.text(restored.madeSeconds),
                Instant.text(restored.restoredSeconds)
            )
        ]
        if identity.scope.isRoot { lines.append(Text.hubRestoredRoot()) }
        return lines
    }

    /// Notes who settled it and how; from here on it is a folder like any other.
    func settleRestore(person: String, reason: String) throws {
        guard restored != nil else { return }
        try store.settleRestore(
            person: person,
            reason: reason,
            atSeconds: surroundings.nowSeconds()
        )
        restored = nil
    }
}
