import DataFolder
import Foundation
import Localisation
import NodeCore
import Synchronization
import TestSupport
import Testing

@Suite("Chaque commande, avec et sans propriétaire", .serialized)
struct BothWaysTests {
    /// Runs a body while another owner holds the folder, as the command `run` does.
    private func owning(_ node: TestNode, _ body: () async throws -> Void) async throws {
        let (ready, isReady) = AsyncStream.makeStream(of: String.self)
        let host = NodeHost(
            folders: [node.path],
            language: .french,
            environment: node.environment,
            ready: { isReady.yield($0) }
        )
        let running = Task { try await host.run() }
        for await _ in ready { break }
        try await body()
        running.cancel()
        try await running.value
    }

    @Test("the answers are the same")
    func same() async throws {
        let hub = try await FakeHub()
        hub.start()
        try hub.parent.withLock { try $0.releases = [TestRelease($0.tree)] }
        let alone = try await TestNode.enrolled(at: hub)
        let owned = try await TestNode.enrolled(at: hub)
        let file = "period,poids,g11\np1,15,2\np2,18,2\np3,21.5,3\n"
        let commands: [NodeCommand] = [
            alone.importing(file, dryRun: true), alone.importing(file), alone.importing("a\n1\n"),
            .summarise(period: "p1"), .summarise(period: "p9"), .publish(periods: ["p1", "p3"]),
            .publish(periods: []), .sync(deadlineSeconds: 60), .compare(period: "p3"),
            .compare(period: nil), .enrol(invite: "x"),
            .exportBundle(BundleExport(name: "x", isEverything: true)),
            .exportBundle(BundleExport(name: "x", part: 2)), .importBundle(content: Data([1, 2])),
            .backup(path: "/nulle-part/x", recipient: nil, isPlain: false, isReplacing: false),
            .backup(path: "/nulle-part/x", recipient: nil, isPlain: true, isReplacing: false),
        ]
        var first: [CommandAnswer] = []
        for command in commands { first.append(await alone.perform(command)) }
        hub.parent.withLock { $0.forget() }
        var second: [CommandAnswer] = []
        try await owning(owned) {
            for command in commands {
                let answer = await owned.perform(command)
                second.append(answer)
            }
            let status = try await owned.done(.status)
            #expect(status["state"].text == "online")
            #expect(status["outbox"]["pending"].int == 0)
            #expect(try await owned.done(.receipts)["receipts"].list.count == 3)
            #expect(await owned.perform(.initialise).exitCode == 0)
        }
        for (index, (one, other)) in zip(first, second).enumerated() {
            #expect(one.exitCode == other.exitCode, "\(commands[index])")
            #expect(one.problems == other.problems)
            // Digests differ with the keys and the random bits of an epoch; nothing else may.
            #expect(Self.withoutDigests(one.document) == Self.withoutDigests(other.document))
            #expect(one.text == other.text)
            #expect((one.file == nil) == (other.file == nil))
        }
        #expect(try await owned.done(.status)["state"].text == "offline")
        await hub.stop()
    }

    private static func withoutDigests(_ text: String?) -> String? {
        text?.replacing(#/[0-9a-f]{64}/#, with: "digest")
    }

    @Test("what was committed is there after the process is gone")
    func reopened() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing("period,poids\np1,15\n"))
        let published = try await node.done(.publish(periods: []))
        let other = try TestNode(folder: node.folder)
        #expect(try await other.done(.status)["outbox"]["pending"].int == 1)
        try await other.done(.sync(deadlineSeconds: 60))
        let receipt = try await other.done(.receipts)["receipts"][0]
        #expect(receipt["batch"].text == published["published"][0]["batch"].text)
        await hub.stop()
    }
}
