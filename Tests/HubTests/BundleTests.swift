import ClusterProtocol
import DataFolder
import HubCore
import HubTestSupport
import Indicators
import Localisation
import TestRandomness
import TestSupport
import Testing

/// What a hub takes from a stick, and what it refuses as it would on a link.
@Suite("Bundles at a hub")
struct BundleTests {
    private func bundle(_ greeting: Envelope, _ puts: [Put]) throws -> [UInt8] {
        BundleFile(frames: try ([greeting] + puts.map { .put($0) }).map { try $0.encoded() }).bytes
    }

    private func take(_ file: [UInt8], at hub: LocalHub) async -> CommandAnswer {
        await hub.hub.importBundle(file, in: .english)
    }

    private func rows(_ hub: LocalHub) async throws -> Int? {
        try await hub.done(.status)["journalRows"].int
    }

    @Test("a batch counts once, by whatever way it came")
    func once() async throws {
        let hub = try LocalHub()
        let member = try await hub.member("membre", zone: "langan")
        var outbox = Outbox(member)
        let first = try outbox.seal([member.summary("s1", ["r.urea": 100])])
        let second = try outbox.seal([member.summary("s2", ["r.urea": 200])])
        try await hub.put(Put(batches: [first]), from: member)
        let file = try bundle(member.hello(), [Put(batches: [first, second])])
        let taken = await take(file, at: hub)
        #expect(taken.exitCode == 0)
        let document = try JSONDocument(taken.document ?? "")
        #expect(document["journalled"].int == 1 && document["duplicates"].int == 1)
        #expect(taken.text.contains("1 new batch journalled, 1 already known, 0 refused"))
        #expect(await take(file, at: hub).exitCode == 0)
        let refused = try await hub.put(Put(batches: [first, second]), from: member)
        #expect(refused.isEmpty)
        let before = try await hub.done(.verify)["stateDigest"].text
        #expect(try await rows(hub) == 2)
        let reopened = try hub.reopened()
        #expect(try await LocalHub.done(.verify, at: reopened)["stateDigest"].text == before)
    }

    @Test("a torn or altered bundle is named as such, and nothing of it is taken")
    func damaged() async throws {
        let hub = try LocalHub()
        let member = try await hub.member("membre", zone: "langan")
        let sealed = try member.seal(Outbox(member).draft([member.summary("s1", ["r.urea": 1])]))
        let file = try bundle(member.hello(), [Put(batches: [sealed])])
        for length in stride(from: 0, to: file.count, by: 29) {
            let torn = await take(Array(file[..<length]), at: hub)
            #expect(torn.exitCode == 3)
            #expect(torn.problems.first?.contains("the end of the bundle is missing") == true)
        }
        for place in stride(from: BundleFile.magic.count + 1, to: file.count, by: 17) {
            var altered = file
            altered[place] ^= 4
            #expect(await take(altered, at: hub).exitCode == 3)
        }
        #expect(await take(Array("period,urea".utf8), at: hub).exitCode == 3)
        #expect(try await rows(hub) == 0)
        #expect(await take(file, at: hub).exitCode == 0)
    }

