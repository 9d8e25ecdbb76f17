import Foundation

/// The files of the rice farms example, found from the place of this file.
enum Example {
    static func bytes(_ name: String) throws -> [UInt8] {
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.deletingLastPathComponent()
            .appendingPathComponent("Examples/rice-farms").appendingPathComponent(name)
        return Array(try Data(contentsOf: file))
    }
}
