import Glibc

/// A file that holds one 32-byte secret and that only its owner can read.
///
/// It appears whole or not at all: the bytes are written beside it, made durable, then linked to
/// the final name. It suits any 32-byte secret, not only CURVE keys.
public enum KeyFile {
    /// The number of bytes of a secret.
    public static let byteCount = 32

    /// Writes a new secret, mode 0600, durable when the call returns.
    ///
    /// - Throws: `KeyFileError`; an existing file is left as it is.
    public static func write(bytes: [UInt8], to path: String) throws(KeyFileError) {
        guard bytes.count == byteCount else { throw .wrongLength }
        // A leftover of an interrupted write was never linked, so nobody relies on it.
        let partial = path + ".partial"
        unlink(partial)
        let descriptor = open(partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .system(operation: "open", errorNumber: errno) }
        defer {
            close(descriptor)
            unlink(partial)
        }
        // The umask can only take bits away from 0600, which would make the key unreadable.
        guard fchmod(descriptor, 0o600) == 0 else {
            throw .system(operation: "chmod", errorNumber: errno)
        }
        guard Glibc.write(descriptor, bytes, byteCount) == byteCount else {
            throw .system(operation: "write", errorNumber: errno)
        }
        guard fsync(descriptor) == 0 else { throw .system(operation: "fsync", errorNumber: errno) }
        guard link(partial, path) == 0 else {
            throw errno == EEXIST
                ? .alreadyExists : .system(operation: "link", errorNumber: errno)
        }
        try synchroniseFolder(of: path)
    }

    /// Reads a secret back.
    ///
    /// - Throws: `KeyFileError`, among others when anybody but the owner could read the file.
    public static func read(from path: String) throws(KeyFileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: throw .missing
            case ELOOP: throw .notRegularFile
            default: throw .system(operation: "open", errorNumber: errno)
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .system(operation: "stat", errorNumber: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegularFile }
        guard status.st_uid == geteuid() else { throw .foreignOwner }
        guard status.st_mode & 0o077 == 0 else { throw .tooOpen(mode: status.st_mode & 0o777) }
        guard status.st_size == byteCount else { throw .wrongLength }
        var bytes = [UInt8](repeating: 0, count: byteCount)
        guard Glibc.read(descriptor, &bytes, byteCount) == byteCount else {
            throw .system(operation: "read", errorNumber: errno)
        }
        return bytes
    }

    /// Puts a secret in the place of another one in the same folder, durable when the call returns.
    ///
    /// - Throws: `KeyFileError`; either file is then what it was.
    public static func move(from path: String, over other: String) throws(KeyFileError) {
        guard rename(path, other) == 0 else {
            throw errno == ENOENT ? .missing : .system(operation: "rename", errorNumber: errno)
        }
        try synchroniseFolder(of: other)
    }

    private static func synchroniseFolder(of path: String) throws(KeyFileError) {
        let folder: String
        switch path.lastIndex(of: "/") {
        case nil: folder = "."
        case path.startIndex: folder = "/"
        case .some(let slash): folder = String(path[..<slash])
        }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(operation: "open", errorNumber: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system(operation: "fsync", errorNumber: errno) }
    }
}
