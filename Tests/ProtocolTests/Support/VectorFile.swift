import ClusterProtocol
import Foundation
import Testing

/// One file of `Protocols/Vectors`: compared byte for byte, or rewritten when asked to.
struct VectorFile {
    let name: String
    let content: JSON

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Protocols/Vectors")

    /// `GRENIER_WRITE_VECTORS=1` rewrites the files instead of comparing them.
    static var isWriting: Bool {
        ProcessInfo.processInfo.environment["GRENIER_WRITE_VECTORS"] == "1"
    }

    func check() throws {
        let url = Self.folder.appending(path: name)
        let text = content.file
        if Self.isWriting {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
        let stored = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(stored == text, "\(name) is not what this library makes")
    }
}
