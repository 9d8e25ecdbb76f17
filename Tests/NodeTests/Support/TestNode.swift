import ClusterProtocol
import DataFolder
import Foundation
import Localisation
import Logging
import Messaging
import NodeCore
import Synchronization
import TestSupport

/// A node in a temporary folder, driven by its commands.
final class TestNode: Sendable {
    let folder: TemporaryFolder
    let environment: NodeEnvironment

    init(folder: TemporaryFolder = TemporaryFolder()) throws {
        self.folder = folder
        environment = .system(
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            messenger: { try SharedMessenger.messenger() }
        )
    }

    var path: String { folder.path("node") }

    func perform(_ command: NodeCommand) async -> CommandAnswer {
        await NodeCommands.perform(
            NodeRequest(command, language: .french),
            in: path,
            environment: environment
        )
    }

    /// Does a command that must end well, and reads its document.
    @discardableResult
    func done(_ command: NodeCommand) async throws -> JSONDocument {
        let answer = await perform(command)
        guard answer.exitCode == 0, let document = answer.document else {
            throw Failed(answer: answer)
        }
        return try JSONDocument(document)
    }

    func importing(_ text: String, dryRun: Bool = false) -> NodeCommand {
        .importFile(name: "essai.csv", content: Data(text.utf8), dryRun: dryRun)
    }

    static func enrolled(at hub: FakeHub) async throws -> TestNode {
        let node = try TestNode()
        try await node.done(.initialise)
        try await node.done(.enrol(invite: try hub.invite()))
        return node
    }

    struct Failed: Error {
        let answer: CommandAnswer
    }
}

/// A JSON document that tests look into.
struct JSONDocument {
    let value: Any

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(value: Any) { self.value = value }

    subscript(key: String) -> JSONDocument {
        JSONDocument(value: (value as? [String: Any])?[key] ?? NSNull())
    }

    subscript(index: Int) -> JSONDocument { list[index] }

    var list: [JSONDocument] { (value as? [Any] ?? []).map { JSONDocument(value: $0) } }
    var text: String? { value as? String }
    var int: Int? { (value as? NSNumber)?.intValue }
    var bool: Bool? { (value as? NSNumber)?.boolValue }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var isNull: Bool { value is NSNull }
}
