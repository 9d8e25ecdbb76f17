/// A look into a folder that nobody owns: as long as it is kept, nobody can begin to.
public final class FolderGlance: Sendable {
    private let folder: FolderHandle
    private let descriptor: Int32?

    init(folder: FolderHandle, descriptor: Int32?) {
        self.folder = folder
        self.descriptor = descriptor
    }

    deinit {
        descriptor?.unlockAndClose()
    }
}
