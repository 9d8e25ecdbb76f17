import DataFolder
import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// One cluster's folder on two machines, as real processes.
@Suite("One folder on two machines")
struct ForkTests {
    private func kinds(_ hub: HubProcess) async throws -> Set<String> {
        Set(try await hub.done(.alarms)["alarms"].list.compactMap { $0["kind"].text })
    }

    /// The same folder under another name, as somebody copies a disk.
    private func copy(_ node: NodeFolder, to name: String) throws -> NodeFolder {
        let twin = NodeFolder(name, in: node.folder)
        try FileManager.default.createDirectory(
            atPath: twin.path,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        let files = try FileManager.default.contentsOfDirectory(atPath: node.path)
        for file in files where !file.hasSuffix(".sock") && file != "lock" {
            try FileManager.default.copyItem(
                atPath: node.path + "/" + file,
                toPath: twin.path + "/" + file
            )
        }
        return twin
    }

    @Test("two contents under one number: said at the hub and at both machines, until settled")
    func twoContents() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: TemporaryFolder())
        try await node.publish(["s1": 100])
        try await node.done(["sync"])
        let twin = try copy(node, to: "twin")
        try await node.publish(["s1": 200])
        try await node.done(["sync"])
        #expect(try await kinds(hub).isEmpty)
        try await twin.publish(["s1": 300])
        try await twin.done(["sync"])
        #expect(try await kinds(hub) == ["twoContents"])
        #expect(try await twin.done(["status"])["alarm"].text == "twoContents")
        try await node.done(["sync"])
        #expect(try await kinds(hub) == ["twoContents", "wentBack"])
        #expect(try await node.done(["status"])["alarm"].text == "wentBack")
        let member = try await hub.done(.members)["members"][0]
        #expect(member["alarm"].text == "twoContents")
        for command in ["members", "status", "alarms"] {
            let shown = try await ChildProcess.run("grenier-hub", [command, "--dir", hub.path])
            #expect(shown.output.contains("deux machines se servent du dossier de ce cluster"))
        }
        let said = try await ChildProcess.run("grenier-node", ["status", "--dir", twin.path])
        #expect(said.output.contains("une autre machine se sert d'une copie de ce dossier"))
        // One is kept; nothing was lost, and nothing counts twice.
        try await twin.done(["status", "--close-alarm"])
        try await twin.done(["sync"])
        let status = try await twin.done(["status"])
        #expect(status["alarm"].isNull && status["outbox"]["pending"].int == 0)
        let bare = AlarmClosing(cluster: "n", reason: "", person: "A. Test")
        #expect(try await hub.perform(.closeAlarms(bare)).exitCode == 2)
        let closing = AlarmClosing(cluster: "n", reason: "second laptop erased", person: "A. Test")
        #expect(try await hub.done(.closeAlarms(closing))["closed"].int == 2)
        #expect(try await kinds(hub).isEmpty)
        let verified = try await hub.done(.verify)
        #expect(verified["problems"].list.isEmpty && verified["quarantined"].int == 1)
        #expect(await hub.stop() == .exited(0))
    }

    @Test("an old image of a disk is seen when it greets, before it sends anything")
    func wentBack() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: TemporaryFolder())
        try await node.publish(["s1": 100])
        try await node.done(["sync"])
        let image = try copy(node, to: "image")
        for urea in [200, 300] {
            try await node.publish(["s1": urea])
            try await node.done(["sync"])
        }
        try await image.done(["sync"])
        #expect(try await kinds(hub) == ["wentBack"])
        #expect(try await image.done(["status"])["alarm"].text == "wentBack")
        // What it seals from now on goes into an epoch of its own, above what was lost.
        try await image.publish(["s1": 400])
        try await image.done(["sync"])
        let current = try await hub.done(.members)["members"][0]["summaries"][0]
        #expect(current["revision"].int == 4)
        let verified = try await hub.done(.verify)
        #expect(verified["quarantined"].int == 0 && verified["problems"].list.isEmpty)
        #expect(await hub.stop() == .exited(0))
    }

    @Test("two machines that started at the same number are seen when a stick brings the second")
    func twoEpochs() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: TemporaryFolder())
        let twin = try copy(node, to: "twin")
        for (machine, urea) in [(node, 100), (twin, 200)] {
            try await machine.publish(["s1": urea])
            let file = machine.path + ".up"
            try await machine.done(["bundle", "export", file])
            #expect(try await hub.run(["bundle", "import", file]).code == 0)
        }
        #expect(try await kinds(hub) == ["twoEpochs"])
        #expect(try await hub.done(.status)["alarms"].list.count == 1)
        #expect(await hub.stop() == .exited(0))
    }
}
