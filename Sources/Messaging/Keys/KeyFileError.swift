/// Why a key file could not be written or read.
public enum KeyFileError: Error, Sendable, Hashable {
    /// A file already stands there; a key is never overwritten.
    case alreadyExists
    /// No file stands there.
    case missing
    /// The group or other users can read it; `mode` holds the nine permission bits.
    case tooOpen(mode: UInt32)
    /// The file belongs to another user.
    case foreignOwner
    /// It is not a plain file (a link, a folder, a device).
    case notRegularFile
    /// It does not hold exactly 32 bytes.
    case wrongLength
    /// The system refused.
    case system(operation: String, errorNumber: Int32)
}
