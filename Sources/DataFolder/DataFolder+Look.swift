import Glibc
public import Messaging

extension DataFolder {
    /// Looks who owns a folder, and changes nothing in it: neither its permissions nor its lock.
    ///
    /// A short command that holds it is waited for.
    ///
    /// - Throws: `DataFolderError` if the folder cannot be entered.
    public static func look(
        at path: String,
        messenger: Messenger,
        patience: Duration = .seconds(5)
    ) async throws(DataFolderError) -> FolderSight {
        let folder = try FolderHandle(lookingAt: path)
        let clock = ContinuousClock()
        let end = clock.now + patience
        while true {
            let (glance, process) = try glance(into: folder)
            if let glance { return .free(glance) }
            let client = ControlClient(folder: folder, messenger: messenger)
            if await client.isAnswered(within: min(.seconds(3), end - clock.now)) {
                return .served(client, process: process)
            }
            guard clock.now < end, !Task.isCancelled else { return .busy(process: process) }
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    /// A lock that others may share and no owner can: it writes nothing.
    private static func glance(
        into folder: FolderHandle
    ) throws(DataFolderError) -> (FolderGlance?, process: Int32?) {
        let descriptor = openat(folder.descriptor, "lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            let errorNumber = errno
            // Nobody ever owned it.
            if errorNumber == ENOENT { return (FolderGlance(folder: folder, descriptor: nil), nil) }
            throw .system(path: folder.path, errorNumber: errorNumber)
        }
        while flock(descriptor, LOCK_SH | LOCK_NB) != 0 {
            let errorNumber = errno
            if errorNumber == EINTR { continue }
            defer { close(descriptor) }
            guard errorNumber == EWOULDBLOCK else {
                throw .system(path: folder.path, errorNumber: errorNumber)
            }
            return (nil, readOwner(descriptor))
        }
        return (FolderGlance(folder: folder, descriptor: descriptor), nil)
    }
}
