import DataFolder
import Foundation
import GRDB
import Localisation
import NodeCore
import Testing

/// An enrolled node whose catalogue has kinds of records, held open until told otherwise.
final class RecordingNode {
    private let test: TestNode
    private var node: Node?

    /// Enrols at a hub, then takes the catalogue with records as a later version of the hub's own.
    init(
        at hub: FakeHub,
        catalogue: [UInt8] = Array(RecordCatalogue.text.utf8),
        identifier: String = "essai@7"
    ) async throws {
        test = try await TestNode.enrolled(at: hub)
        let database = try NodeDatabase.open(path: test.path + "/" + NodeDatabase.fileName)
        try await database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO catalogue (digest, number, identifier, document, sealed, chain)
                    SELECT ?, 7, ?, ?, sealed, chain FROM catalogue LIMIT 1
                    """,
                arguments: [Data(repeating: 7, count: 32), identifier, Data(catalogue)]
            )
        }
        try database.close()
    }

    func perform(
        _ command: NodeCommand,
        language: Language = .french
    ) async throws -> CommandAnswer {
        try await opened().answer(NodeRequest(command, language: language))
    }

    /// Does a command that must end well, and reads its document.
    func done(_ command: NodeCommand) async throws -> JSONDocument {
        let answer = try await perform(command)
        guard answer.exitCode == 0, let document = answer.document else {
            throw TestNode.Failed(answer: answer)
        }
        return try JSONDocument(document)
    }

    /// The file that a command wrote.
    func file(_ command: NodeCommand) async throws -> [UInt8] {
        let answer = try await perform(command)
        guard let file = answer.file else { throw TestNode.Failed(answer: answer) }
        return Array(file)
    }

    /// Imports a file and reads the answer, whatever it is.
    func take(
        _ name: String,
        _ content: [UInt8],
        dryRun: Bool = false
    ) async throws -> (code: Int32, document: JSONDocument, problems: [String]) {
        let answer = try await perform(
            .importFile(name: name, content: Data(content), dryRun: dryRun, author: "Awa")
        )
        return (
            answer.exitCode, try JSONDocument(try #require(answer.document)), answer.problems
        )
    }

    /// Closes the folder; the next command opens it again.
    func close() throws {
        try node?.close()
        node = nil
    }

    /// The node itself, open.
    func opened() async throws -> Node {
        if let node { return node }
        guard case .acquired(let lock) = try DataFolder.acquire(test.path) else {
            throw DataFolderError.busy(path: test.path, owner: nil)
        }
        let opened = try Node(owning: lock, initialise: false, environment: test.environment)
        node = opened
        return opened
    }

    // MARK: Records

    func record(_ request: RecordRequest, by author: String = "Awa") async throws -> JSONDocument {
        try await done(.record(request, author: author))
    }

    /// Adds a record and gives its name.
    func add(_ kind: String, _ fields: [String: String]) async throws -> String {
        let document = try await record(.add(kind: kind, fields: fields))
        return try #require(document["id"].text)
    }

    /// What stands, by name.
    func standing(
        _ kind: String? = nil,
        in period: String? = nil
    ) async throws -> [String: [String: String]] {
        let list = try await record(.list(kind: kind, period: period))["records"].list
        return try Dictionary(
            uniqueKeysWithValues: list.map { record in
                (try #require(record["id"].text), try Self.fields(record["fields"]))
            }
        )
    }

    /// What each version of a record says; nil for a deletion.
    func history(_ id: String) async throws -> [[String: String]?] {
        try await record(.history(id: id))["versions"].list.map { version in
            version["fields"].isNull ? nil : try Self.fields(version["fields"])
        }
    }

    private static func fields(_ document: JSONDocument) throws -> [String: String] {
        try #require(document.value as? [String: String])
    }
}
