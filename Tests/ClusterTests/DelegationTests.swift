import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A hub that began alone joins a tree, and its members with it.
@Suite("Delegations")
struct DelegationTests {
    private static let zones = ["langan", "ciwangi"]
    private let folder = TemporaryFolder()
    private var node: NodeFolder { NodeFolder("node", in: folder) }

    private func alone() async throws -> HubProcess {
        var setup = try HubSetup.rice(name: "BRCA seule", port: FreePorts.three())
        setup.isNational = false
        setup.zones = Self.zones
        let hub = try HubProcess(setup)
        try await hub.start()
        return hub
    }

    private func neighbours(_ hub: HubProcess) async throws {
        for number in 0..<6 {
            let member = try await hub.member("voisin \(number)", zone: "langan")
            let link = try await MemberLink(member)
            _ = try await link.greet(member.hello())
            var outbox = Outbox(member)
            let sealed = try outbox.seal([member.summary("s1", ["r.urea": Int64(200 + number)])])
            #expect(try await link.put(Put(batches: [sealed])).ack != nil)
            await link.dealer.close()
        }
    }

    @Test("Its node pins the tree's key by the word of its own, once, shows it, and verifies by it")
    func handedOver() async throws {
        let hub = try await alone()
        let invite = try InviteText.write(try await hub.invite("poste", zone: "langan"))
        let open = try await hub.invite("attendu", zone: "ciwangi")
        try await node.done(["init"])
        try await node.done(["enrol", invite])
        try await neighbours(hub)
        try await node.publish(["s1": 100])
        try await node.done(["sync"])
        try await hub.done(.release(HubProcess.release))
        try await node.done(["sync"])
        let before = try await node.done(["status"])
        #expect(before["releaseHeld"].text == "r1" && before["delegatedOn"].isNull)
        try await hub.done(.revoke(member: "voisin 5"))

        let root = try HubProcess()
        try await root.start()
        // An invite that leaves members out changes nothing.
        let narrow = try await root.inviteHubText("étroit", zones: ["malausma"])
        let refused = try await hub.perform(.enrol(invite: narrow))
        #expect(refused.exitCode == 4)
        #expect(refused.problems.first?.contains("riz/langan") == true)
        try await node.done(["sync"])

        let text = try await root.inviteHubText("BRCA rattachée", zones: Self.zones)
        // Without the key its members pinned, nobody hands them over.
        let key = hub.path + "/keys/federation.key"
        let seed = try Array(Data(contentsOf: URL(fileURLWithPath: key)))
        try FileManager.default.removeItem(atPath: key)
        #expect(try await hub.perform(.enrol(invite: text)).exitCode == 4)
        #expect(try await hub.perform(.enrol(invite: text, federationSeed: seed)).exitCode == 0)
        try await node.publish(["s2": 150])
        try await node.done(["sync"])
        let after = try await node.done(["status"])
        #expect(after["federation"].text != before["federation"].text)
        #expect(!after["delegatedOn"].isNull && after["releaseHeld"].isNull)
        #expect(after["outbox"]["pending"].int == 0 && after["refused"].int == 0)
        let said = try await ChildProcess.run(
            "grenier-node",
            ["status", "--dir", node.path, "--lang", "en"]
        )
        #expect(said.output.contains("handed its members over"))

        // What it journalled alone goes up, with what it had ended.
        let isUp = try await eventually(within: .seconds(30)) {
            try await root.journalRows() == 8
        }
        #expect(isUp)
        let isEnded = try await eventually {
            try await root.done(.members)["members"].list.contains {
                $0["state"].text == "revoked"
            }
        }
        #expect(isEnded)
        // An invite of before still makes a member, under the tree's federation.
        let late = try await Enrolling.acceptance(open)
        let federation = Delegation.federation(pinned: open.federation, by: late.delegations)
        #expect(federation.hex == after["federation"].text)
        #expect(throws: ProtocolError.self) { try late.chain.verified(under: open.federation) }
        #expect(try late.chain.verified(under: federation).cluster?.zone == "ciwangi")

        let lines = try await hub.perform(.ledgerWithValues).text
        let takeOver = LedgerImportRequest(
            hub: "BRCA rattachée",
            lines: lines,
            person: "A. Test",
            isDemonstration: true
        )
        try await root.done(.importLedger(takeOver))
        try await root.done(.release(HubProcess.release))
        let isHeld = try await eventually {
            try await hub.done(.status)["releaseHeld"].text == "r1"
        }
        #expect(isHeld)
        try await node.done(["sync"])
        let held = try await node.done(["status"])
        #expect(held["releaseHeld"].text == "r1")
        for process in [hub, root] {
            #expect(try await process.done(.verify)["problems"].list.isEmpty)
            #expect(await process.stop() == .exited(0))
        }
    }

    @Test("A parent that shows another federation without the word of the pinned one is left")
    func notHandedOver() async throws {
        let hub = try await alone()
        let member = try await hub.member("m", zone: "langan")
        let root = try HubProcess()
        try await root.start()
        let text = try await root.inviteHubText("BRCA rattachée", zones: Self.zones)
        #expect(try await hub.perform(.enrol(invite: text)).exitCode == 0)
        let link = try await MemberLink(member)
        let welcome = try await link.greet(member.hello())
        await link.dealer.close()
        let pinned = member.invite.federation
        #expect(welcome.delegations.count == 1)
        #expect(throws: ProtocolError.self) { try welcome.chain.verified(under: pinned) }
        let federation = Delegation.federation(pinned: pinned, by: welcome.delegations)
        #expect(try welcome.chain.verified(under: federation).hub?.name == "BRCA rattachée")
        // By anybody else's word the pinned key stays.
        let thief = SigningKey.random()
        let forged = try Sealed(
            try Delegation(
                oldFederation: pinned,
                newFederation: thief.verifyingKey,
                signedOn: DayNumber(20_000)
            ).encoded(),
            as: .delegation,
            by: thief
        )
        #expect(Delegation.federation(pinned: pinned, by: [forged]) == pinned)
        #expect(await hub.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }
}
