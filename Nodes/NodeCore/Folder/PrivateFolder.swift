import Glibc

/// Folders that only their owner can enter.
enum PrivateFolder {
    /// Makes a folder, and the folders above it, where they are missing.
    static func create(_ path: String) throws {
        var ends = path.indices.dropFirst().filter { path[$0] == "/" }
        ends.append(path.endIndex)
        for end in ends {
            let part = String(path[..<end])
            let mode: mode_t = end == path.endIndex ? 0o700 : 0o755
            guard mkdir(part, mode) != 0 else { continue }
            let reason = errno
            var status = stat()
            guard stat(part, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw NodeError.storage("mkdir \(part): \(String(cString: strerror(reason)))")
            }
        }
    }

    static func holds(_ name: String, in folder: String) -> Bool {
        access(folder + "/" + name, F_OK) == 0
    }
}
