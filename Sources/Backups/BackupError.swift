public import Localisation

/// Why a backup was not made or not restored.
public enum BackupError: Error, Sendable, Hashable, Explained {
    /// The text is not the public half of a backup key.
    case recipient
    /// Nobody was named who could open it, and it was not asked for in clear.
    case recipientMissing
    /// Another kind of file.
    case notABackup(path: String)
    /// A version this library does not read.
    case version(UInt8)
    /// It is encrypted, and no key was given.
    case keyMissing
    /// The key is not the one it was written for.
    case wrongKey
    /// The bytes are not those that were written; the place is in bytes from the start.
    case damaged(at: Int)
    /// It is of another program.
    case anotherProgram(seen: String, expected: String)
    /// Another one of the same folder is being written.
    case running
    /// Something stands in the folder already.
    case folderNotEmpty(path: String)
    /// A file could not be read or written; the reason is technical.
    case file(path: String, reason: String)

    /// Whether it is for want of permission, rather than a bad file.
    public var isRefusal: Bool {
        switch self {
        case .recipientMissing, .keyMissing, .wrongKey, .folderNotEmpty, .running: true
        default: false
        }
    }

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .recipient: Text.backupRecipient()
        case .recipientMissing: Text.backupRecipientMissing()
        case .notABackup(let path): Text.backupNotOne(path)
        case .version(let version): Text.backupVersion(version)
        case .keyMissing: Text.backupKeyMissing()
        case .wrongKey: Text.backupWrongKey()
        case .damaged(let place): Text.backupDamaged(place)
        case .anotherProgram(let seen, let expected): Text.backupAnotherProgram(seen, expected)
        case .running: Text.backupRunning()
        case .folderNotEmpty(let path): Text.backupFolderNotEmpty(path)
        case .file(let path, let reason): Text.backupFile(path, reason)
        }
    }
}
