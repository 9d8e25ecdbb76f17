import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Every party of a tree changes its keys, as real processes.
@Suite("Changes of keys in a tree")
struct KeysTests {
    private let folder = TemporaryFolder()

    private func node(_ command: [String]) async throws -> CommandResult {
        try await ChildProcess.run(
            "grenier-node",
            command + ["--dir", folder.path("node"), "--lang", "en"]
        )
    }

    private func done(_ command: [String]) async throws {
        let result = try await node(command)
        #expect(result.code == 0, "\(command): \(result.problems)")
    }

    private func publish(_ urea: Int, _ period: String) async throws {
        let file = folder.path("figures.csv")
        try Data("period,urea\n\(period),\(urea)\n".utf8).write(to: URL(fileURLWithPath: file))
        try await done(["import", file])
        try await done(["publish"])
    }

    private func arrives(_ rows: Int, at root: HubProcess) async throws -> Bool {
        try await eventually(within: .seconds(30)) { try await root.journalRows() == rows }
    }

    @Test("A node, its hub and the root change theirs; all of it is verified again at the root")
    func everybody() async throws {
        let root = try HubProcess()
        try await root.start()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let invite = try InviteText.write(try await hub.invite("poste", zone: "langan"))
        try await done(["init"])
        try await done(["enrol", invite])
        try await publish(100, "s1")
        try await done(["rotate-key"])
        try await publish(200, "s2")
        try await done(["sync"])
        // Two batches and the change of keys between them.
        #expect(try await arrives(3, at: root))

        try await hub.done(.rotateKey(KeyRotationRequest(person: "A. Test")))
        let isCertified = try await eventually(within: .seconds(20)) {
            try await hub.done(.status)["rotation"].isNull
        }
        #expect(isCertified)
        try await root.done(.rotateKey(KeyRotationRequest(person: "A. Test")))
        try await publish(300, "s3")
        try await done(["sync"])
        #expect(try await arrives(4, at: root))
        // A member that comes after all this, under the new keys of both hubs.
        let late = try await hub.member("tardif", zone: "langan")
        let link = try await MemberLink(late)
        _ = try await link.greet(late.hello())
        var outbox = Outbox(late)
        let sealed = try outbox.seal([late.summary("s1", ["r.urea": 400])])
        #expect(try await link.put(Put(batches: [sealed])).ack?.receipts.count == 1)
        await link.dealer.close()
        #expect(try await arrives(5, at: root))
        // The hub tells of its ended members under its new key, to who never heard of the old one.
        try await hub.done(.revoke(member: "tardif"))
        let isKnown = try await eventually(within: .seconds(20)) {
            try await root.done(.members)["members"].list.contains {
                $0["state"].text == "revoked"
            }
        }
        #expect(isKnown)
        for process in [hub, root] {
            let verified = try await process.done(.verify)
            #expect(verified["problems"].list.isEmpty)
            #expect(verified["rotations"].int == 1 && verified["journalRows"].int == 5)
            #expect(await process.stop() == .exited(0))
            try await process.start()
        }
        try await publish(500, "s4")
        try await done(["sync"])
        #expect(try await arrives(6, at: root))
        let status = try await node(["status", "--json"]).document()
        #expect(status["keyRotation"].isNull && status["outbox"]["pending"].int == 0)
        #expect(status["refused"].int == 0)
        #expect(await hub.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }
}
