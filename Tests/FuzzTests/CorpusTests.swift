import Foundation
import FuzzTargets
import Testing

/// Every committed input, through the functions that `./run fuzz` drives.
@Suite("Fuzzing corpus")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Corpus")

    private static func files(of target: FuzzTarget) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: target.rawValue),
            includingPropertiesForKeys: nil
        ).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    @Test("every input of the corpus keeps the laws", arguments: FuzzTarget.allCases)
    func replay(_ target: FuzzTarget) throws {
        var accepted = 0
        var refused = 0
        for file in try Self.files(of: target) {
            do {
                let isAccepted = try target.check(Array(Data(contentsOf: file)))
                if isAccepted { accepted += 1 } else { refused += 1 }
            } catch {
                Issue.record("\(target.rawValue)/\(file.lastPathComponent): \(error)")
            }
        }
        // A corpus that is only refused would say nothing of the reading.
        #expect(accepted > 0 && refused > 0, "\(accepted) accepted, \(refused) refused")
    }

    @Test("the corpus stays small")
    func size() throws {
        let files = try FuzzTarget.allCases.flatMap { try Self.files(of: $0) }
        let bytes = try files.reduce(0) { try $0 + Data(contentsOf: $1).count }
        #expect(files.count <= 200 && bytes <= 500_000, "\(files.count) files, \(bytes) bytes")
    }
}
