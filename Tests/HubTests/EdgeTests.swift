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
}
