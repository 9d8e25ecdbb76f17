import Glibc

/// A file on its way to its name: until `finish`, nothing but `NAME.partial` is there.
public final class PartialFile {
    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    private var partial: String { path + ".partial" }

    /// Begins a file, readable by its owner only; what an interrupted write left is replaced.
    ///
    /// - Throws: `WholeFileError`.
    public init(_ path: String) throws(WholeFileError) {
        self.path = path
        unlink(path + ".partial")
        descriptor = open(
            path + ".partial",
            O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW,
            0o600
        )
        guard descriptor >= 0 else { throw .system(path: path, errorNumber: errno) }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(partial) }
    }

    /// Adds bytes at the end.
    ///
    /// - Throws: `WholeFileError`.
    public func append(_ bytes: [UInt8]) throws(WholeFileError) {
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

    /// Waits for the disk and gives the file its name.
    ///
    /// - Throws: `WholeFileError`; `exists` unless what stands there may be replaced.
    public func finish(replacing: Bool) throws(WholeFileError) {
        guard fsync(descriptor) == 0 else { throw .system(path: path, errorNumber: errno) }
        try move(replacing: replacing)
        isFinished = true
        try synchroniseFolder()
    }

    private func move(replacing: Bool) throws(WholeFileError) {
        if !replacing {
            if link(partial, path) == 0 {
                unlink(partial)
                return
            }
            if errno == EEXIST { throw .exists(path: path) }
            // A stick's file system has no links: there, a look has to do.
            guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else {
                throw .system(path: path, errorNumber: errno)
            }
            if access(path, F_OK) == 0 { throw .exists(path: path) }
        }
        guard rename(partial, path) == 0 else { throw .system(path: path, errorNumber: errno) }
    }

    private func synchroniseFolder() throws(WholeFileError) {
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
