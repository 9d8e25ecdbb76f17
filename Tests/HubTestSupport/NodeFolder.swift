import Foundation
package import TestSupport

/// A node in its folder, driven by the real command.
package final class NodeFolder: Sendable {
    package let folder: TemporaryFolder
    package let name: String

    /// Nothing is made before the first command.
    package init(_ name: String, in folder: TemporaryFolder) {
        self.name = name
        self.folder = folder
    }

    package var path: String { folder.path(name) }

    /// Makes the folder and becomes a member.
    package static func enrolled(
        _ name: String,
        at hub: HubProcess,
        zone: String = "langan",
        in folder: TemporaryFolder
    ) async throws -> NodeFolder {
        let node = NodeFolder(name, in: folder)
        try await node.done(["init"])
        try await node.done(["enrol", try await hub.inviteText(name, zone: zone)])
        return node
    }

    package func run(_ words: [String]) async throws -> CommandResult {
        try await ChildProcess.run("grenier-node", words + ["--dir", path, "--json"])
    }

    /// Does a command that must end well, and reads its document.
    @discardableResult
    package func done(_ words: [String]) async throws -> JSONDocument {
        let result = try await run(words)
        guard result.code == 0 else { throw Unexpected(what: "\(words): \(result.problems)") }
        return try result.document()
    }

    /// Records the urea of some seasons and seals what changed.
    package func publish(_ urea: [String: Int]) async throws {
        let rows = urea.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined()
        let file = folder.path(name + ".csv")
        try Data("period,urea\n\(rows)".utf8).write(to: URL(fileURLWithPath: file))
        try await done(["import", file])
        try await done(["publish"])
    }

    /// How many different batches it ever sealed, and how many of them have no receipt.
    package func outbox() async throws -> (batches: Int, unreceipted: Int) {
        let document = try await done(["receipts"])
        return (
            Set(document["receipts"].list.compactMap { $0["batch"].text }).count,
            document["unreceipted"].int ?? -1
        )
    }
}
