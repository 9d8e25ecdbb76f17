import Glibc

/// A small file of the system, which has no size before it is read.
enum SystemFile {
    private static let bytesMax = 65_536

    /// Its lines; none when it cannot be read.
    static func lines(_ path: String) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while content.count < bytesMax {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            content += buffer.prefix(count)
        }
        return String(decoding: content, as: UTF8.self)
            .split(separator: "\n").map { String($0) }
    }
}
