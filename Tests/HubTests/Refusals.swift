import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A running hub with one member that is connected, and what must hold after each refusal.
final class Refusals {
    let hub: HubProcess
    let member: MemberIdentity
    let link: MemberLink
    var outbox: Outbox
    private var periods = ["s1", "s2", "s3", "s4", "s5", "s6"].makeIterator()
    private var revision: UInt32 = 0

    private init() async throws {
        hub = try HubProcess()
        try await hub.start()
        member = try await hub.member("membre")
        link = try await MemberLink(member)
        outbox = Outbox(member)
        _ = try await link.greet(member.hello())
    }

    static func run(_ body: (Refusals) async throws -> Void) async throws {
        let refusals = try await Refusals()
        try await body(refusals)
        await refusals.link.dealer.close()
        #expect(await refusals.hub.stop() == .exited(0))
    }

    static func good(
        _ member: MemberIdentity,
        _ period: String,
        revision: UInt32 = 1
    )
        -> WireSummary
    {
        member.summary(period, revision: revision, ["r.size": 1_500, "r.urea": 300])
    }

    func nextGood() -> WireSummary {
        revision += 1
        return Self.good(member, "s1", revision: revision)
    }

    /// Nothing that happens in `body` changes what is stored.
    func expectNothingStored(
        _ body: () async throws -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await state()
        try await body()
        let after = try await state()
        #expect(before == after, sourceLocation: sourceLocation)
    }

    private func state() async throws -> [String] {
        let verified = try await hub.done(.verify)
        return [
            String(verified["journalRows"].int ?? -1), verified["stateDigest"].text ?? "",
            verified["chain"].text ?? "", verified["replay"].text ?? "",
        ]
    }

    /// This code has been counted.
    func expectCounted(
        _ code: RefusalCode,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let counted = try await hub.done(.status)["refusals"]["\(code)"].int ?? 0
        #expect(counted > 0, "\(code)", sourceLocation: sourceLocation)
    }

    /// The hub takes a good batch from the member, on the same connection or after libzmq has
    /// made another.
    func expectUnharmed(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let rows = try await hub.done(.status)["journalRows"].int ?? 0
        let sealed = try outbox.seal([nextGood()])
        let first = try? await link.put(Put(batches: [sealed]), within: .seconds(3))
        var answer = first ?? (nil, [])
        if answer.ack == nil {
            _ = try await link.greet(member.hello())
            answer = try await link.put(Put(batches: [sealed]))
        }
        #expect(answer.refused.isEmpty, sourceLocation: sourceLocation)
        #expect(answer.ack?.receipts.count == 1, sourceLocation: sourceLocation)
        let after = try await hub.done(.status)["journalRows"].int
        #expect(after == rows + 1, sourceLocation: sourceLocation)
    }

    /// One PUT that must be refused with a code, and leave everything as it was.
    func expectRefused(
        _ put: Put,
        _ code: RefusalCode,
        isSettled: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await hub.done(.status)["refusals"]["\(code)"].int ?? 0
        try await expectNothingStored(
            {
                let answer = try await link.put(put)
                #expect(
                    answer.refused.map(\.error.code) == [code],
                    sourceLocation: sourceLocation
                )
                #expect(
                    (answer.refused.first?.receipt != nil) == isSettled,
                    sourceLocation: sourceLocation
                )
            },
            sourceLocation: sourceLocation
        )
        let after = try await hub.done(.status)["refusals"]["\(code)"].int ?? 0
        #expect(after == before + 1, "\(code)", sourceLocation: sourceLocation)
        try await expectUnharmed(sourceLocation: sourceLocation)
    }

    func checkSignatures() async throws {
        let draft = outbox.draft([nextGood()])
        let sealed = try member.seal(draft)
        var broken = sealed.signature
        broken[0] ^= 1
        try await expectRefused(
            Put(batches: [Sealed(body: sealed.body, signature: broken, signer: sealed.signer)]),
            .signature
        )
        // Another's signature over the same body.
        try await expectRefused(
            Put(batches: [try member.seal(outbox.draft([nextGood()]), by: .random())]),
            .signature
        )
        // The right key, for another kind of body.
        try await expectRefused(
            Put(batches: [try member.seal(outbox.draft([nextGood()]), as: .receipt)]),
            .signature
        )
        let unsigned = Sealed(body: sealed.body, signature: [], signer: sealed.signer)
        try await expectRefusedFrame(.put(Put(batches: [unsigned])), .signature)
    }

    func checkContents() async throws {
        func refused(_ summary: WireSummary, _ code: RefusalCode) async throws {
            let sealed = try member.seal(outbox.draft([summary]))
            try await expectRefused(Put(batches: [sealed]), code, isSettled: true)
        }
        // What is refused for good is settled: it keeps its place, the next batch follows it.
        for (summary, code): (WireSummary, RefusalCode) in [
            (member.summary("s9", ["r.urea": 1]), .unknownPeriod),
            (
                WireSummary(period: "s1", revision: 1, presence: [1, 2, 3], values: [1, 1, 1, 1]),
                .unknownIndicator
            ), (member.summary("s1", ["r.urea": 20_001]), .outOfBounds),
        ] {
            let sealed = try member.seal(outbox.draft([summary]))
            outbox.advance(past: sealed)
            try await expectRefused(Put(batches: [sealed]), code, isSettled: true)
        }
        let old = outbox.draft([nextGood()], catalogue: Digest(of: Array("old".utf8)))
        try await expectRefused(Put(batches: [try member.seal(old)]), .unknownCatalogue)
        let garbage = [UInt8](repeating: 0xFF, count: 40)
        try await expectRefused(
            Put(batches: [try Sealed(garbage, as: .batch, by: member.signing)]),
            .malformed
        )
    }

    func checkIdentities() async throws {
        let other = try await hub.member("autre", zone: "ciwangi")
        var theirs = Outbox(other)
        try await expectRefused(
            Put(batches: [try theirs.seal([Self.good(other, "s1")])]),
            .identity
        )
        // Signed by this member, in the other's name.
        let draft = Outbox(other).draft([Self.good(other, "s1")])
        try await expectRefused(Put(batches: [try member.seal(draft)]), .identity)
        // A certificate only a hub may hand over.
        try await expectRefused(Put(certificates: [other.acceptance.chain.leaf]), .identity)
        // One identity with two bodies.
        let first = try member.seal(outbox.draft([nextGood()]))
        let twin = try member.seal(outbox.draft([nextGood()]))
        outbox.advance(past: first)
        #expect(try await link.put(Put(batches: [first])).ack?.receipts.count == 1)
        try await expectRefused(Put(batches: [twin]), .equivocation)
        #expect(try await hub.done(.status)["quarantined"].int == 1)
        // A batch that does not follow the one before it.
        var stray = Outbox(member, epoch: EpochID(counter: 9, nonce: 9))
        let start = try stray.seal([nextGood()])
        #expect(try await link.put(Put(batches: [start])).ack?.receipts.count == 1)
        stray.advance(past: twin)
        var broken = Outbox(member, epoch: EpochID(counter: 9, nonce: 9))
        broken.advance(past: twin)
        try await expectRefused(
            Put(batches: [try member.seal(broken.draft([nextGood()]))]),
            .equivocation
        )
        // A repeat is no refusal: acknowledged again, counted once.
        try await expectNothingStored {
            let again = try await link.put(Put(batches: [first, first]))
            #expect(again.refused.isEmpty)
            #expect(again.ack?.receipts.count == 2)
        }
    }
}
