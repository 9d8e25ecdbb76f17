import ClusterProtocol
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Every command says the same whether its folder has an owner or not.
@Suite("Commands of grenier-hub")
struct CommandTests {
    private func hub(_ arguments: [String], _ hub: HubProcess) async throws -> CommandResult {
        try await ChildProcess.run("grenier-hub", arguments + ["--dir", hub.path])
    }

    /// A root with six members, their batches, and a release.
    private func released() async throws -> HubProcess {
        let hub = try HubProcess()
        try await hub.start()
        for number in 0..<6 {
            let member = try await hub.member("membre \(number)")
            let link = try await MemberLink(member)
            _ = try await link.greet(member.hello())
            var outbox = Outbox(member)
            for period in ["s1", "s2"] {
                let sealed = try outbox.seal([
                    member.summary(period, ["r.urea": Int64(100 + number), "r.size": 1_500])
                ])
                #expect(try await link.put(Put(batches: [sealed])).ack != nil)
            }
            await link.dealer.close()
        }
        _ = try await hub.invite("invité")
        try await hub.done(.release(HubProcess.release))
        return hub
    }

    private static let readings: [[String]] = [
        ["members"], ["status"], ["verify"], ["ledger"], ["export"],
        ["export", "--format", "csv", "--period", "s1"],
        ["compare", "--filiere", "riz", "--period", "s2"],
        ["release", "--dry-run"], ["release", "--signed-by", "A. Test", "--demonstration"],
        ["compare", "--filiere", "riz", "--period", "s9"],
        ["compare", "--filiere", "mil", "--period", "s1"], ["export", "--period", "s9"],
        ["export", "--release", "r9"], ["revoke", "personne"],
        ["invite", "--cluster-name", "x", "--commune", "nulle-part", "--filiere", "riz"],
        ["invite", "--cluster-name", "x", "--commune", "langan", "--filiere", "mil"],
        ["invite", "--hub", "--name", "x", "--zone", "nulle-part"],
        ["enrol", "pas-une-invitation"], ["parameters"], ["catalogue"],
        ["catalogue", "--adopt", "/nulle-part/x"], ["catalogue", "--adopt", "/proc/version"],
        ["parameters", "--n-min", "2", "--p", "9", "--reason", "essai"],
        ["release", "--retract", "riz/national/s1", "--reason", "faux", "--signed-by", "A. Test"],
        ["leave", "personne"], ["leave", "membre 0", "--on", "2019-12-31"],
        ["erase", "personne", "--reason", "essai"], ["alarms"],
        ["bundle", "import", "/dev/null"], ["bundle", "import", "/proc/version"],
        ["bundle", "export", "--parent", "/nulle-part/x"],
        ["bundle", "export", "--for", "personne", "/nulle-part/x"],
        ["bundle", "export", "--part", "9", "/nulle-part/x"],
        ["backup", "--to", "/nulle-part/x"], ["backup", "--to", "/nulle-part/x", "--plain"],
        ["backup", "--to", "/nulle-part/x", "--recipient", "grenier-backup1-00-00"],
        ["ledger", "--restore", "/nulle-part/x"],
        ["alarms", "--close", "membre 0"], ["alarms", "--close", "membre 0", "--reason", "essai"],
    ]

    @Test("With the owner running and without, the answers are the same")
    func bothWays() async throws {
        let hub = try await released()
        var running: [CommandResult] = []
        let forms = Self.readings.flatMap { [$0 + ["--json"], $0, $0 + ["--lang", "en"]] }
        for form in forms { running.append(try await self.hub(form, hub)) }
        #expect(await hub.stop() == .exited(0))
        for (form, before) in zip(forms, running) {
            let after = try await self.hub(form, hub)
            #expect(after.code == before.code, "\(form)")
            #expect(after.problems == before.problems, "\(form)")
            guard form.last == "--json", before.code == 0 else {
                // What the transport counted is since the start.
                if form.first != "status" { #expect(after.output == before.output, "\(form)") }
                continue
            }
            let live: Set<String> = ["refusals", "transport"]
            #expect(
                try after.document().canonical(without: live)
                    == before.document().canonical(without: live),
                "\(form)"
            )
            #expect(try after.document()["format"].text?.hasPrefix("grenier/") == true)
        }
    }

