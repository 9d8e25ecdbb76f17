import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Messaging
import Testing

/// Batches an honest node never makes, from a member whose signature is good.
@Suite("The edges of a stream")
struct EdgeTests {
    private static func deliver(
        _ batch: Sealed,
        of member: MemberIdentity,
        to local: LocalHub
    ) async throws -> [Envelope] {
        let group = [
            try local.message(member.hello(), from: member.keys, over: "link"),
            try local.message(.put(Put(batches: [batch])), from: member.keys, over: "link"),
        ]
        return try await LocalHub.answers(to: group, at: local.hub)
    }

    @Test("the last sequence an epoch can have is journalled, and nothing falls over")
    func lastSequence() async throws {
        let local = try LocalHub()
        let member = try await local.member("bord", zone: "langan")
        let draft = Outbox(member).draft([member.summary("s1", ["r.urea": 5])])
        let batch = Batch(
            id: BatchID(stream: draft.id.stream, sequence: UInt64(Int64.max)),
            previous: Digest(of: [1]),
            sealedAtSeconds: draft.sealedAtSeconds,
            catalogue: draft.catalogue,
            certificate: draft.certificate,
            summaries: draft.summaries
        )
        let answers = try await Self.deliver(try member.seal(batch), of: member, to: local)
        #expect(
            answers.contains {
                if case .ack(let ack) = $0 { ack.receipts.count == 1 } else { false }
            }
        )
        #expect(try await local.done(.verify)["journalRows"].int == 1)
    }

    @Test("a refusal whose answer was lost is told again, with its reason and receipt")
    func refusalToldAgain() async throws {
        let local = try LocalHub()
        let member = try await local.member("bord", zone: "langan")
        let sealed = try member.seal(Outbox(member).draft([member.summary("s99", ["r.urea": 5])]))
        var told: [Nack] = []
        for _ in 0..<2 {
            for case .nack(let nack) in try await Self.deliver(sealed, of: member, to: local) {
                told.append(nack)
            }
        }
        #expect(told.map(\.error.code) == [.unknownPeriod, .unknownPeriod])
        #expect(told.allSatisfy { $0.receipt != nil })
        #expect(try await local.done(.verify)["journalRows"].int == 0)
    }

    @Test("a batch that a hub drops leaves a hole that is seen, and it alone can fill it")
    func hole() async throws {
        let local = try LocalHub()
        let member = try await local.member("bord", zone: "langan")
        var outbox = Outbox(member)
        let first = try outbox.seal([member.summary("s1", ["r.urea": 1])])
        let twin = try member.seal(outbox.draft([member.summary("s2", ["r.urea": 9])]))
        let second = try outbox.seal([member.summary("s2", ["r.urea": 2])])
        let third = try outbox.seal([member.summary("s3", ["r.urea": 3])])
        for batch in [first, third] {
            _ = try await Self.deliver(batch, of: member, to: local)
        }
        #expect(try await local.done(.verify)["unchained"].int == 1)
        let refused = try await Self.deliver(twin, of: member, to: local).compactMap {
            if case .nack(let nack) = $0 { nack.error.code } else { nil }
        }
        #expect(refused == [.equivocation], "the third names the second by its digest")
        _ = try await Self.deliver(second, of: member, to: local)
        let verified = try await local.done(.verify)
        #expect(verified["unchained"].int == 0 && verified["journalRows"].int == 3)
        #expect(verified["problems"].list.isEmpty)
    }
}
