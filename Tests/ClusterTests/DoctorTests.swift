import ClusterProtocol
import Foundation
import Glibc
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// What can go wrong, made for real with the real programs, and what `doctor` says of it.
@Suite("Doctor")
struct DoctorTests {
    private let place = TemporaryFolder()

    /// What was found that is not well, in order, and the whole answer.
    private func examine(
        _ program: String,
        _ folder: String,
        _ words: [String] = []
    ) async throws -> (kinds: [String], text: String, code: Int32) {
        let arguments = ["doctor", "--dir", folder] + words
        let result = try await ChildProcess.run(program, arguments + ["--json"])
        let document = try result.document()
        let found = document["findings"].list
        let wrong = found.filter { ["fault", "warning"].contains($0["level"].text ?? "") }
        #expect((result.code == 6) == (document["verdict"].text == "fault"))
        // A test's machine has few descriptors.
        let kinds = wrong.compactMap { $0["finding"].text }
            .filter { $0 != "descriptorsFew" && $0 != "memoryLow" }
        let text = found.compactMap { $0["seen"].text }.joined(separator: "\n")
        return (kinds, text, result.code)
    }

    private func node(
        _ node: NodeFolder
    ) async throws -> (
        kinds: [String], text: String, code: Int32
    ) {
        try await examine("grenier-node", node.path)
    }

