import Foundation

/// Where the demonstration keeps its data.
struct Folders: Sendable {
    /// The hubs' and the nodes' folders stand here.
    let root: URL
    /// Orders to the workers and what programs wrote; never kept.
    let scratch: URL

    /// Makes the folders; those that an earlier demonstration left in `keep` start afresh.
    ///
    /// The file `NAME-demonstration` tells a folder of ours, so that nothing else is ever removed.
    ///
    /// - Throws: `DemonstrationError.notOurs`, and the system's error.
    init(keep: String?, name: String, parts: [String]) throws {
        let files = FileManager.default
        scratch = files.temporaryDirectory
            .appendingPathComponent("\(name)-\(UUID().uuidString)")
        root = keep.map { URL(fileURLWithPath: $0) } ?? scratch.appendingPathComponent("data")
        let mark = root.appendingPathComponent("\(name)-demonstration")
        let old = parts.map { root.appendingPathComponent($0) }.filter {
            files.fileExists(atPath: $0.path)
        }
        if let first = old.first, !files.fileExists(atPath: mark.path) {
            throw DemonstrationError.notOurs(path: first.path)
        }
        for folder in old { try files.removeItem(at: folder) }
        try Self.make(scratch)
        try files.createDirectory(at: root, withIntermediateDirectories: true)
        try Data().write(to: mark)
    }

    /// The path of a part, which need not exist.
    func path(_ part: String) -> String { root.appendingPathComponent(part).path }

    /// Makes a node's folder with a file that it will take in, and gives both paths.
    ///
    /// - Throws: The system's error.
    func prepare(
        _ node: String,
        file name: String,
        content: Data
    ) throws -> (folder: String, file: String) {
        let folder = root.appendingPathComponent("nodes/\(node)")
        try Self.make(folder)
        let file = folder.appendingPathComponent(name)
        try content.write(to: file)
        return (folder.path, file.path)
    }

    /// Removes what is not kept.
    func clear() {
        try? FileManager.default.removeItem(at: scratch)
    }

    private static func make(_ folder: URL) throws {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }
}
