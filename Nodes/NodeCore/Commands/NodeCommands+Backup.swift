import Backups
public import DataFolder
import Foundation
public import Localisation
import Reports

/// What needs no open folder: making a key, making a folder from a backup.
extension NodeCommands {
    /// Makes the offline key of backups.
    public static func makeBackupKey(_ path: String, language: Language) -> CommandAnswer {
        let writer = NodeWriter(language: language)
        do {
            return writer.keyMade(path, try BackupKey.make(at: path).recipient)
        } catch {
            return writer.failure(error)
        }
    }

    /// Makes a folder from a backup.
    public static func restore(
        _ file: String,
        to folder: String,
        keyFile: String?,
        environment: NodeEnvironment,
        language: Language
    ) -> CommandAnswer {
        let writer = NodeWriter(language: language)
        do {
            let header = try NodeRestore.restore(
                file,
                to: folder,
                key: try keyFile.map { try BackupKey.read($0) },
                atSeconds: environment.clock()
            )
            return writer.restored(header, folder)
        } catch {
            return writer.failure(error)
        }
    }
}

extension NodeWriter {
    func keyMade(_ path: String, _ recipient: BackupRecipient) -> CommandAnswer {
        answer(
            JSONValue.document(
                "backup-key",
                ["file": .text(path), "recipient": .text(recipient.text)]
            ),
            say(Text.backupKeyMade(path, recipient.text))
        )
    }

    func backedUp(
        _ header: BackupHeader,
        _ path: String,
        _ recipient: BackupRecipient?
    ) -> CommandAnswer {
        let bytes = header.files.reduce(0) { $0 + $1.byteCount }
        return answer(
            JSONValue.document(
                "backup",
                [
                    "file": .text(path), "bytes": .integer(bytes),
                    "recipient": .optional(recipient?.text),
                    "madeAt": .instant(header.atSeconds),
                ]
            ),
            say(
                recipient.map { Text.backupMade(path, bytes, $0.text) }
                    ?? Text.backupMadePlain(path, bytes)
            )
        )
    }

    func restored(_ header: BackupHeader, _ folder: String) -> CommandAnswer {
        answer(
            JSONValue.document(
                "restored",
                [
                    "folder": .text(folder), "name": .text(header.name),
                    "madeAt": .instant(header.atSeconds),
                ]
            ),
            say([
                Text.backupRestored(folder, header.name, Instant.text(header.atSeconds)),
                Text.nodeRestoredNext(),
            ])
        )
    }
}
