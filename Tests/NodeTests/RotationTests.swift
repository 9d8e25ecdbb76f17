import ClusterProtocol
import DataFolder
import Foundation
import NodeCore
import Synchronization
import TestSupport
import Testing

@Suite("Le changement de clés d'un poste", .serialized)
struct RotationTests {
    private func publish(_ node: TestNode, _ period: String, _ value: Int) async throws {
        try await node.done(node.importing("period,poids\n\(period),\(value)\n"))
        try await node.done(.publish(periods: [period]))
    }

    private func keyFiles(_ node: TestNode) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: node.path + "/keys").sorted()
    }

    private func signers(_ hub: FakeHub) -> [UInt64: VerifyingKey] {
        hub.parent.withLock { parent in
            parent.journal.reduce(into: [:]) { $0[$1.key.sequence] = $1.value.signer }
        }
    }

    @Test("away for weeks: what was sealed before and after goes, each with its key")
    func away() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        let before = try await node.done(.initialise)["signingKey"].text
        try await publish(node, "p1", 15)
        try await node.done(.rotateKey)
        // Once more before the hub has heard of it: the same change.
        try await node.done(.rotateKey)
        try await publish(node, "p2", 16)
        #expect(try await node.done(.status)["keyRotation"].text == "pending")
        let synced = try await node.done(.sync(deadlineSeconds: 60))
        #expect(synced["outcome"].text == "done" && synced["receipts"].int == 2)
        let rotation = try #require(hub.parent.withLock { $0.rotations.values.first }).verified()
        #expect(hub.parent.withLock { $0.rotations.count } == 1)
        #expect(rotation.place?.id.sequence == 2 && rotation.oldKey.hex == before)
        #expect(signers(hub) == [1: rotation.oldKey, 3: rotation.newKey])
        // One key is in force, and it is the new one.
        #expect(try keyFiles(node) == ["signing.key", "transport.key"])
        let after = try await node.done(.initialise)
        #expect(after["signingKey"].text == rotation.newKey.hex)
        #expect(after["transportKey"].text == rotation.transportKey.hex)
        let status = try await node.done(.status)
        #expect(status["keyRotation"].isNull && status["outbox"]["pending"].int == 0)
        // And again, with a chain that goes on.
        try await node.done(.rotateKey)
        try await publish(node, "p3", 17)
        #expect(try await node.done(.sync(deadlineSeconds: 60))["receipts"].int == 3)
        #expect(
            hub.parent.withLock { $0.history.key(at: BatchID.last, certified: rotation.oldKey) }
                != rotation.newKey
        )
        await hub.stop()
    }

    @Test("an answer that is lost costs nothing: the same change, the same certificate")
    func lostAnswer() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await publish(node, "p1", 15)
        try await node.done(.sync(deadlineSeconds: 60))
        try await node.done(.rotateKey)
        hub.parent.withLock { $0.answersLost = .max }
        let cut = await node.perform(.sync(deadlineSeconds: 1))
        #expect(cut.exitCode == 5)
        // Both keys are there while it is not known which one the hub has.
        #expect(try keyFiles(node).count == 4)
        hub.parent.withLock { $0.answersLost = 0 }
        try await publish(node, "p2", 16)
        #expect(try await node.done(.sync(deadlineSeconds: 60))["receipts"].int == 2)
        #expect(try keyFiles(node).count == 2)
        #expect(hub.parent.withLock { $0.rotations.count } == 1)
        await hub.stop()
    }

    @Test("keys drawn by a command that was cut short are those the next one takes")
    func drawn() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        let seed = Data((0..<32).map { _ in UInt8.random(in: 0...255) })
        let file = node.path + "/keys/signing.next.key"
        _ = FileManager.default.createFile(
            atPath: file,
            contents: seed,
            attributes: [.posixPermissions: 0o600]
        )
        let drawn = try #require(SigningKey(seed: Array(seed))).verifyingKey
        try await node.done(.rotateKey)
        try await node.done(.sync(deadlineSeconds: 60))
        #expect(hub.parent.withLock { $0.history.rotation(to: drawn) } != nil)
        #expect(try await node.done(.initialise)["signingKey"].text == drawn.hex)
        await hub.stop()
    }

    @Test("keys already in force that an ended process left beside are not taken for the next ones")
    func leftBeside() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(.rotateKey)
        try await node.done(.sync(deadlineSeconds: 60))
        let folder = node.path + "/keys/"
        for name in ["signing", "transport"] {
            try FileManager.default.copyItem(
                atPath: folder + name + ".key",
                toPath: folder + name + ".next.key"
            )
        }
        try await node.done(.rotateKey)
        try await node.done(.sync(deadlineSeconds: 60))
        #expect(hub.parent.withLock { $0.rotations.count } == 2)
        #expect(try keyFiles(node) == ["signing.key", "transport.key"])
        await hub.stop()
    }

    @Test("a certificate of keys that are not the node's is not kept")
    func foreignCertificate() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        let stranger = SigningKey.test(77)
        try hub.parent.withLock { parent in
            parent.issued = try parent.tree.member(
                40,
                signing: stranger.verifyingKey,
                transport: TransportKey(unchecked: [UInt8](repeating: 5, count: 32)),
                serial: 2
            )
        }
        let answer = await node.perform(.sync(deadlineSeconds: 5))
        #expect(answer.exitCode == 4)
        try await publish(node, "p1", 15)
        hub.parent.withLock { $0.issued = nil }
        #expect(try await node.done(.sync(deadlineSeconds: 60))["receipts"].int == 1)
        await hub.stop()
    }
}

extension BatchID {
    fileprivate static let last = BatchID(
        stream: StreamID(node: FakeHub.node, epoch: EpochID(counter: 9, nonce: 9)),
        sequence: 1
    )
}
