import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A hub that released alone, then joined a tree: what it aired counts there.
@Suite("A hub with a past")
struct JoinedHubTests {
    private static let zones = ["langan", "ciwangi"]

    /// A hub of its own that released the figures of six members.
    private func alone() async throws -> HubProcess {
        var setup = try HubSetup.rice(name: "BRCA seule", port: FreePorts.three())
        setup.isNational = false
        setup.zones = Self.zones
        let hub = try HubProcess(setup)
        try await hub.start()
        for number in 0..<6 { try await publish("ancien \(number)", at: hub, zone: "langan") }
        try await hub.done(.release(HubProcess.release))
        return hub
    }

    private func publish(_ name: String, at hub: HubProcess, zone: String) async throws {
        let member = try await hub.member(name, zone: zone)
        let link = try await MemberLink(member)
        _ = try await link.greet(member.hello())
        var outbox = Outbox(member)
        let values: [IndicatorCode: Int64] = ["r.urea": Int64(100 + name.utf8.count)]
        let sealed = try outbox.seal([member.summary("s1", values)])
        #expect(try await link.put(Put(batches: [sealed])).ack != nil)
        await link.dealer.close()
    }

    private func ledger(_ hub: HubProcess) async throws -> [JSONDocument] {
        try await hub.done(.ledger)["rows"].list
    }

    private func takeOver(_ lines: String, from hub: String = "BRCA seule") -> HubCommand {
        .importLedger(
            LedgerImportRequest(
                hub: hub,
                lines: lines,
                person: "A. Test",
                isDemonstration: true
            )
        )
    }

    @Test("The root releases nothing until it has that hub's ledger, and then counts all of it")
    func pastCounts() async throws {
        let joining = try await alone()
        let past = try await ledger(joining)
        let root = try HubProcess()
        try await root.start()
        for number in 0..<6 { try await publish("membre \(number)", at: root, zone: "malausma") }
        let invite = try await root.inviteHubText("BRCA seule", zones: Self.zones)

        // Its members are handed over with it.
        let enrolled = try await joining.perform(.enrol(invite: invite))
        #expect(enrolled.exitCode == 0)
        #expect(enrolled.text.contains("ledger --full"))
        #expect(enrolled.text.contains("handed over to the tree's federation"))
        #expect(await joining.stop() == .exited(0))
        try await joining.start()
        let isDue = try await eventually {
            let answer = try await root.perform(.release(HubProcess.release))
            return answer.problems.first?.contains("released alone") == true
        }
        #expect(isDue)
        // What it journalled alone goes up as it was sealed.
        let isUp = try await eventually {
            try await root.journalRows() == 12
        }
        #expect(isUp)

        let lines = try await joining.perform(.ledgerWithValues).text
        for (bad, code) in [
            (lines.replacing("\"value\":1", with: "\"value\":2"), 3),
            (String(lines.split(separator: "\n").dropLast().joined(separator: "\n")), 3), ("", 3),
        ] {
            #expect(try await root.perform(takeOver(bad)).exitCode == Int32(code))
        }
        #expect(try await root.perform(takeOver(lines, from: "personne")).exitCode == 3)
        #expect(try await joining.perform(takeOver(lines)).exitCode == 4)
        let before = try await root.done(.verify)["ledgerDigest"].text
        #expect(try await root.done(takeOver(lines))["rows"].int == past.count)
        #expect(try await root.perform(takeOver(lines)).exitCode == 4)
        #expect(try await root.done(.verify)["ledgerDigest"].text != before)

        let child = try #require(try await ledger(root).first?["origin"].text)
        try await root.done(.release(HubProcess.release))
        let rows = try await ledger(root)
        let taken = rows.filter { $0["origin"].text == child }
        #expect(taken.count == past.count)
        #expect(try figures(taken) == figures(past))
        try await checkVersions(own: rows.filter { $0["origin"].isNull }, taken: taken)
        #expect(try await root.done(.verify)["problems"].list.isEmpty)

        // The tree's first release is the joined hub's first too.
        let isHeld = try await eventually {
            try await joining.done(.status)["releaseHeld"].text == "r1"
        }
        #expect(isHeld)
        let head = try await joining.done(.export(ExportRequest()))["release"]
        let said = try await root.done(.export(ExportRequest()))["release"]
        #expect(try head.canonical() == said.canonical())
        #expect(try await joining.done(.verify)["problems"].list.isEmpty)
        #expect(await joining.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }

    private func figures(_ rows: [JSONDocument]) throws -> [String] {
        try rows.map { try $0["indicator"].canonical() + $0["figures"].canonical() }
    }

    /// A value aired on both sides is one unknown: it has one version.
    private func checkVersions(own: [JSONDocument], taken: [JSONDocument]) async throws {
        func versions(_ rows: [JSONDocument]) -> [String: Int] {
            rows.filter { $0["indicator"].text == "r.urea" && $0["zone"].isNull }
                .flatMap { $0["contributors"].list }
                .reduce(into: [:]) { $0[$1["id"].text ?? ""] = $1["version"].int }
        }
        let here = versions(own)
        let there = versions(taken)
        #expect(here.count == 12 && there.count == 6)
        for (cluster, version) in there { #expect(here[cluster] == version) }
    }
}
