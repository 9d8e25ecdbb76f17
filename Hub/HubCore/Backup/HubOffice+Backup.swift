import Backups
public import DataFolder
import Foundation
public import Localisation
import Reports

/// What needs no open folder: making a key, making a folder from a backup.
extension HubOffice {
    /// Makes the offline key of backups.
    public static func makeBackupKey(_ path: String, language: Language) -> CommandAnswer {
        do {
            let recipient = try BackupKey.make(at: path).recipient.text
            return CommandAnswer(
                document: JSONValue.document(
                    "backup-key",
                    ["file": .text(path), "recipient": .text(recipient)]
                ).encoded,
                text: Text.backupKeyMade(path, recipient).rendered(in: language)
            )
        } catch {
            return failure(error, in: language)
        }
    }

    /// Makes a folder from a backup.
    public static func restore(
        _ file: String,
        to path: String,
        keyFile: String?,
        surroundings: Surroundings,
        language: Language
    ) -> CommandAnswer {
        do {
            let header = try HubRestore.restore(
                file,
                to: path,
                key: try keyFile.map { try BackupKey.read($0) },
                atSeconds: surroundings.nowSeconds()
            )
            return CommandAnswer(
                document: JSONValue.document(
                    "restored",
                    [
                        "folder": .text(path), "name": .text(header.name),
                        "madeAt": .instant(header.atSeconds),
                    ]
                ).encoded,
                text: Text.backupRestored(
                    path,
                    header.name,
                    Instant.text(header.atSeconds)
                ).rendered(in: language)
            )
        } catch {
            return failure(error, in: language)
        }
    }
}
