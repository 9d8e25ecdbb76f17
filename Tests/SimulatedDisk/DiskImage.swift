/// The files of a disk and their content, by their name in it.
///
/// A value: what is done to the disk afterwards does not change it.
package struct DiskImage: Sendable, Equatable {
    /// Content by name, as in `node.sqlite-wal`.
    package var files: [String: [UInt8]]

    /// An image made of these files.
    package init(files: [String: [UInt8]] = [:]) {
        self.files = files
    }

    /// Reads what the C side copied: name with its zero, size in 8 bytes, content, and so on.
    init(copied bytes: UnsafeRawBufferPointer) {
        files = [:]
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0) {
            let name = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            let size = Int(
                UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: UInt64.self)
            )
            rest = rest.dropFirst(MemoryLayout<UInt64>.size)
            files[name] = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
    }
}
