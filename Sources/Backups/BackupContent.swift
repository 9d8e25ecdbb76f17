import Crypto
import DataFolder
import Foundation

/// The content of a backup as it is read: header, then files, each checked against the header and
/// written where a folder is given.
struct BackupContent {
    private let folder: String?
    private var pending: [UInt8] = []
    private var header: BackupHeader?
    private var index = 0
    private var taken = 0
    private var digest = SHA256()
    private var file: PartialFile?

    init(folder: String? = nil) {
        self.folder = folder
    }

    mutating func take(_ bytes: [UInt8], _ path: String) throws {
        pending += bytes
        if header == nil { try readHeader(path) }
        guard let header else { return }
        while index < header.files.count {
            let current = header.files[index]
            let part = pending.prefix(current.byteCount - taken)
            try write(Array(part), of: current)
            pending.removeFirst(part.count)
            guard taken == current.byteCount else { return }
            try close(current)
        }
        guard pending.isEmpty else { throw BackupError.damaged(at: 0) }
    }

    /// The header, when everything it names was there.
    func finished(_ path: String) throws -> BackupHeader {
        guard let header, index == header.files.count else { throw BackupError.damaged(at: 0) }
        return header
    }

    static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private mutating func readHeader(_ path: String) throws {
        guard pending.count >= BackupFormat.lengthByteCount else { return }
        let count = BackupFormat.count(pending.prefix(BackupFormat.lengthByteCount))
        guard count <= BackupFormat.headerBytesMax else { throw BackupError.damaged(at: 0) }
        guard pending.count >= BackupFormat.lengthByteCount + count else { return }
        let bytes = Data(pending.dropFirst(BackupFormat.lengthByteCount).prefix(count))
        guard let header = try? JSONDecoder().decode(BackupHeader.self, from: bytes),
            header.isSafe
        else { throw BackupError.notABackup(path: path) }
        self.header = header
        pending.removeFirst(BackupFormat.lengthByteCount + count)
    }

    private mutating func write(_ part: [UInt8], of current: BackupHeader.File) throws {
        digest.update(data: part)
        taken += part.count
        guard let folder else { return }
        if file == nil {
            let path = folder + "/" + current.name
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            file = try PartialFile(path)
        }
        try file?.append(part)
    }

    private mutating func close(_ current: BackupHeader.File) throws {
        guard Self.hex(digest.finalize()) == current.digest else {
            throw BackupError.damaged(at: 0)
        }
        try file?.finish(replacing: false)
        file = nil
        digest = SHA256()
        taken = 0
        index += 1
    }
}
