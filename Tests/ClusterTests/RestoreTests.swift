import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// Backups of real folders, made and restored by the real commands.
@Suite("Backup and restore")
struct RestoreTests {
    private let place = TemporaryFolder()

    private func hub(_ hub: HubProcess, _ words: [String]) async throws -> JSONDocument {
        let result = try await hub.run(words)
        guard result.code == 0 else { throw Unexpected(what: "\(words): \(result.problems)") }
        return try result.document()
    }

    private func key() async throws -> String {
        let result = try await ChildProcess.run(
            "grenier-hub",
            ["backup-key", "--out", place.path("key"), "--json"]
        )
        return try result.document()["recipient"].text ?? ""
    }

    /// The parts of a segment that a forger would change.
    private struct Forgery {
        var rows: [String]
        var before: Digest
    }

    /// A segment with other rows, whose chain and digest fit again.
    private func forge(_ file: [UInt8], _ change: (inout Forgery) -> Void) throws -> [UInt8] {
        let line = Array(file.split(separator: 0x0A)[0])
        let document = try JSONDocument(String(decoding: line, as: UTF8.self))
        var forgery = Forgery(
            rows: document["rows"].list.compactMap(\.text),
            before: try #require(Digest(hex: document["before"].text ?? ""))
        )
        change(&forgery)
        let after = forgery.rows.reduce(forgery.before) { Digest(of: [$0.bytes, Array($1.utf8)]) }
        var object = try #require(document.value as? [String: Any])
        object["rows"] = forgery.rows
        object["before"] = forgery.before.hex
        object["after"] = after.hex
        let json = [UInt8](try JSONSerialization.data(withJSONObject: object))
        return json + [0x0A] + Array(Digest(of: json).hex.utf8) + [0x0A]
    }

    /// Puts a backup in the place of a hub's folder.
    private func restore(
        _ file: String,
        over hub: HubProcess,
        _ words: [String] = []
    ) async throws -> CommandResult {
        try FileManager.default.removeItem(atPath: hub.path)
        return try await hub.run(["restore", file, "--key", place.path("key")] + words)
    }

    @Test("a restored node seals nothing before its hub spoke, then in a new epoch")
    func node() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let node = try await NodeFolder.enrolled("n", at: hub, in: place)
        try await node.publish(["s1": 100])
        try await node.done(["sync"])
        let file = place.path("n.backup")
        // Nobody could open it: it is asked for whom.
        #expect(try await node.run(["backup", "--to", file]).code == 4)
        let made = try await node.done([
            "backup", "--to", file, "--recipient", try await key(),
        ])
        #expect(made["recipient"].text?.hasPrefix("grenier-backup1-") == true)
        // Remembered, and nothing is replaced unasked.
        #expect(try await node.run(["backup", "--to", file]).code == 3)
        try await node.done(["backup", "--to", place.path("again")])
        for urea in [200, 300] {
            try await node.publish(["s1": urea, "s2": urea])
            try await node.done(["sync"])
        }

        try FileManager.default.removeItem(atPath: node.path)
        #expect(try await node.run(["restore", file]).code == 4)
        try await node.done(["restore", file, "--key", place.path("key")])
        #expect(try await node.run(["restore", file, "--key", place.path("key")]).code == 4)
        let waits = try await node.done(["status"])
        #expect(!waits["restored"].isNull)
        let csv = place.path("n.csv")
        try await node.done(["import", csv])
        let early = try await node.run(["publish"])
        #expect(early.code == 4 && early.problems.contains("grenier-node sync"))
        // A stick is not enough: it cannot say what was lost.
        _ = try await self.hub(hub, ["bundle", "export", "--for", "n", place.path("down")])
        try await node.done(["bundle", "import", place.path("down")])
        #expect(try await node.run(["publish"]).code == 4)

