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
        let partial = path + ".partial"
        unlink(partial)
        let descriptor = open(partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .system(path: path, errorNumber: errno) }
        var failure: WholeFileError?
        do {
            try append(bytes, to: descriptor, path: path)
            if fsync(descriptor) != 0 { failure = .system(path: path, errorNumber: errno) }
        } catch {
            failure = error
        }
        close(descriptor)
        if failure == nil {
            do {
                try move(partial, to: path, replacing: replacing)
            } catch {
                failure = error
            }
        }
        if let failure {
            unlink(partial)
            throw failure
        }
        try synchroniseFolder(of: path)
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

    private static func append(
        _ bytes: [UInt8],
        to descriptor: Int32,
        path: String
    ) throws(WholeFileError) {
        var count = 0
        while count < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(
                    descriptor,
                    buffer.baseAddress?.advanced(by: count),
                    buffer.count - count
                )
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system(path: path, errorNumber: errno) }
            count += written
        }
    }

    private static func move(
        _ partial: String,
        to path: String,
        replacing: Bool
    ) throws(WholeFileError) {
        if !replacing {
            if link(partial, path) == 0 {
                unlink(partial)
                return
            }
            if errno == EEXIST { throw .exists(path: path) }
            // A stick's file system has no links: there, the look before has to do.
            guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else {
                throw .system(path: path, errorNumber: errno)
            }
        }
        guard rename(partial, path) == 0 else { throw .system(path: path, errorNumber: errno) }
    }

    private static func synchroniseFolder(of path: String) throws(WholeFileError) {
        let folder: String
        switch path.lastIndex(of: "/") {
        case nil: folder = "."
        case path.startIndex: folder = "/"
        case .some(let slash): folder = String(path[..<slash])
        }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path: path, errorNumber: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw .system(path: path, errorNumber: errno)
        }
    }
}
