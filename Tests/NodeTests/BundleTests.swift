import ClusterProtocol
import DataFolder
import Foundation
import NodeCore
import Statistics
import Testing

/// What a node believes of a stick: signatures, and nothing else.
@Suite("Bundles at a node")
struct BundleTests {
    private func opening(_ tree: TestTree, streams: [StreamState] = []) -> Envelope {
        .welcome(
            Welcome(
                chain: tree.chain,
                streams: streams,
                highestEpochCounter: 7,
                revisions: ["p1": 40],
                window: 4,
                standing: .nothing,
                certificates: [],
                isComplete: true
            )
        )
    }

    private func ack(_ receipts: [Sealed], streams: [StreamState] = []) -> Envelope {
        .ack(
            Ack(
                streams: streams,
                receipts: receipts,
                certificates: [],
                window: 4,
                standing: .nothing
            )
        )
    }

    private func take(_ envelopes: [Envelope], at node: TestNode) async throws -> CommandAnswer {
        let file = BundleFile(frames: try envelopes.map { try $0.encoded() }).bytes
        return await node.perform(.importBundle(content: Data(file)))
    }

    /// A node with three sealed batches that no hub ever heard of.
    private func published(at hub: FakeHub) async throws -> (node: TestNode, batches: [Sealed]) {
        let node = try await TestNode.enrolled(at: hub)
        for period in ["p1", "p2", "p3"] {
            try await node.done(node.importing("period,poids\n\(period),15\n"))
            try await node.done(.publish(periods: [period]))
        }
        let answer = await node.perform(.exportBundle(BundleExport(name: "x")))
        let frames = try BundleFile(decoding: Array(try #require(answer.file))).frames
        guard case .put(let put) = try Envelope(decoding: frames[1], bytesMax: 65_536) else {
            throw TestNode.Failed(answer: answer)
        }
        #expect(put.batches.count == 3)
        return (node, put.batches)
    }

    private func pending(_ node: TestNode) async throws -> Int? {
        try await node.done(.status)["outbox"]["pending"].int
    }

    @Test("a batch is settled by its receipt alone")
    func settled() async throws {
        let hub = try await FakeHub()
        hub.start()
        let (node, batches) = try await published(at: hub)
        let id = try Batch(decoding: batches[0].body).id
        let state = StreamState(stream: id.stream, settled: SettledRanges(through: 3))
        // Unsigned words: nothing is settled, and the epoch goes on.
        let words = try await take(
            [opening(hub.tree, streams: [state]), ack([], streams: [state])],
            at: node
        )
        #expect(words.exitCode == 0)
        #expect(try await pending(node) == 3)
        // A receipt of a stranger spoils its frame, and only that.
        let forger = try TestTree.forger()
        let mixed = try await take(
            [
                opening(hub.tree),
                ack([try hub.tree.receipt(batches[0]), try forger.receipt(batches[1])]),
                ack([try hub.tree.receipt(batches[2])]),
            ],
            at: node
        )
        #expect(mixed.exitCode == 4)
        #expect(try await pending(node) == 2)
        let rest = try await take(
            [
                opening(hub.tree), ack([try hub.tree.receipt(batches[0])]),
                .nack(
                    Nack(
                        batch: try Batch(decoding: batches[1].body).id,
                        digest: batches[1].digest,
                        error: ProtocolError(.outOfBounds, "essai"),
                        receipt: try hub.tree.receipt(batches[1], .refused)
                    )
                ),
            ],
            at: node
        )
        #expect(rest.exitCode == 0)
        #expect(try await pending(node) == 0)
        #expect(try await node.done(.status)["refused"].int == 1)
        let receipts = try await node.done(.receipts)["receipts"].list
        #expect(receipts.map { $0["settlement"].text } == ["journalled", "refused", "journalled"])
        #expect(receipts[1]["reason"].text?.contains("bornes") == true)
        let left = try await node.done(.exportBundle(BundleExport(name: "x")))
        #expect(left["batches"].int == 0)
        let all = BundleExport(name: "x", isEverything: true)
        #expect(try await node.done(.exportBundle(all))["batches"].int == 3)
        // A refusal without a receipt is anybody's.
        await hub.stop()
    }

    @Test("a refusal without a receipt changes nothing")
    func unsignedRefusal() async throws {
        let hub = try await FakeHub()
        hub.start()
        let (node, batches) = try await published(at: hub)
        for code in [RefusalCode.equivocation, .outOfBounds, .unknownCatalogue] {
            let nack = Nack(
                batch: try Batch(decoding: batches[0].body).id,
                digest: batches[0].digest,
                error: ProtocolError(code, "essai")
            )
            #expect(try await take([opening(hub.tree), .nack(nack)], at: node).exitCode == 0)
        }
        #expect(try await pending(node) == 3)
        #expect(try await node.done(.receipts)["receipts"].list.count == 3)
        await hub.stop()
    }

    @Test("a bundle of another hub, or one that goes up, is refused")
    func foreign() async throws {
        let hub = try await FakeHub()
        hub.start()
        let (node, batches) = try await published(at: hub)
        let forger = try TestTree.forger()
        let foreign = try await take(
            [opening(forger), ack([try forger.receipt(batches[0])])],
            at: node
        )
        #expect(foreign.exitCode == 4)
        #expect(foreign.problems.first?.contains("ne vient pas de votre hub") == true)
        let own = await node.perform(.exportBundle(BundleExport(name: "x")))
        let up = await node.perform(.importBundle(content: try #require(own.file)))
        #expect(up.exitCode == 4 && up.problems.first?.contains("monte vers un hub") == true)
        let torn = await node.perform(
            .importBundle(content: try #require(own.file).dropLast(9))
        )
        #expect(torn.exitCode == 3 && torn.problems.first?.contains("la fin du paquet") == true)
        #expect(try await pending(node) == 3)
        await hub.stop()
    }

    @Test("a release is kept when its neighbours prove that nothing was left out")
    func releases() async throws {
        let hub = try await FakeHub()
        hub.start()
        let (node, _) = try await published(at: hub)
        let first = try TestRelease(hub.tree)
        let second = try TestRelease(hub.tree, number: 2, previous: first.manifest.digest)
        func frames(_ release: TestRelease, without left: Int? = nil) -> [Envelope] {
            let query = ReleaseQuery(number: release.number, part: .everything)
            return release.slices(query, chain: [hub.tree.certificate])
                .filter { $0.leaf?.index != left }.map { .slice(.release($0)) }
        }
        // Slices of the whole country and of its zones, three periods each: one is left out.
        let count = first.encoded.slices.count
        #expect(count == 9)
        for left in 0..<count {
            let answer = try await take(
                [opening(hub.tree)] + frames(first, without: left),
                at: node
            )
            let isOwn = first.encoded.slices[left].key.area.part != "sud"
            // The first slice of the south bounds what is north of it.
            if isOwn || left == 6 {
                #expect(answer.exitCode == 3, "\(left)")
                #expect(try await node.done(.status)["releaseHeld"].isNull)
            }
            if answer.exitCode == 0 { break }
        }
        // The second alone does not follow what is held.
        let whole = try await take([opening(hub.tree)] + frames(second) + frames(first), at: node)
        #expect(whole.exitCode == 0)
        #expect(try await node.done(.status)["releaseHeld"].text == "r2")
        #expect(try await node.done(.compare(period: "p1"))["release"]["id"].text == "r2")
        await hub.stop()
    }
}
