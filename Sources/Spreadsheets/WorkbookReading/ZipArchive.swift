import CZip
import Foundation

/// A ZIP package held in memory, unpacked part by part within a limit for all of it.
final class ZipArchive {
    /// Bytes that may still be unpacked.
    fileprivate(set) var unpackedBytesLeft: Int
    let limits: WorkbookLimits
    private let archive: OpaquePointer

    /// Opens a package, without unpacking anything.
    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookProblem) {
        guard bytes.count <= limits.bytesMax else {
            throw .tooLarge(bytes: bytes.count, bytesMax: limits.bytesMax)
        }
        // libzip reads from this memory as long as the package is open, and frees it.
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw .damaged(part: "ZIP") }
        bytes.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: $0)
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            throw .damaged(part: "ZIP")
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(part: "ZIP")
        }
        guard zip_get_num_entries(archive, 0) <= Int64(limits.partsMax) else {
            zip_discard(archive)
            throw .tooManyParts(partsMax: limits.partsMax)
        }
        self.archive = archive
        self.limits = limits
        unpackedBytesLeft = limits.unpackedBytesMax
    }

    deinit { zip_discard(archive) }

    /// The names of the parts, in the order of the package.
    var names: [String] {
        (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
            zip_get_name(archive, index, 0).map { String(cString: $0) }
        }
    }

    /// A part by its name, in capitals or not; nil when there is none.
    ///
    /// - Throws: `WorkbookProblem.damaged` when it is there and cannot be opened.
    func part(_ name: String) throws(WorkbookProblem) -> ZipPart? {
        let index = zip_name_locate(archive, name, ZIP_FL_NOCASE)
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw .damaged(part: name)
        }
        return ZipPart(name: name, file: file, of: self)
    }
}

/// A part of a package, unpacked as it is read.
final class ZipPart {
    let name: String
    /// Why reading ended before the end.
    private(set) var problem: WorkbookProblem?
    private let file: OpaquePointer
    private let archive: ZipArchive

    fileprivate init(name: String, file: OpaquePointer, of archive: ZipArchive) {
        self.name = name
        self.file = file
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// The next bytes: how many there are, 0 at the end, -1 when `problem` says why not.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        guard count >= 0 else {
            problem = .damaged(part: name)
            return -1
        }
        archive.unpackedBytesLeft -= Int(count)
        guard archive.unpackedBytesLeft >= 0 else {
            problem = .unpacksTooMuch(bytesMax: archive.limits.unpackedBytesMax)
            return -1
        }
        return Int(count)
    }

    /// All of it.
    func bytes() throws(WorkbookProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(into: $0) }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        if let problem { throw problem }
        return bytes
    }
}