        try await node.done(["sync"])
        let heard = try await node.done(["status"])
        #expect(heard["restored"].isNull && heard["alarm"].isNull)
        #expect(heard["revisionsMissing"].list.map(\.text) == ["s1", "s2"])
        try await node.publish(["s1": 400])
        try await node.done(["sync"])
        let receipts = try await node.done(["receipts"])["receipts"].list
        #expect(receipts.map { $0["epoch"].int } == [1, 2, 2])
        #expect(try await node.outbox().unreceipted == 0)
        let summaries = try await hub.done(.members)["members"][0]["summaries"].list
        #expect(summaries.map { $0["revision"].int } == [4, 3])
        let verified = try await hub.done(.verify)
        #expect(verified["quarantined"].int == 0 && verified["problems"].list.isEmpty)
        #expect(try await hub.done(.alarms)["alarms"].list.isEmpty)
        #expect(await hub.stop() == .exited(0))
    }

    @Test("children of a restored hub hand over again what it lost: the same state")
    func regional() async throws {
        let recipient = try await key()
        let root = try HubProcess()
        try await root.start()
        let child = try await root.child("BRCA", zones: ["langan"])
        var nodes: [NodeFolder] = []
        for number in 0..<2 {
            nodes.append(try await NodeFolder.enrolled("n\(number)", at: child, in: place))
            try await nodes[number].publish(["s1": 100 + number])
            try await nodes[number].done(["sync"])
        }
        let file = place.path("hub.backup")
        // While it runs, its owner writes the backup.
        _ = try await hub(child, ["backup", "--to", file, "--recipient", recipient])
        nodes.append(try await NodeFolder.enrolled("tardif", at: child, in: place))
        for (number, node) in nodes.enumerated() {
            try await node.publish(["s1": 200 + number, "s2": 300 + number])
            try await node.done(["sync"])
        }
        let arrived = try await eventually {
            try await root.journalRows() == 5
        }
        #expect(arrived)
        let states = [try await child.done(.verify), try await root.done(.verify)]
            .map { $0["stateDigest"].text }
        #expect(await child.stop() == .exited(0))

        #expect(try await restore(file, over: child).code == 0)
        try await child.start()
        #expect(!(try await child.done(.status))["restored"].isNull)
        #expect(child.output.contains("This folder comes from a backup"))
        for node in nodes.prefix(2) { try await node.done(["sync"]) }
        #expect(try await child.journalRows() == 4)
        // One was enrolled after the backup: its hub does not know its key any more.
        #expect(try await nodes[2].run(["sync", "--timeout", "5"]).code != 0)
        try await nodes[2].done(["bundle", "export", "--all", place.path("up")])
        let taken = try await hub(child, ["bundle", "import", place.path("up")])
        #expect(taken["readmitted"].bool == true && taken["journalled"].int == 1)
        try await nodes[2].done(["sync"])
        let isIdle = try await eventually {
            let status = try await child.done(.status)
            return status["parent"].text == "online" && status["toForward"].int == 0
        }
        #expect(isIdle)
        let after = [try await child.done(.verify), try await root.done(.verify)]
        #expect(after.map { $0["stateDigest"].text } == states)
        #expect(after.allSatisfy { $0["problems"].list.isEmpty && $0["quarantined"].int == 0 })
        #expect(try await root.journalRows() == 5)
        let closing = AlarmClosing(cluster: "restore", reason: "gone through", person: "A. Test")
        try await child.done(.closeAlarms(closing))
        #expect(try await child.done(.status)["restored"].isNull)
        #expect(await child.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }

    @Test("a restored root releases nothing before its ledger is what was aired")
    func national() async throws {
        let recipient = try await key()
        let root = try HubProcess()
        try await root.start()
        var nodes: [NodeFolder] = []
        for number in 0..<6 {
            nodes.append(try await NodeFolder.enrolled("n\(number)", at: root, in: place))
            try await nodes[number].publish(["s1": 100 + number])
            try await nodes[number].done(["sync"])
        }
        let copy = [
            "--signed-by", "A. Test", "--function", "essai", "--ledger-copy", place.path("copy"),
        ]
        let forced = ["--force-epoch", "--reason", "essai"]
        _ = try await hub(root, ["release"] + copy)
        _ = try await hub(root, ["backup", "--to", place.path("old"), "--recipient", recipient])
        for (number, node) in nodes.enumerated() {
            try await node.publish(["s1": 300 + number, "s2": 400 + number])
            try await node.done(["sync"])
        }
        _ = try await hub(root, ["release"] + copy + forced)
        for node in nodes { try await node.done(["sync"]) }
        let ledger = try await root.done(.verify)["ledgerDigest"].text
        let exported = try await root.done(.export(ExportRequest())).canonical()
        #expect(await root.stop() == .exited(0))

        #expect(try await restore(place.path("old"), over: root).code == 0)
        try await root.start()
        for node in nodes { try await node.done(["sync"]) }
        let early = try await root.run(["release"] + copy + forced)
        #expect(early.code == 4 && early.problems.contains("ledger --restore"))
        // Spoilt or of another ledger: nothing is taken.
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
            .filter { $0.hasPrefix("copy.") }.sorted()
        #expect(names.count == 2 && names.last?.hasSuffix(".r2") == true)
        let segment = place.path(names.last ?? "")
        let whole = try WholeFile.read(segment, bytesMax: 10_000_000)
        for place in stride(from: 0, to: whole.count, by: whole.count / 7) {
            var spoilt = whole
            spoilt[place] ^= 1
            try WholeFile.write(spoilt, to: segment, replacing: true)
            #expect(try await root.run(["ledger", "--restore", self.place.path("copy")]).code == 3)
        }
        // Whole, and not what was aired: a row less, a figure more, another past.
        for forged in try [
            forge(whole) { $0.rows.removeLast() },
            forge(whole) {
                $0.rows[0] = $0.rows[0].replacing("\"sum\":\"", with: "\"sum\":\"1")
            },
            forge(whole) { $0.before = Digest(of: [1]) },
        ] {
            #expect(forged != whole)
            try WholeFile.write(forged, to: segment, replacing: true)
            #expect(try await root.run(["ledger", "--restore", self.place.path("copy")]).code == 3)
        }
        try WholeFile.write(whole, to: segment, replacing: true)
        #expect(try await root.run(["ledger", "--restore", self.place.path("none")]).code == 3)
        #expect(try await root.run(["release"] + copy + forced).code == 4)

        let restored = try await hub(root, ["ledger", "--restore", place.path("copy")])
        #expect(restored["releases"].int == 1)
        #expect(try await root.done(.verify)["ledgerDigest"].text == ledger)
        #expect(try await root.done(.export(ExportRequest())).canonical() == exported)
        #expect(try await root.done(.status)["restored"].isNull)
        // It goes on where it was: those who hold r2 take r3.
        for (number, node) in nodes.enumerated() {
            try await node.publish(["s1": 700 + number, "s2": 800 + number])
            try await node.done(["sync"])
        }
        _ = try await hub(root, ["release"] + copy + forced)
        for node in nodes {
            try await node.done(["sync"])
            #expect(try await node.done(["status"])["releaseHeld"].text == "r3")
        }
        #expect(try await root.done(.verify)["problems"].list.isEmpty)
        #expect(await root.stop() == .exited(0))

        // In one step, from the same old backup.
        let words = ["--ledger-copy", place.path("copy")]
        #expect(try await restore(place.path("old"), over: root, words).code == 0)
        #expect(try await root.done(.status)["releaseHeld"].text == "r3")
        #expect(try await root.done(.status)["restored"].isNull)
    }

    @Test("a hub below that holds more keeps a restored root from releasing, whatever people say")
    func behind() async throws {
        let recipient = try await key()
        let root = try HubProcess()
        try await root.start()
        let child = try await root.child("BRCA", zones: ["langan"])
        var nodes: [NodeFolder] = []
        for number in 0..<6 {
            nodes.append(try await NodeFolder.enrolled("n\(number)", at: child, in: place))
        }
        let copy = [
            "--signed-by", "A. Test", "--function", "essai", "--ledger-copy",
            place.path("copy"), "--force-epoch", "--reason", "essai",
        ]
        for period in ["s1", "s2"] {
            for (number, node) in nodes.enumerated() {
                try await node.publish([period: 100 + number])
                try await node.done(["sync"])
            }
            let count = period == "s1" ? 6 : 12
            let arrived = try await eventually {
                try await root.journalRows() == count
            }
            #expect(arrived)
            if period == "s2" {
                let words = ["backup", "--to", place.path("old"), "--recipient", recipient]
                _ = try await hub(root, words)
            }
            _ = try await hub(root, ["release"] + copy)
        }
        let isRelayed = try await eventually {
            try await child.done(.status)["releaseHeld"].text == "r2"
        }
        #expect(isRelayed)
        #expect(await root.stop() == .exited(0))
        #expect(try await restore(place.path("old"), over: root).code == 0)
        #expect(try await root.done(.status)["releaseHeld"].text == "r1")
        // Somebody believes that nothing was released since.
        let closing = AlarmClosing(cluster: "restore", reason: "r1 was the last", person: "A. Test")
        try await root.done(.closeAlarms(closing))
        try await root.start()
        let isRefused = try await eventually {
            try await child.done(.status)["parent"].text == "online"
        }
        #expect(isRefused)
        let early = try await root.run(["release"] + copy)
        #expect(early.code == 4 && early.problems.contains("\"BRCA\" holds release r2"))
        _ = try await hub(root, ["ledger", "--restore", place.path("copy")])
        for (number, node) in nodes.enumerated() {
            try await node.publish(["s1": 500 + number])
            try await node.done(["sync"])
        }
        let arrived = try await eventually {
            try await root.journalRows() == 18
        }
        #expect(arrived)
        _ = try await hub(root, ["release"] + copy)
        let goesOn = try await eventually {
            try await child.done(.status)["releaseHeld"].text == "r3"
        }
        #expect(goesOn)
        #expect(await child.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }
}
