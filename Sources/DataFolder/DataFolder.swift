import Glibc
public import Messaging

/// A data folder has one owner process.
///
/// Databases in it are opened by the owner alone, reading included. A command that finds the
/// folder held sends its request to the owner instead.
public enum DataFolder {
    /// The wait between two attempts, short against a person's patience.
    private static let pauseMilliseconds = 50
    /// Longest wait for a sign of life of an owner in one attempt: a busy machine may take a while.
    private static let pingMillisecondsMax = 3_000

    /// Tries once to own a folder, without waiting.
    ///
    /// The folder is made with mode 0700 if asked, and closed to other users if it was open.
    ///
    /// - Throws: `DataFolderError` if the folder cannot be used at all.
    public static func acquire(
        _ path: String,
        creates: Bool = false
    ) throws(DataFolderError) -> FolderClaim {
        try claim(FolderHandle(path: path, creates: creates))
    }

    /// Owns a folder, or finds the process that does.
    ///
    /// While another process holds the folder and does not answer (a short command, a service
    /// that is starting), both are tried again until the deadline.
    ///
    /// - Throws: `DataFolderError`; `busy` when the deadline passes, also when the task is
    ///   cancelled.
    public static func open(
        _ path: String,
        messenger: Messenger,
        creates: Bool = false,
        deadline: Duration = .seconds(20)
    ) async throws(DataFolderError) -> FolderAccess {
        let folder = try FolderHandle(path: path, creates: creates)
        let clock = ContinuousClock()
        let end = clock.now + deadline
        while true {
            var holder: Int32?
            switch try claim(folder) {
            case .acquired(let lock): return .owner(lock)
            case .heldElsewhere(let owner): holder = owner
            }
            let client = ControlClient(folder: folder, messenger: messenger)
            let patience = min(.milliseconds(pingMillisecondsMax), end - clock.now)
            if await client.isAnswered(within: patience) { return .remote(client) }
            guard clock.now < end, !Task.isCancelled else {
                throw .busy(path: path, owner: holder)
            }
            try? await Task.sleep(for: .milliseconds(pauseMilliseconds))
        }
    }

    private static func claim(_ folder: FolderHandle) throws(DataFolderError) -> FolderClaim {
        let descriptor = openat(
            folder.descriptor,
            "lock",
            O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW,
            0o600
        )
        guard descriptor >= 0 else {
            throw .system(path: folder.path, errorNumber: errno)
        }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let errorNumber = errno
            if errorNumber == EINTR { continue }
            defer { close(descriptor) }
            guard errorNumber == EWOULDBLOCK else {
                throw .system(path: folder.path, errorNumber: errorNumber)
            }
            return .heldElsewhere(owner: readOwner(descriptor))
        }
        writeOwner(descriptor)
        return .acquired(FolderLock(folder: folder, descriptor: descriptor))
    }

    /// Leaves our process id in the lock file, for the message of those who find it held.
    private static func writeOwner(_ descriptor: Int32) {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    static func readOwner(_ descriptor: Int32) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        guard count > 1 else { return nil }
        return Int32(String(decoding: buffer.prefix(count - 1), as: UTF8.self))
    }
}
