import Glibc

/// An open descriptor of a data folder, and the short name of its control socket through it.
///
/// The name of a local socket has at most 107 bytes, and a data folder may lie deeper. The
/// descriptor's entry in `/proc` names the same folder in a few bytes, for as long as it is open.
final class FolderHandle: Sendable {
    let path: String
    let descriptor: Int32

    /// Opens a folder of the current user and closes it to others.
    init(path: String, creates: Bool) throws(DataFolderError) {
        if creates, mkdir(path, 0o700) != 0, errno != EEXIST {
            throw .system(path: path, errorNumber: errno)
        }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: throw .missing(path: path)
            case ENOTDIR: throw .notAFolder(path: path)
            default: throw .system(path: path, errorNumber: errno)
            }
        }
        var status = stat()
        let hasStatus = fstat(descriptor, &status) == 0
        let problem: DataFolderError? =
            if !hasStatus {
                .system(path: path, errorNumber: errno)
            } else if status.st_uid != geteuid() {
                .foreignOwner(path: path)
            } else if status.st_mode & 0o077 != 0, fchmod(descriptor, 0o700) != 0 {
                // The permissions of the folder are what guards the control socket.
                .system(path: path, errorNumber: errno)
            } else {
                nil
            }
        if let problem {
            close(descriptor)
            throw problem
        }
        self.path = path
        self.descriptor = descriptor
    }

    /// Opens a folder as it is, to look and not to own.
    init(lookingAt path: String) throws(DataFolderError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path: path, errorNumber: errno) }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Where the owner listens.
    var controlEndpoint: String { "ipc:///proc/self/fd/\(descriptor)/control.sock" }
}