    @Test("who is refused on a link is refused by stick")
    func senders() async throws {
        let hub = try LocalHub()
        let other = try LocalHub(seed: 2)
        let child = try await hub.child("BRCA", zones: ["ciwangi"])
        let below = try LocalChild(child).certify(zone: "ciwangi")
        try await hub.put(Put(certificates: [below.certificate]), from: child)
        let member = try await hub.member("membre", zone: "langan")
        let stranger = try await other.member("autre", zone: "langan")
        let sealed = try member.seal(Outbox(member).draft([member.summary("s1", ["r.urea": 1])]))
        // Of another federation; of a hub below; with the chain of somebody else.
        let belowHello = member.hello(
            chain: CertificateChain(
                leaf: below.certificate,
                issuers: [child.acceptance.chain.leaf] + child.acceptance.chain.issuers
            )
        )
        for greeting in [stranger.hello(), belowHello] {
            let answer = await take(try bundle(greeting, [Put(batches: [sealed])]), at: hub)
            #expect(answer.exitCode == 4)
            #expect(answer.problems.first?.contains("the sender of this bundle") == true)
        }
        _ = try await hub.done(.revoke(member: "membre"))
        let revoked = await take(try bundle(member.hello(), [Put(batches: [sealed])]), at: hub)
        #expect(revoked.exitCode == 4)
        #expect(revoked.problems.count == 1)
        #expect(
            revoked.problems.first?.contains("the sender of this bundle is refused (revoked")
                == true
        )
        // A bundle that comes down, at a hub without a parent.
        let down = await hub.hub.execute(
            .exportBundle(BundleRequest(name: "x", destination: .members([]))),
            in: .english
        )
        #expect(await take(Array(try #require(down.file)), at: hub).exitCode == 4)
        #expect(try await rows(hub) == 0)
    }

    @Test("each batch is believed by its own signature, and every refusal is said at once")
    func batches() async throws {
        let hub = try LocalHub()
        let member = try await hub.member("membre", zone: "langan")
        let other = try await hub.member("autre", zone: "langan")
        var outbox = Outbox(member)
        let first = try outbox.seal([member.summary("s1", ["r.urea": 100])])
        let twin = try member.seal(Outbox(member).draft([member.summary("s1", ["r.urea": 7])]))
        let forged = try member.seal(
            outbox.draft([member.summary("s2", ["r.urea": 9])]),
            by: other.signing
        )
        let foreign = try other.seal(Outbox(other).draft([other.summary("s1", ["r.urea": 5])]))
        let second = try outbox.seal([member.summary("s2", ["r.urea": -5])])
        let third = try outbox.seal([member.summary("s3", ["r.urea": 300])])
        let file = try bundle(
            member.hello(),
            [Put(batches: [first, twin, forged, foreign]), Put(batches: [second, third])]
        )
        let answer = await take(file, at: hub)
        #expect(answer.exitCode == 4)
        let document = try JSONDocument(answer.document ?? "")
        #expect(document["journalled"].int == 2)
        let codes = document["refused"].list.compactMap { $0["code"].text }.sorted()
        #expect(codes == ["equivocation", "identity", "outOfBounds", "signature"])
        #expect(answer.problems.count == 4)
        let status = try await hub.done(.status)
        #expect(status["quarantined"].int == 1)
        #expect(status["refusals"]["identity"].int == 1)
    }

    @Test("a greeting is nobody's word: only what is signed blocks or frees a release")
    func greetings() async throws {
        let hub = try LocalHub()
        let child = try await hub.child("BRCA", zones: ["ciwangi"])
        for number in 0..<6 {
            let member = try await hub.member("membre \(number)", zone: "langan")
            let sealed = try member.seal(
                Outbox(member).draft([member.summary("s1", ["r.urea": 100])])
            )
            try await hub.put(Put(batches: [sealed]), from: member)
        }
        let boast = child.hello(
            holds: Standing(release: 9, releaseDigest: nil, catalogue: nil, revocations: 0)
        )
        #expect(await take(try bundle(boast, []), at: hub).exitCode == 0)
        let twin = try LocalHub(copyOf: hub)
        _ = try await hub.done(.release(HubProcess.release))
        // The copy did not make r1; the root's own signature tells it that r1 was made.
        let file = await hub.hub.execute(
            .exportBundle(BundleRequest(name: "x", destination: .members(["BRCA"]))),
            in: .english
        ).file
        let carried = try BundleFile(decoding: Array(try #require(file))).frames
        let proof = try #require(
            carried.first {
                if case .slice(.release) = try? Envelope(decoding: $0, bytesMax: 1 << 20) {
                    true
                } else {
                    false
                }
            }
        )
        let shown = BundleFile(frames: [try child.hello().encoded(), proof]).bytes
        #expect(await take(shown, at: twin).exitCode == 0)
        let refused = await twin.refused(.release(HubProcess.release))
        #expect(refused.code == 4 && refused.problems.first?.contains("release r1") == true)
        // A past that a bundle speaks of is waited for, and no bundle takes it back.
        let past = child.hello(pastLedger: Digest(of: [1]))
        for greeting in [past, child.hello()] {
            #expect(await take(try bundle(greeting, []), at: hub).exitCode == 0)
        }
        let due = await hub.refused(.release(HubProcess.releaseAgain))
        #expect(due.code == 4 && due.problems.first?.contains("released alone") == true)
    }

    @Test("a bundle for one shows no receipt of another, and one for all shows none")
    func receipts() async throws {
        let hub = try LocalHub()
        var digests: [String: Digest] = [:]
        for name in ["un", "deux"] {
            let member = try await hub.member(name, zone: "langan")
            let sealed = try member.seal(
                Outbox(member).draft([member.summary("s1", ["r.urea": 100])])
            )
            try await hub.put(Put(batches: [sealed]), from: member)
            digests[name] = sealed.digest
        }
        for (names, expected) in [([], []), (["un"], ["un"]), (["un", "deux"], ["un", "deux"])] {
            let answer = await hub.hub.execute(
                .exportBundle(BundleRequest(name: "x", destination: .members(names))),
                in: .english
            )
            let frames = try BundleFile(decoding: Array(try #require(answer.file))).frames
            var seen: Set<Digest> = []
            for frame in frames {
                guard case .ack(let ack) = try Envelope(decoding: frame, bytesMax: 1 << 20) else {
                    continue
                }
                #expect(ack.streams.isEmpty)
                for receipt in ack.receipts {
                    seen.insert(try Receipt(decoding: receipt.body).batch)
                }
            }
            #expect(seen == Set(expected.compactMap { digests[$0] }))
        }
    }
}
