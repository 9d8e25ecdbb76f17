import DataFolder
import Foundation
import Localisation
import NodeCore

/// A node of a worker, asked for the same things as by the command line.
struct WorkerNode: Sendable {
    let item: WorkOrder.Item
    let language: Language
    let environment: NodeEnvironment

    private static let syncSecondsMax = 60.0

    /// From nothing to the seasons sealed and ready to leave.
    ///
    /// - Throws: `DemonstrationError.program`.
    func join() async throws {
        let file = URL(fileURLWithPath: item.file)
        _ = try await perform(.initialise)
        _ = try await perform(.enrol(invite: item.invite))
        _ = try await perform(
            .importFile(
                name: file.lastPathComponent,
                content: try Data(contentsOf: file),
                dryRun: false
            )
        )
        _ = try await perform(.publish(periods: []))
    }

    /// From nothing to the records of its file, sealed and ready to leave.
    ///
    /// - Throws: `DemonstrationError.program`.
    func found() async throws {
        _ = try await perform(.initialise)
        _ = try await perform(.enrol(invite: item.invite))
        try await add()
    }

    /// Takes the records of its file in, and seals what there is to publish.
    ///
    /// - Throws: `DemonstrationError.program`.
    func add() async throws {
        let file = URL(fileURLWithPath: item.file)
        let request = RecordRequest.load(
            file: file.lastPathComponent,
            content: try Data(contentsOf: file),
            isTrial: false
        )
        _ = try await perform(.record(request, author: "FICTIF"))
        guard item.isPublishing else { return }
        _ = try await perform(.publish(periods: []))
    }

    /// An exchange with the hub, and what it came to.
    ///
    /// - Throws: `DemonstrationError`.
    func synchronise() async throws -> SyncAnswer {
        let document = try await perform(.sync(deadlineSeconds: Self.syncSecondsMax))
        guard let answer = try? JSONDecoder().decode(SyncAnswer.self, from: Data(document.utf8))
        else { throw DemonstrationError.answer(name: "sync", seen: document) }
        return answer
    }

    private func perform(_ command: NodeCommand) async throws -> String {
        let answer = await NodeCommands.perform(
            NodeRequest(command, language: language),
            in: item.folder,
            environment: environment
        )
        guard answer.exitCode == 0 else {
            throw DemonstrationError.program(
                name: item.folder,
                exitCode: answer.exitCode,
                problems: answer.problems.joined(separator: "\n")
            )
        }
        return answer.document ?? ""
    }
}
