import ArgumentParser
import DataFolder
import Foundation
import NodeCore

extension OutputOptions {
    /// The bytes of a file that a person named, or the answer that says why not.
    func contents(of path: String, bytesMax: Int = NodeCommands.fileBytesMax) throws -> Data {
        try stopping { () throws(WholeFileError) in
            Data(try WholeFile.read(path, bytesMax: bytesMax))
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
