import Glibc

/// The nine permission bits, or nothing if there is no such file.
func permissions(_ path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
}

func setPermissions(_ path: String, _ mode: UInt32) -> Bool {
    chmod(path, mode) == 0
}

func makeLink(from path: String, to target: String) -> Bool {
    symlink(target, path) == 0
}

func writeText(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return write(descriptor, text, text.utf8.count) == text.utf8.count
}

/// The names of the process's threads that belong to messaging: ours and libzmq's.
func messagingThreads() -> [String] {
    guard let folder = opendir("/proc/self/task") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let task = withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        let descriptor = open("/proc/self/task/\(task)/comm", O_RDONLY)
        guard descriptor >= 0 else { continue }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { continue }
        let name = String(decoding: buffer.prefix(count - 1), as: UTF8.self)
        if name.hasPrefix("messaging") || name.hasPrefix("ZMQ") { names.append(name) }
    }
    return names
}

/// The name of the calling thread.
func currentThreadName() -> String {
    let descriptor = open("/proc/thread-self/comm", O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(count - 1, 0)), as: UTF8.self)
}

/// How many descriptors the process has open.
func openDescriptors() -> Int {
    guard let folder = opendir("/proc/self/fd") else { return 0 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
}