    @Test("What writes, writes the same both ways")
    func writing() async throws {
        let hub = try await released()
        let invite = [
            "invite", "--cluster-name", "nouveau", "--commune", "langan", "--filiere", "riz",
            "--json",
        ]
        let inviteHub = ["invite", "--hub", "--name", "BRCA", "--zone", "langan", "--json"]
        let running =
            [
                try await self.hub(invite, hub), try await self.hub(inviteHub, hub),
                try await self.hub(["revoke", "membre 0", "--json"], hub),
            ] + (try await decisions(hub, member: "membre 2", nMin: "6", indicator: "r.urea"))
        #expect(await hub.stop() == .exited(0))
        let alone =
            [
                try await self.hub(invite, hub), try await self.hub(inviteHub, hub),
                try await self.hub(["revoke", "membre 1", "--json"], hub),
            ] + (try await decisions(hub, member: "membre 3", nMin: "7", indicator: "r.size"))
        for (before, after) in zip(running, alone) {
            #expect(before.code == 0 && after.code == 0)
            #expect(try before.document().keys == after.document().keys)
            #expect(try before.document()["format"].text == after.document()["format"].text)
        }
        let members = try await self.hub(["members", "--json"], hub).document()["members"].list
        #expect(members.count { $0["state"].text == "revoked" } == 4)
        #expect(members.count { !$0["leftOn"].isNull } == 2)
        #expect(members.count { $0["state"].text == "invited" } == 3)
        #expect(members.count { !$0["lastSeen"].isNull } == 6)
    }

    /// What people decide, each with who and why.
    private func decisions(
        _ hub: HubProcess,
        member: String,
        nMin: String,
        indicator: String
    ) async throws -> [CommandResult] {
        let file = hub.folder.path("ledger-\(nMin).jsonl")
        let results = [
            try await self.hub(
                ["parameters", "--n-min", nMin, "--reason", "essai", "--json"],
                hub
            ),
            try await self.hub(
                [
                    "release", "--retract", "riz/national/s1/\(indicator)", "--reason", "faux",
                    "--signed-by", "A. Test", "--json",
                ],
                hub
            ),
            try await self.hub(["leave", member, "--on", "2025-12-31", "--json"], hub),
            try await self.hub(["erase", member, "--reason", "demande", "--json"], hub),
            try await self.hub(["ledger", "--full", "--out", file, "--json"], hub),
        ]
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        return results
    }

    @Test("Exit codes")
    func exitCodes() async throws {
        let hub = try await released()
        func code(_ arguments: String...) async throws -> Int32 {
            try await self.hub(arguments, hub).code
        }
        #expect(try await code("status", "--colour") == 2)
        #expect(try await code("invite", "--commune", "langan") == 2)
        #expect(try await code("release") == 2)
        #expect(try await code("release", "--signed-by", "A. Test") == 2)
        #expect(try await code("release", "--demonstration", "--force-epoch") == 2)
        #expect(try await code("parameters", "--n-min", "7") == 2)
        #expect(try await code("erase", "membre 0") == 2)
        #expect(try await code("ledger", "--full") == 2)
        #expect(try await code("ledger", "--import", "rien", "--from", "personne") == 3)
        #expect(try await code("init", "--name", "encore") == 2)
        #expect(try await code("revoke", "personne") == 3)
        #expect(try await code("export", "--release", "r9") == 3)
        #expect(try await code("compare", "--filiere", "mil", "--period", "s1") == 3)
        #expect(try await code("enrol", "pas-une-invitation") == 3)
        #expect(
            try await code("release", "--signed-by", "A. Test", "--demonstration") == 4
        )
        let empty = try HubProcess()
        #expect(try await self.hub(["export"], empty).code == 4)
        #expect(
            try await self.hub(["compare", "--filiere", "riz", "--period", "s1"], empty).code == 4
        )
        let nowhere = TemporaryFolder()
        let absent = try await ChildProcess.run(
            "grenier-hub",
            ["status", "--dir", nowhere.path("rien")]
        )
        #expect(absent.code == 2)
        // A hub with a parent does not release, and an absent parent is worth another try.
        let child = try await hub.child("BRCA", zones: ["langan"])
        #expect(
            try await self.hub(["release", "--signed-by", "x", "--demonstration"], child).code == 4
        )
        #expect(await child.stop() == .exited(0))
        #expect(
            try await self.hub(["release", "--signed-by", "x", "--demonstration"], child).code == 4
        )
        let invite = try await hub.inviteHubText("BRCA 2", zones: ["ciwangi"])
        #expect(await hub.stop() == .exited(0))
        let orphan = try HubProcess.regional("BRCA 2", zones: ["ciwangi"])
        #expect(try await self.hub(["enrol", invite], orphan).code == 5)
    }
}
