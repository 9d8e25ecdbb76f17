import Glibc

/// Files that people carry: they appear whole or not at all, and replace nothing unasked.
public enum WholeFile {
    /// Writes a file, readable by its owner only, on the disk when the call returns.
    ///
    /// The bytes are written beside it and renamed, so that a stick pulled out half-way leaves
    /// either the old file or the new one.
    ///
    /// - Throws: `WholeFileError`; `exists` unless it may be replaced.
    public static func write(
        _ bytes: [UInt8],
        to path: String,
        replacing: Bool = false
    ) throws(WholeFileError) {
        if !replacing, access(path, F_OK) == 0 { throw .exists(path: path) }
        let file = try PartialFile(path)
        try file.append(bytes)
        try file.finish(replacing: replacing)
    }

    /// Reads a file of at most `bytesMax` bytes.
    ///
    /// - Throws: `WholeFileError`.
    public static func read(_ path: String, bytesMax: Int) throws(WholeFileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? .missing(path: path) : .system(path: path, errorNumber: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .system(path: path, errorNumber: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
        guard status.st_size <= bytesMax else {
            throw .tooLarge(path: path, bytes: Int(status.st_size), bytesMax: bytesMax)
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let length = bytes.count - count
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), length)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .system(path: path, errorNumber: errno) }
            // A file that shrinks while it is read is what a torn copy looks like.
            if got == 0 { break }
            count += got
        }
        return Array(bytes.prefix(count))
    }
}
