public import Localisation

/// Why the disk did not take what a command wanted to keep.
public enum StorageError: Error, Sendable, Hashable, Explained {
    /// There is no room: nothing was written, and everything goes on once there is.
    case full
    /// The disk failed: what was written is unknown, and the process ends to find out; the text is
    /// technical.
    case failed(detail: String)

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .full: Text.diskFull()
        case .failed(let detail): Text.diskFailed(detail)
        }
    }
}
