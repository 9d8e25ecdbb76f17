import ArgumentParser
import Foundation
import NodeCore

extension OutputOptions {
    /// The bytes of a file that a person named, or the answer that says why not.
    func contents(of path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            try write(
                NodeCommands.unreadable(
                    path,
                    reason: error.localizedDescription,
                    language: language
                )
            )
            throw ArgumentParser.ExitCode(3)
        }
    }
}
