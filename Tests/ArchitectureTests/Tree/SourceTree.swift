import Foundation

/// The project on disk, found from the place of this file.
enum SourceTree {
    /// The folders whose Swift is ours.
    static let folders = [
        "Sources", "Protocols", "Nodes", "Hub", "Examples", "Benchmarks", "Tests",
    ]

    /// The root of the project.
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    /// Every Swift file of ours, generated ones included.
    static let swiftFiles: [SourceFile] =
        folders.flatMap { paths(under: $0) }
        .filter { $0.hasSuffix(".swift") }
        .compactMap { path in text(of: path).map { SourceFile(path: path, text: $0) } }

    /// The Swift that people wrote.
    static var writtenFiles: [SourceFile] { swiftFiles.filter { !$0.path.contains("/Generated/") } }

    /// The Swift of the rooms: neither tests nor generated code.
    static var roomFiles: [SourceFile] { writtenFiles.filter { !$0.isIn("Tests") } }

    /// Every file of the project but hidden ones, sorted, as paths from the root.
    static let allPaths: [String] = paths(under: "")

    /// The text of a file, or nil when there is none.
    static func text(of path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Whether a file or a folder exists.
    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    private static func paths(under folder: String) -> [String] {
        let start = folder.isEmpty ? root : root.appendingPathComponent(folder)
        guard
            let found = FileManager.default.enumerator(
                at: start,
                includingPropertiesForKeys: [.isRegularFileKey],
                options: [.skipsHiddenFiles]
            )
        else { return [] }
        let prefix = root.path + "/"
        var paths: [String] = []
        for case let url as URL in found {
            let isFile = try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
            guard isFile == true, url.path.hasPrefix(prefix) else { continue }
            paths.append(String(url.path.dropFirst(prefix.count)))
        }
        return paths.sorted()
    }
}
