import Crypto
import DataFolder
import Foundation

/// A copy of a data folder in one file.
///
/// What is copied is given whole and still: the owner of the folder makes the snapshot of its
/// database, so that nobody else ever opens it.
public enum Backup {
    /// Writes a backup; it appears whole or not at all.
    ///
    /// Without a recipient it is in clear: whoever finds it can be the party it is of.
    ///
    /// - Throws: `BackupError`, `WholeFileError`.
    @concurrent
    public static func write(
        _ sources: [BackupSource],
        of program: String,
        name: String,
        atSeconds: Int64,
        to path: String,
        recipient: BackupRecipient?,
        replacing: Bool
    ) async throws -> BackupHeader {
        if !replacing, FileManager.default.fileExists(atPath: path) {
            throw WholeFileError.exists(path: path)
        }
        let header = BackupHeader(
            format: BackupHeader.format,
            program: program,
            name: name,
            atSeconds: atSeconds,
            files: try sources.map { try described($0) }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let head = [UInt8](try encoder.encode(header))
        var writer = try ChunkWriter(path, recipient: recipient)
        try writer.write(BackupFormat.length(head.count) + head)
        for source in sources {
            switch source.content {
            case .bytes(let bytes): try writer.write(bytes)
            case .file(let path):
                let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
                defer { try? handle.close() }
                while let part = try handle.read(upToCount: BackupFormat.chunkBytesMax),
                    !part.isEmpty
                {
                    try writer.write([UInt8](part))
                    // The pool has few threads, and others wait for one.
                    await Task.yield()
                }
            }
        }
        try writer.finish(replacing: replacing)
        return header
    }

    /// Checks a backup from its first byte to its last, and says what is in it.
    ///
    /// - Throws: `BackupError`.
    public static func verify(_ path: String, key: BackupKey?) throws -> BackupHeader {
        var content = BackupContent()
        try readAll(path, key: key, into: &content)
        return try content.finished(path)
    }

    /// Restores a backup into a new folder, once all of it is verified.
    ///
    /// The files are written beside it, `prepare` is given that place, and one renaming makes it
    /// the folder: an interrupted restore leaves no folder that could be taken for one.
    ///
    /// - Throws: `BackupError`: among others `folderNotEmpty`; what `prepare` throws.
    public static func restore(
        _ path: String,
        to folder: String,
        of program: String,
        key: BackupKey?,
        prepare: (_ place: String, _ header: BackupHeader) throws -> Void
    ) throws -> BackupHeader {
        let header = try verify(path, key: key)
        guard header.program == program else {
            throw BackupError.anotherProgram(seen: header.program, expected: program)
        }
        let place = folder + ".partial"
        for occupied in [folder, place] where !isFree(occupied) {
            throw BackupError.folderNotEmpty(path: occupied)
        }
        do {
            try FileManager.default.createDirectory(
                atPath: place,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            // Read a second time: what is written is checked as it was before.
            var content = BackupContent(folder: place)
            try readAll(path, key: key, into: &content)
            _ = try content.finished(path)
            try prepare(place, header)
            try PrivateFolders.publish(place, as: folder)
        } catch {
            try? FileManager.default.removeItem(atPath: place)
            throw error
        }
        return header
    }

    private static func isFree(_ folder: String) -> Bool {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return names?.isEmpty ?? !FileManager.default.fileExists(atPath: folder)
    }

    private static func readAll(
        _ path: String,
        key: BackupKey?,
        into content: inout BackupContent
    ) throws {
        var reader = try ChunkReader(path, key: key)
        var isLast = false
        while !isLast {
            let chunk = try reader.next()
            try content.take(chunk.content, path)
            isLast = chunk.isLast
        }
    }

    private static func described(_ source: BackupSource) throws -> BackupHeader.File {
        var digest = SHA256()
        var count = 0
        switch source.content {
        case .bytes(let bytes):
            digest.update(data: bytes)
            count = bytes.count
        case .file(let path):
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            while let part = try handle.read(upToCount: BackupFormat.chunkBytesMax), !part.isEmpty {
                digest.update(data: part)
                count += part.count
            }
        }
        return BackupHeader.File(
            name: source.name,
            byteCount: count,
            digest: BackupContent.hex(digest.finalize())
        )
    }
}
