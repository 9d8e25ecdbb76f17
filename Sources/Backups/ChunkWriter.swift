import Crypto
import DataFolder
import Foundation

/// Cuts content into chunks and writes them, encrypted or in clear.
struct ChunkWriter {
    private var file: PartialFile
    private var sender: HPKE.Sender?
    private var digest = SHA256()
    private var pending: [UInt8] = []

    init(_ path: String, recipient: BackupRecipient?) throws {
        let start = BackupFormat.start(recipient == nil ? .plain : .encrypted)
        file = try PartialFile(path)
        try append(start)
        guard let recipient else { return }
        let sender = try HPKE.Sender(
            recipientKey: recipient.key,
            ciphersuite: .Curve25519_SHA256_ChachaPoly,
            info: Data(start)
        )
        try append([UInt8](sender.encapsulatedKey))
        self.sender = sender
    }

    mutating func write(_ bytes: [UInt8]) throws {
        pending += bytes
        while pending.count > BackupFormat.chunkBytesMax {
            try cut(Array(pending.prefix(BackupFormat.chunkBytesMax)), isLast: false)
            pending.removeFirst(BackupFormat.chunkBytesMax)
        }
    }

    /// Writes the last chunk and gives the file its name.
    mutating func finish(replacing: Bool) throws {
        try cut(pending, isLast: true)
        if sender == nil { try file.append(Array(digest.finalize())) }
        try file.finish(replacing: replacing)
    }

    private mutating func cut(_ content: [UInt8], isLast: Bool) throws {
        let plain = [isLast ? 1 : 0] + content
        let chunk = try sender?.seal(plain).map(\.self) ?? plain
        try append(BackupFormat.length(chunk.count))
        try append(chunk)
    }

    private mutating func append(_ bytes: [UInt8]) throws {
        digest.update(data: bytes)
        try file.append(bytes)
    }
}
