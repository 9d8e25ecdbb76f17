import Crypto
import DataFolder
import Messaging

/// The secret half of an offline key: what opens a backup.
///
/// It is kept away from the machine.
public struct BackupKey: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey

    /// Whom backups are written for, so that this key opens them.
    public var recipient: BackupRecipient { BackupRecipient(key: key.publicKey) }

    /// Draws a pair: the secret goes into a file of 32 bytes, the public half beside it as text.
    ///
    /// - Throws: `KeyFileError`, `WholeFileError`; an existing file is left as it is.
    public static func make(at path: String) throws -> BackupKey {
        let made = BackupKey(key: Curve25519.KeyAgreement.PrivateKey())
        try KeyFile.write(bytes: [UInt8](made.key.rawRepresentation), to: path)
        try WholeFile.write(Array((made.recipient.text + "\n").utf8), to: path + ".pub")
        return made
    }

    /// Reads the secret back.
    ///
    /// - Throws: `KeyFileError`.
    public static func read(_ path: String) throws -> BackupKey {
        let bytes = try KeyFile.read(from: path)
        return BackupKey(key: try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes))
    }
}