    /// Every file of a folder and what is in it, but for what a running owner writes.
    private func content(_ path: String) throws -> [String: Data] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: path)
        return files.reduce(into: [:]) { all, name in
            all[name] = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
        }
    }

    @Test("the way to the hub, broken at each of its steps; nothing is changed by looking")
    func link() async throws {
        let port = FreePorts.three()
        let hub = try HubProcess(.rice(port: port))
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: place)
        let well = try await self.node(node)
        #expect(well.kinds.isEmpty && well.code == 0, "\(well.text)")
        let said = try await ChildProcess.run("grenier-node", ["doctor", "--dir", node.path])
        #expect(said.code == 0 && said.output.hasPrefix("Tout va bien : "), "\(said.output)")
        try await node.publish(["s1": 100])
        try await node.done(["sync"])
        let before = try content(node.path)
        let unsaved = try await self.node(node)
        #expect(unsaved.kinds == ["backupNever"] && unsaved.code == 0, "\(unsaved.text)")
        #expect(try content(node.path) == before)

        // Ended, and not yet told: the hub says so, and since when.
        try await hub.done(.revoke(member: "n"))
        let revoked = try await self.node(node)
        #expect(revoked.kinds.first == "membershipEnded" && revoked.code == 6)
        #expect(revoked.text.contains("a mis fin à cette inscription le"))

        #expect(await hub.stop() == .exited(0))
        let down = try await self.node(node)
        #expect(down.kinds.first == "portClosed" && down.code == 6, "\(down.text)")
        #expect(try await node.run(["sync", "--timeout", "2"]).code == 5)
        let offline = try await node.done(["status"])["link"]
        #expect(offline["state"].text == "offline")
        #expect(offline["sentence"].text?.hasPrefix("Hors ligne depuis le") == true)
        let portal = try Listener(port: port, answering: "HTTP/1.0 302 Found\r\n\r\n")
        let caught = try await self.node(node)
        #expect(caught.kinds.first == "portal", "\(caught.text)")
        #expect(caught.text.hasPrefix("Ce n'est pas « BNCA riz » qui répond"))
        portal.stop()
        let mute = try Listener(port: port, answering: nil)
        #expect(try await self.node(node).kinds.first == "parentSilent")
        mute.stop()

        // Another hub at its address.
        let setup = try HubSetup.rice(name: "BNCA riz", port: port)
        let other = try HubProcess(setup)
        try await other.start()
        let changed = try await self.node(node)
        #expect(changed.kinds.first == "parentKeyChanged", "\(changed.text)")
        #expect(try await node.run(["sync", "--timeout", "2"]).code == 5)
        let shut = try await node.done(["status"])["link"]
        #expect(shut["state"].text == "shut")
        #expect(shut["sentence"].text?.contains("n'a pas sa clé") == true)
        #expect(await other.stop() == .exited(0))

    }

    @Test("a key the hub has forgotten, and the hub itself when it does not run")
    func forgotten() async throws {
        let port = FreePorts.three()
        let hub = try HubProcess(.rice(port: port))
        let old = place.path("old")
        try hub.copyFolder(to: old)
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: place)
        let served = try await examine("grenier-hub", hub.path)
        #expect(served.kinds == ["backupNever"] && served.code == 0, "\(served.text)")
        #expect(await hub.stop() == .exited(0))
        let stopped = try await examine("grenier-hub", hub.path)
        #expect(stopped.kinds == ["serviceStopped", "backupNever"] && stopped.code == 6)
        let listener = try Listener(port: port, answering: "x")
        #expect(try await examine("grenier-hub", hub.path).kinds.contains("portTaken"))
        listener.stop()
        // The hub is put back to before the enrolment.
        let again = try ChildProcess("grenier-hub", ["run", "--dir", old])
        #expect(await eventually { !again.output.isEmpty })
        let found = try await self.node(node)
        #expect(found.kinds == ["keyRefused"] && found.code == 6, "\(found.text)")
        again.signal(SIGTERM)
        await again.end()
    }

    @Test("the folder: held, damaged, of a newer version, open, without its key, moved away")
    func folder() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: place)
        #expect(try await examine("grenier-node", place.path("no")).kinds == ["folderMissing"])
        #expect(try await examine("grenier-node", hub.path).kinds == ["folderNotInitialised"])

        // Held by a process that serves it, then by one that is stopped.
        let owner = try ChildProcess("grenier-node", ["run", "--dir", node.path])
        #expect(await eventually { !owner.output.isEmpty })
        let served = try await self.node(node)
        #expect(served.kinds.isEmpty && served.text.contains("Service : il tourne"))
        owner.signal(SIGSTOP)
        let busy = try await self.node(node)
        #expect(busy.kinds == ["folderBusy"] && busy.code == 6, "\(busy.text)")
        owner.signal(SIGCONT)
        owner.signal(SIGTERM)
        await owner.end()

        let key = node.path + "/keys/signing.key"
        chmod(key, 0o644)
        chmod(node.path, 0o755)
        let open = try await self.node(node)
        #expect(open.kinds == ["keyOpen", "folderOpen"], "\(open.text)")
        var status = stat()
        #expect(stat(node.path, &status) == 0 && status.st_mode & 0o777 == 0o755)
        chmod(key, 0o600)
        chmod(node.path, 0o700)
        try FileManager.default.moveItem(atPath: key, toPath: key + ".away")
        #expect(try await self.node(node).kinds == ["keyMissing"])
        try FileManager.default.moveItem(atPath: key + ".away", toPath: key)

        let database = node.path + "/node.sqlite"
        let whole = try #require(FileManager.default.contents(atPath: database))
        try await JournalFile.execute(
            database,
            "INSERT INTO grdb_migrations VALUES ('999: of another year')"
        )
        #expect(try await self.node(node).kinds.contains("databaseNewer"))
        var torn = whole
        for index in 4_096..<12_288 { torn[index] = 0xA5 }
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: database + suffix)
        }
        try torn.write(to: URL(fileURLWithPath: database))
        let damaged = try await self.node(node)
        #expect(damaged.kinds.first == "databaseDamaged" && damaged.code == 6, "\(damaged.text)")
        try whole.write(to: URL(fileURLWithPath: database))
        #expect(try await self.node(node).kinds.isEmpty)
        #expect(await hub.stop() == .exited(0))
    }

    @Test("a hub with a parent says where it stands, who is silent, and what became of its copy")
    func hubs() async throws {
        let root = try HubProcess()
        try await root.start()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let isUp = try await eventually {
            try await hub.done(.status)["link"]["state"].text == "connected"
        }
        #expect(isUp)
        #expect(try await examine("grenier-hub", hub.path).kinds.isEmpty)
        #expect(await root.stop() == .exited(0))
        let alone = try await examine("grenier-hub", hub.path)
        #expect(alone.kinds.first == "portClosed" && alone.code == 6, "\(alone.text)")
        let status = try await ChildProcess.run("grenier-hub", ["status", "--dir", hub.path])
        #expect(status.output.contains("Hors ligne depuis le"), "\(status.output)")
        let members = try await ChildProcess.run("grenier-hub", ["members", "--dir", root.path])
        #expect(members.output.contains("Hub « BRCA » : entendu le"), "\(members.output)")
        #expect(await hub.stop() == .exited(0))
    }
}
