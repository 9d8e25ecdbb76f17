import Foundation
import HubTestSupport
import TestSupport
import Testing

/// The catalogue the programs carry, through the real commands: a hub, a cluster, its records.
@Suite("The catalogue of Benin, in use")
struct NationalCatalogueTests {
    private let folder = TemporaryFolder()

    private func hub() async throws -> HubProcess {
        let path = folder.path("bnca")
        let made = try await ChildProcess.run(
            "grenier-hub",
            [
                "init", "--dir", path, "--name", "BNCA ananas", "--filiere", "ananas", "--zone",
                "pole-7", "--catalogue", "benin", "--port", "\(FreePorts.three())",
            ]
        )
        guard made.code == 0 else { throw Unexpected(what: "init: \(made.problems)") }
        let hub = HubProcess(adopting: path, in: folder)
        try await hub.start()
        return hub
    }

    @Test("records become figures, levels and targets, and a summary that the hub takes")
    func season() async throws {
        let hub = try await hub()
        let invited = try await hub.run([
            "invite", "--cluster-name", "Ananas d'Allada", "--commune", "0302", "--filiere",
            "ananas",
        ])
        let invite = try #require(try invited.document()["invite"].text, "\(invited.problems)")
        let node = NodeFolder("poste", in: folder)
        try await node.done(["init"])
        try await node.done(["enrol", invite])
        let sold = ["product=Ananas pain de sucre", "price=120", "market=Marché local"]
        let first = try await node.done(
            [
                "record", "add", "delivery", "date=12/07/2025", "delivered=12 tonnes",
                "accepted=11500",
            ]
                + sold
        )
        try await node.done(
            ["record", "add", "delivery", "date=12/07/2024", "delivered=9 tonnes", "accepted=9000"]
                + sold
        )
        let bad = try await node.run([
            "record", "add", "delivery", "date=32/07/2025", "product=riz", "delivered=douze",
            "market=lune", "couleur=vert",
        ])
        #expect(bad.code == 3)
        for said in ["32/07/2025", "riz", "douze", "lune", "couleur", "Prix payé"] {
            #expect(bad.problems.contains(said), "\(said) is not in \(bad.problems)")
        }
        try await node.done([
            "record", "add", "goal", "indicator=m.sold", "baseline=2024-2025", "target=20000",
            "by=2026-2027",
        ])
        try await node.done([
            "record", "add", "gridScore", "campaign=2025-2026", "indicator=g.4.2", "level=3",
            "evidence=Déclaré",
        ])
        let review = try await node.done(["review"])
        #expect(review["period"].text == "2025-2026")
        let line = try #require(
            review["lines"].list.first { $0["indicator"].text == "m.sold" }
        )
        let goal = try #require(line["goals"].list.first)
        #expect(goal["percent"].int == 23)
        #expect(goal["state"].text == "behind")
        // What the panel said of fairs, no record bears out: nobody wrote one down.
        let fairs = review["lines"].list.first { $0["indicator"].text == "g.4.2" }
        #expect(fairs?["computedLevel"].int == 1)

        // A change is undone, and the summary is what stands.
        let id = try #require(first["id"].text)
        try await node.done(["record", "change", id, "accepted=1"])
        try await node.done(["record", "undo"])
        let history = try await node.done(["record", "history", id])
        #expect(history["versions"].list.count == 3)
        let summary = try await node.done(["summarise", "--period", "2025-2026"])
        let value = summary["values"].list.first { $0["indicator"].text == "m.sold" }
        #expect(value?["value"].text == "11500" || value?["value"].int == 11_500)
        // Two campaigns in one batch; the months and quarters the deliveries fall in have no figure.
        try await node.done(["publish"])
        #expect(try await node.done(["sync"])["receipts"].int == 1)
        #expect(try await hub.journalRows() == 1)
        #expect(await hub.stop() == .exited(0))
    }
}
