/// The ownership of a data folder; it ends when the last reference goes or the process ends.
///
/// It is an advisory lock of the system on `DIR/lock`, so a killed process leaves nothing behind
/// that must be cleaned. No child process keeps it.
public final class FolderLock: Sendable {
    let folder: FolderHandle
    private let descriptor: Int32

    /// The path the folder was opened by.
    public var path: String { folder.path }

    init(folder: FolderHandle, descriptor: Int32) {
        self.folder = folder
        self.descriptor = descriptor
    }

    deinit {
        descriptor.unlockAndClose()
    }
}
