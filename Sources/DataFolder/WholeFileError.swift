import Glibc
public import Localisation

/// Why a file was not read or written.
public enum WholeFileError: Error, Sendable, Hashable, Explained {
    /// There is one already, and it was not to be replaced.
    case exists(path: String)
    /// There is none.
    case missing(path: String)
    /// A folder, a device or something else stands there.
    case notRegular(path: String)
    /// It has more bytes than what reads it takes.
    case tooLarge(path: String, bytes: Int, bytesMax: Int)
    /// The system refused; the error number is `errno`.
    case system(path: String, errorNumber: Int32)

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .exists(let path): Text.fileExists(path)
        case .missing(let path): Text.fileMissing(path)
        case .notRegular(let path): Text.fileNotRegular(path)
        case .tooLarge(let path, let bytes, let bytesMax):
            Text.fileTooLarge(path, bytes, bytesMax)
        case .system(let path, EACCES), .system(let path, EPERM), .system(let path, EROFS):
            Text.fileDenied(path)
        case .system(let path, ENOSPC), .system(let path, EDQUOT): Text.fileNoRoom(path)
        case .system(let path, let errorNumber): Text.fileSystem(path, errorNumber)
        }
    }
}
