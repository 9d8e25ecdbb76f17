import Foundation
import Localisation

/// One of the programs of the demonstration, as a person would type it.
struct Program: Sendable {
    let executable: String
    let scratch: URL
    /// Options that follow every command.
    var common: [String] = []

    /// Starts a command that stays.
    ///
    /// - Throws: The system's error.
    func start(_ arguments: [String]) throws -> ChildProcess {
        try ChildProcess(executable, arguments + common, scratch: scratch)
    }

    /// Runs a command to its end and gives what it wrote.
    ///
    /// - Throws: `DemonstrationError.program` with its error stream; `CancellationError`.
    func run(_ arguments: [String]) async throws -> Data {
        let child = try start(arguments)
        let status = try await child.wait()
        guard status == 0 else {
            throw DemonstrationError.program(
                name: "\(child.name) \(arguments.first ?? "")",
                exitCode: status,
                problems: child.problems
            )
        }
        return child.output
    }

    /// Runs a command that may be refused, and gives how it ended with what it said.
    ///
    /// - Throws: The system's error; `CancellationError`.
    func attempt(_ arguments: [String]) async throws -> (exitCode: Int32, said: String) {
        let child = try start(arguments)
        let status = try await child.wait()
        return (
            status, status == 0 ? String(decoding: child.output, as: UTF8.self) : child.problems
        )
    }

    /// Runs a command and gives the text it wrote.
    ///
    /// - Throws: As `run`.
    func text(_ arguments: [String]) async throws -> String {
        String(decoding: try await run(arguments), as: UTF8.self)
            .trimmingCharacters(in: .newlines)
    }

    /// Runs a command with `--json` and reads its document.
    ///
    /// - Throws: As `run`; `DemonstrationError.answer` when the document is another one.
    func document<Document: Decodable & Sendable>(
        _ type: Document.Type,
        _ arguments: [String]
    ) async throws -> Document {
        let output = try await run(arguments + ["--json"])
        do {
            return try JSONDecoder().decode(type, from: output)
        } catch {
            throw DemonstrationError.answer(
                name: arguments.first ?? "",
                seen: String(String(decoding: output, as: UTF8.self).prefix(200))
            )
        }
    }
}
