/// The outcome of one attempt to own a data folder.
public enum FolderClaim: Sendable {
    /// The folder is ours for as long as the lock is kept.
    case acquired(FolderLock)
    /// Another process holds it; the number is its process id, where it could be read.
    case heldElsewhere(owner: Int32?)
}
