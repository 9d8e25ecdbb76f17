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
    private var node: NodeFolder { NodeFolder("node", in: folder) }

    private func arrives(_ rows: Int, at root: HubProcess) async throws -> Bool {
        try await eventually(within: .seconds(30)) { try await root.journalRows() == rows }
    }

    @Test("A node, its hub and the root change theirs; all of it is verified again at the root")
    func everybody() async throws {
        let root = try HubProcess()
        try await root.start()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let invite = try InviteText.write(try await hub.invite("poste", zone: "langan"))
        try await node.done(["init"])
        try await node.done(["enrol", invite])
        try await node.publish(["s1": 100])
        try await node.done(["rotate-key"])
        try await node.publish(["s2": 200])
        try await node.done(["sync"])
        // Two batches and the change of keys between them.
        #expect(try await arrives(3, at: root))

        try await hub.done(.rotateKey(KeyRotationRequest(person: "A. Test")))
        let isCertified = try await eventually {
            try await hub.done(.status)["rotation"].isNull
        }
        #expect(isCertified)
        try await root.done(.rotateKey(KeyRotationRequest(person: "A. Test")))
        try await node.publish(["s3": 300])
        try await node.done(["sync"])
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
        let isKnown = try await eventually {
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
        try await node.publish(["s4": 500])
        try await node.done(["sync"])
        #expect(try await arrives(6, at: root))
        let status = try await node.done(["status"])
        #expect(status["keyRotation"].isNull && status["outbox"]["pending"].int == 0)
        #expect(status["refused"].int == 0)
        #expect(await hub.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }
}
