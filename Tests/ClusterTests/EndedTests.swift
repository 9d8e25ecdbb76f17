import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// Nodes and hubs whose certificates end, as real processes.
@Suite("Ended certificates")
struct EndedTests {
    private let folder = TemporaryFolder()

    private func node(_ command: [String]) async throws -> CommandResult {
        try await ChildProcess.run(
            "grenier-node",
            command + ["--dir", folder.path("node"), "--lang", "en"]
        )
    }

    private func publish(_ urea: Int, _ period: String) async throws {
        let file = folder.path("figures.csv")
        try Data("period,urea\n\(period),\(urea)\n".utf8).write(to: URL(fileURLWithPath: file))
        for command in [["import", file], ["publish"]] {
            let result = try await node(command)
            #expect(result.code == 0, "\(result.problems)")
        }
    }

    private func enrol(at hub: HubProcess) async throws {
        let invite = try InviteText.write(try await hub.invite("poste", zone: "langan"))
        for command in [["init"], ["enrol", invite]] {
            let result = try await node(command)
            #expect(result.code == 0, "\(result.problems)")
        }
    }

    @Test("A node that comes back weeks later is told the day, and what does not count")
    func comesBack() async throws {
        let root = try HubProcess()
        try await root.start()
        let hub = try await root.child("BRCA", zones: ["langan"])
        try await enrol(at: hub)
        try await publish(100, "s1")
        #expect(try await node(["sync"]).code == 0)
        try await publish(200, "s2")
        let today = DayNumber(secondsSince1970: Int64(Date().timeIntervalSince1970)).iso8601
        try await hub.done(.revoke(member: "poste"))

        let sync = try await node(["sync", "--timeout", "60"])
        #expect(sync.code == 4)
        #expect(sync.problems.contains("was ended on \(today)"))
        let status = try await node(["status", "--json"]).document()
        #expect(status["endedOn"].text == today)
        #expect(status["outbox"]["pending"].int == 0 && status["refused"].int == 1)
        let receipts = try await node(["receipts", "--json"]).document()["receipts"].list
        #expect(receipts.map { $0["period"].text } == ["s1", "s2"])
        #expect(receipts[0]["settlement"].text == "journalled")
        #expect(receipts[1]["reason"].text?.contains("revoked key") == true)
        let publish = try await node(["publish"])
        #expect(publish.code == 4 && publish.problems.contains(today))

        // Above, the same is known, and what was journalled before counts on.
        let isKnown = try await eventually {
            try await root.done(.members)["members"][0]["state"].text == "revoked"
        }
        #expect(isKnown)
        #expect(try await root.journalRows() == 1)
        for process in [hub, root] {
            #expect(try await process.done(.verify)["problems"].list.isEmpty)
            #expect(await process.stop() == .exited(0))
        }
    }

    @Test("A hub ended by the federation is left by its parent, and by its members")
    func endedHub() async throws {
        let root = try HubProcess()
        try await root.start()
        let hub = try await root.child("BRCA", zones: ["langan"])
        try await enrol(at: hub)
        try await publish(100, "s1")
        #expect(try await node(["sync"]).code == 0)
        try await publish(200, "s2")
        let isUp = try await eventually { try await root.journalRows() == 1 }
        #expect(isUp)
        try await root.done(.revokeHub(HubRevocationRequest(hub: "BRCA", person: "A. Test")))
        let isTold = try await eventually(within: .seconds(30)) {
            try await !hub.done(.status)["endedOn"].isNull
        }
        #expect(isTold)
        let sync = try await node(["sync", "--timeout", "60"])
        #expect(sync.code == 4)
        #expect(sync.problems.contains("your hub's certificate was ended on"))
        #expect(try await node(["sync", "--timeout", "60"]).code == 4)
        #expect(try await root.journalRows() == 1)
        let status = try await node(["status", "--json"]).document()
        #expect(status["refused"].int == 0)
        #expect(await hub.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }
}
