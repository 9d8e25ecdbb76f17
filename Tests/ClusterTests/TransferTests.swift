import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A cluster goes from one hub to another, as real processes.
@Suite("Transfers")
struct TransferTests {
    private let folder = TemporaryFolder()
    private var node: NodeFolder { NodeFolder("node", in: folder) }

    private func invite(
        _ hub: HubProcess,
        zone: String,
        ticket: String? = nil
    ) async throws
        -> String
    {
        let document = try await hub.done(
            .inviteCluster(
                ClusterInvitation(
                    name: "poste",
                    commune: zone,
                    filiere: "riz",
                    since: "2020-01-01",
                    transfer: ticket
                )
            )
        )
        return document["invite"].text ?? ""
    }

    /// Enough others for the zones to have figures.
    private func neighbours(_ hub: HubProcess, zone: String) async throws {
        for number in 0..<6 {
            let member = try await hub.member("v\(number)", zone: zone)
            let link = try await MemberLink(member)
            _ = try await link.greet(member.hello())
            var outbox = Outbox(member)
            for period in ["s1", "s2", "s3"] {
                let values = [member.summary(period, ["r.urea": Int64(200 + number)])]
                let sealed = try outbox.seal(values)
                #expect(try await link.put(Put(batches: [sealed])).ack != nil)
            }
            await link.dealer.close()
        }
    }

    private func reporting(
        _ root: HubProcess,
        _ period: String,
        zone: String?
    ) async throws -> Int {
        let document = try await root.done(.export(ExportRequest(period: period)))
        let cell = document["cells"].list.first {
            $0["zone"].text == zone && $0["indicator"].text == "r.urea"
                && $0["filiere"].text == "riz"
        }
        return cell?["nReporting"].int ?? -1
    }

    @Test("A hub that is down, its member moved; it comes back late: nothing is lost or doubled")
    func lateHub() async throws {
        let root = try HubProcess()
        try await root.start()
        let west = try await root.child("BRCA ouest", zones: ["langan"])
        let east = try await root.child("BRCA est", zones: ["ciwangi"])
        try await neighbours(west, zone: "langan")
        try await neighbours(east, zone: "ciwangi")
        try await node.done(["init"])
        try await node.done(["enrol", try await invite(west, zone: "langan")])
        try await node.publish(["s1": 206])
        try await node.done(["sync"])
        let isUp = try await eventually(within: .seconds(30)) {
            try await root.journalRows() == 37
        }
        #expect(isUp)
        // The second is journalled in the west alone, which then goes down.
        #expect(await root.stop() == .exited(0))
        try await node.publish(["s2": 207])
        try await node.done(["sync"])
        #expect(await west.stop() == .exited(0))
        try await root.start()

        let listed = try await root.done(.members)["members"].list
        let member = try await node.done(["status"])["cluster"].text ?? ""
        #expect(listed.contains { $0["cluster"].text == member })
        let request = TransferRequest(cluster: member, hub: "BRCA est", person: "A. Test")
        #expect(try await east.perform(.transfer(request)).exitCode == 4)
        let ticket = try await root.done(.transfer(request))["ticket"].text ?? ""
        // Without the ticket it would be another cluster, which this node is not.
        let other = try await invite(east, zone: "ciwangi")
        #expect(try await node.run(["enrol", other]).code == 4)
        try await node.done(["enrol", try await invite(east, zone: "ciwangi", ticket: ticket)])
        try await node.publish(["s3": 208])
        try await node.done(["sync"])
        // What the west alone had comes through the east, as it was sealed.
        let isThere = try await eventually(within: .seconds(60)) {
            try await root.journalRows() == 39
        }
        #expect(isThere)
        let before = try await root.done(.verify)["stateDigest"].text

        try await west.start()
        let isTold = try await eventually(within: .seconds(30)) {
            try await west.done(.members)["members"].list.contains {
                $0["cluster"].text == member && $0["state"].text == "transferred"
            }
        }
        #expect(isTold)
        let isQuiet = try await eventually(within: .seconds(30)) {
            try await west.done(.status)["toForward"].int == 0
        }
        #expect(isQuiet)
        #expect(try await root.journalRows() == 39)
        let verified = try await root.done(.verify)
        #expect(verified["stateDigest"].text == before && verified["problems"].list.isEmpty)
        #expect(verified["quarantined"].int == 0)

        // Each period counts once, in the zone of the certificate that sealed it.
        try await root.done(.release(HubProcess.release))
        for (period, langan, ciwangi) in [("s1", 7, 6), ("s2", 7, 6), ("s3", 6, 7)] {
            #expect(try await reporting(root, period, zone: nil) == 13)
            let zones = [
                try await reporting(root, period, zone: "langan"),
                try await reporting(root, period, zone: "ciwangi"),
            ]
            // The gate withholds the zones of the periods before the move.
            let isWithheld = period != "s3" && zones == [-1, -1]
            #expect(isWithheld || zones == [langan, ciwangi], "\(period)")
        }
        let missing = try await west.done(.members)["members"].list.first {
            $0["cluster"].text == member
        }
        #expect(missing?["missing"].list.isEmpty == true)
        // And back again, under the same identity.
        let back = TransferRequest(cluster: member, hub: "BRCA ouest", person: "A. Test")
        let second = try await root.done(.transfer(back))["ticket"].text ?? ""
        let home = try await invite(west, zone: "langan", ticket: second)
        try await node.done(["enrol", home])
        try await node.publish(["s4": 209])
        try await node.done(["sync"])
        let isBack = try await eventually(within: .seconds(30)) {
            try await root.journalRows() == 40
        }
        #expect(isBack)
        for process in [west, east, root] {
            #expect(try await process.done(.verify)["problems"].list.isEmpty)
            #expect(await process.stop() == .exited(0))
        }
    }
}
