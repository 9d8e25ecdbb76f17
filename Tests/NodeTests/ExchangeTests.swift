import ClusterProtocol
import DataFolder
import NodeCore
import Synchronization
import TestSupport
import Testing

@Suite("L'échange, par de vraies sockets", .serialized)
struct ExchangeTests {
    private let file = "period,poids\np1,15\np2,18\np3,21.5\n"

    @Test("import, publish, sync, compare: the whole way of a node")
    func wholeWay() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing(file))
        let published = try await node.done(.publish(periods: []))
        #expect(published["published"].list.map { $0["revision"].int } == [1, 1, 1])
        #expect(published["recipients"][0].text == "BNCA d'essai")
        let status = try await node.done(.status)
        #expect(status["outbox"]["pending"].int == 1)
        #expect(status["releaseHeld"].isNull)
        try hub.parent.withLock { try $0.releases = [TestRelease($0.tree)] }
        let synced = try await node.done(.sync(deadlineSeconds: 60))
        #expect(synced["outcome"].text == "done")
        #expect(synced["releaseHeld"].text == "r1")
        let receipts = try await node.done(.receipts)["receipts"].list
        #expect(receipts.count == 3)
        #expect(receipts.allSatisfy { $0["settlement"].text == "journalled" })
        let again = try await node.done(.publish(periods: []))
        #expect(again["published"].list.isEmpty && again["unchanged"].list.count == 3)
        let compared = try await node.done(.compare(period: "p3"))
        let weight = try #require(
            compared["positions"].list.first { $0["indicator"].text == "weight" }
        )
        #expect(weight["own"].double == 21.5)
        #expect(weight["group"]["rung"].text == "zone")
        #expect(weight["nReporting"].int == 20)
        #expect(weight["median"].double != nil)
        #expect(weight["quartile"].int != nil)
        #expect(weight["trendOwn"].text == "rising")
        #expect(compared["ownRevisionInFigure"].int == 1)
        await hub.stop()
    }

    @Test("who looked is told at the next exchange; what is another's, or forged, is left out")
    func viewings() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        #expect(try await node.done(.viewings)["viewings"].list.isEmpty)
        try hub.parent.withLock {
            $0.viewings = [
                try $0.tree.viewing(of: 40),
                try $0.tree.viewing(of: 77, by: "d'un autre cluster"),
                try $0.tree.viewing(of: 40, by: "faux", signedBy: .test(9)),
                try $0.tree.viewing(
                    of: 40,
                    by: "Bio Sabi",
                    on: DayNumber(TestTree.day.value + 1)
                ),
            ]
        }
        for _ in 0..<2 {
            try await node.done(.sync(deadlineSeconds: 60))
            let seen = try await node.done(.viewings)["viewings"].list
            #expect(seen.map { $0["person"].text } == ["Bio Sabi", "Afi Dossou"])
            #expect(seen.first?["grid"].bool == true && seen.first?["figures"].bool == false)
            #expect(seen.first?["hub"].text == "BNCA d'essai")
        }
        let text = await node.perform(.viewings).text
        #expect(text.contains("Afi Dossou, Chargée de suivi"))
        #expect(text.contains("les niveaux de la grille"))
        await hub.stop()
    }

    @Test("a hub that lost its disk is filled again; a restored node starts a new epoch")
    func recovery() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing(file))
        try await node.done(.publish(periods: []))
        try await node.done(.sync(deadlineSeconds: 60))
        hub.parent.withLock { $0.forget() }
        try await node.done(.sync(deadlineSeconds: 60))
        #expect(hub.parent.withLock { $0.journal.count } == 1)
        // What the hub knows beyond this node's last batch was sealed by another image of it.
        let stream = try #require(hub.parent.withLock { $0.settled.keys.first })
        hub.parent.withLock { $0.settled[stream] = SettledRanges(through: 4) }
        try await node.done(.sync(deadlineSeconds: 60))
        try await node.done(node.importing("period,poids\np1,16\n"))
        try await node.done(.publish(periods: []))
        try await node.done(.sync(deadlineSeconds: 60))
        let batches = hub.parent.withLock { Array($0.journal.keys) }
        #expect(Set(batches.map(\.stream.epoch.counter)) == [1, 2])
        #expect(batches.filter { $0.stream.epoch.counter == 2 }.map(\.sequence) == [1])
        await hub.stop()
    }

    @Test("another body at the head: what was sealed in that epoch is sealed again, all of it")
    func otherHistory() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing(file))
        for period in ["p1", "p2"] { try await node.done(.publish(periods: [period])) }
        try await node.done(.sync(deadlineSeconds: 60))
        let head = try #require(hub.parent.withLock { $0.journal.max { $0.key < $1.key } })
        hub.parent.withLock {
            $0.refusedAtGreeting = [
                Nack(
                    batch: head.key,
                    digest: head.value.digest,
                    error: ProtocolError(.equivocation, "another body has this identity")
                )
            ]
        }
        try await node.done(.sync(deadlineSeconds: 60))
        let (journal, revisions) = hub.parent.withLock { ($0.journal, $0.revisions) }
        #expect(revisions == ["p1": 2, "p2": 2])
        #expect(Set(journal.keys.map(\.stream.epoch.counter)) == [1, 2])
        // Told again, it was dealt with.
        try await node.done(.sync(deadlineSeconds: 60))
        #expect(hub.parent.withLock { $0.journal.count } == journal.count)
        await hub.stop()
    }

    @Test("a revision is above what the hub ever saw")
    func revisionHeard() async throws {
        let hub = try await FakeHub()
        hub.start()
        let first = try await TestNode.enrolled(at: hub)
        for value in 1...3 {
            try await first.done(first.importing("period,poids\np1,\(value)\n"))
            try await first.done(.publish(periods: ["p1"]))
        }
        try await first.done(.sync(deadlineSeconds: 60))
        // The same identity on an empty disk: a restore without backup.
        let second = try await TestNode.enrolled(at: hub)
        try await second.done(.sync(deadlineSeconds: 60))
        try await second.done(second.importing("period,poids\np1,9\n"))
        let published = try await second.done(.publish(periods: []))
        #expect(published["published"][0]["revision"].int == 4)
        try await second.done(.sync(deadlineSeconds: 60))
        #expect(
            hub.parent.withLock { Set($0.journal.keys.map(\.stream.epoch.counter)) } == [1, 2]
        )
        await hub.stop()
    }

    @Test("a settled refusal is kept with its receipt and does not come back")
    func refusal() async throws {
        let hub = try await FakeHub()
        hub.parent.withLock { $0.refusals = ["p2": .outOfBounds] }
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing(file))
        try await node.done(.publish(periods: ["p1"]))
        try await node.done(.publish(periods: ["p2"]))
        let synced = try await node.done(.sync(deadlineSeconds: 60))
        #expect(synced["refused"].int == 1)
        let receipts = try await node.done(.receipts)["receipts"].list
        #expect(receipts.map { $0["settlement"].text } == ["journalled", "refused"])
        #expect(receipts[1]["reason"].text != nil)
        await hub.stop()
    }

    @Test("a new catalogue: fetched, and what followed the old one is sealed again")
    func newCatalogue() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing(file))
        try await node.done(.publish(periods: []))
        hub.parent.withLock { $0.catalogueVersion = 2 }
        let synced = try await node.done(.sync(deadlineSeconds: 60))
        #expect(synced["pending"].int == 0)
        let (journal, revisions) = hub.parent.withLock { ($0.journal, $0.revisions) }
        #expect(journal.keys.map(\.sequence) == [2])
        #expect(revisions == ["p1": 2, "p2": 2, "p3": 2])
        await hub.stop()
    }

    @Test("a release that is not signed by the root, or forged, is not kept")
    func forgedRelease() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        let other = try TestTree.forger()
        try hub.parent.withLock { try $0.releases = [TestRelease(other)] }
        let answer = await node.perform(.sync(deadlineSeconds: 60))
        #expect(answer.exitCode == 4)
        #expect(try await node.done(.status)["releaseHeld"].isNull)
        await hub.stop()
    }

    @Test("a receipt that the parent did not sign settles nothing")
    func forgedReceipt() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try hub.parent.withLock { $0.receiptTree = try TestTree.forger() }
        try await node.done(node.importing(file))
        try await node.done(.publish(periods: []))
        #expect(await node.perform(.sync(deadlineSeconds: 60)).exitCode == 4)
        let status = try await node.done(.status)
        #expect(status["receipts"].int == 0)
        #expect(status["outbox"]["pending"].int == 1)
        #expect(status["state"].text == "refused")
        hub.parent.withLock { $0.receiptTree = nil }
        try await node.done(.sync(deadlineSeconds: 60))
        #expect(try await node.done(.status)["state"].text == "offline")
        await hub.stop()
    }

    @Test("the position sheet says in French what is published, and why the rest is not")
    func sheet() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing(file))
        let published = await node.perform(.publish(periods: []))
        #expect(published.text.contains("premier envoi"))
        try hub.parent.withLock {
            $0.releases = [try TestRelease($0.tree, members: ["nord": 20, "sud": 3])]
        }
        try await node.done(.sync(deadlineSeconds: 60))
        let sheet = await node.perform(.compare(period: nil)).text
        for part in ["Fiche de position : Cluster d'essai", "Trois", "21,5", "pays (23)", "quart"] {
            #expect(sheet.contains(part), "\(part) is not in:\n\(sheet)")
        }
        #expect(await node.perform(.receipts).text.contains("enregistré par le hub"))
        try hub.parent.withLock {
            let previous = $0.releases[0].manifest.digest
            $0.releases.append(
                try TestRelease($0.tree, number: 2, previous: previous, members: ["nord": 3])
            )
        }
        try await node.done(.sync(deadlineSeconds: 60))
        let withheld = await node.perform(.compare(period: "p3"))
        #expect(withheld.text.contains("Non publié"))
        #expect(withheld.text.contains("effectif insuffisant"))
        let cells = try JSONDocument(try #require(withheld.document))["withheld"].list
        #expect(cells.allSatisfy { $0["status"].text == "A" } && cells.count == 4)
        await hub.stop()
    }

    @Test("no hub: exit 5, and everything is kept")
    func unreachable() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        await hub.stop()
        try await node.done(node.importing(file))
        try await node.done(.publish(periods: []))
        let answer = await node.perform(.sync(deadlineSeconds: 1))
        #expect(answer.exitCode == 5)
        #expect(try await node.done(.status)["outbox"]["pending"].int == 1)
    }

    @Test("bad and misplaced invites")
    func invites() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try TestNode()
        #expect(await node.perform(.status).exitCode == 2)
        try await node.done(.initialise)
        #expect(await node.perform(.publish(periods: [])).exitCode == 4)
        #expect(await node.perform(.enrol(invite: "grenier1-abc")).exitCode == 3)
        #expect(await node.perform(.enrol(invite: try hub.invite(role: .hub))).exitCode == 3)
        try await node.done(.enrol(invite: try hub.invite()))
        #expect(await node.perform(.enrol(invite: try hub.invite())).exitCode == 4)
        await hub.stop()
    }
}
