import ArgumentParser
import DataFolder
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

    /// The bytes of a bundle, or the answer that says why not.
    func contents(ofBundle path: String) throws -> Data {
        try stopping { () throws(WholeFileError) in
            Data(try WholeFile.read(path, bytesMax: NodeCommands.bundleBytesMax))
        }
    }

    /// Writes the file an answer brought, where the person stands.
    func keep(_ answer: CommandAnswer, in path: String, replacing: Bool) throws {
        guard let file = answer.file else { return }
        try stopping { () throws(WholeFileError) in
            try WholeFile.write(Array(file), to: path, replacing: replacing)
        }
    }

    private func stopping<Result>(_ step: () throws(WholeFileError) -> Result) throws -> Result {
        do {
            return try step()
        } catch {
            try write(NodeCommands.failure(error, language: language))
            throw ArgumentParser.ExitCode(3)
        }
    }
}
