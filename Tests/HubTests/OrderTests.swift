import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestRandomness
import Testing

/// The same batches in any order come to the same state.
@Suite("Order does not matter")
struct OrderTests {
    @Test("100 orders, with repeats, late gaps and other groups, give one state")
    func orders() async throws {
        try await OrderTrial().check(seeds: 1...100)
    }
}

/// The long variant of the same law, over many more orders.
@Suite("Order soak")
struct OrderSoak {
    @Test func manyOrders() async throws {
        let count = Counts.value("GRENIER_SEEDS", default: 20)
        try await OrderTrial().check(seeds: 1_000...(1_000 + UInt64(count)))
    }
}

/// A hub with members, and the batches they sealed.
struct OrderTrial {
    private static let memberCount = 14
    private let template: LocalHub
    private var messages: [(member: MemberIdentity, sealed: Sealed)] = []

    init() async throws {
        template = try LocalHub()
        let rows = try RiceExample.rows()
        let farms = Array(Set(rows.map(\.farm))).sorted()
        for index in 0..<Self.memberCount {
            let own = rows.filter { $0.farm == farms[index * 7] }
            let member = try await template.member("ferme \(index)", zone: own[0].zone)
            messages += try Self.batches(of: member, own, index: index).map { (member, $0) }
        }
    }

    /// Three periods, a revision of each, one batch of several periods, and a second epoch.
    private static func batches(
        of member: MemberIdentity,
        _ rows: [RiceExample.Row],
        index: Int
    ) throws -> [Sealed] {
        func summary(_ season: Int, _ revision: UInt32) -> WireSummary {
            var values = rows[season - 1].values
            values["r.urea"] = (values["r.urea"] ?? 0) + Int64(revision)
            if revision == 2, index.isMultiple(of: 3) { values["r.pesticide"] = nil }
            return member.summary("s\(season)", revision: revision, values)
        }
        var first = Outbox(member)
        var second = Outbox(member, epoch: EpochID(counter: 2, nonce: UInt64(index)))
        return [
            try first.seal([summary(1, 1)]), try first.seal([summary(2, 1), summary(3, 1)]),
            try first.seal([summary(1, 2)]), try first.seal([summary(3, 2)]),
            // The same revision as the first epoch's: the epoch decides.
            try second.seal([summary(3, 2), summary(2, 2)]), try second.seal([summary(1, 3)]),
        ]
    }

    func check(seeds: ClosedRange<UInt64>) async throws {
        var expected: String?
        for seed in seeds {
            let hub = try LocalHub(copyOf: template)
            try await deliver(to: hub, seed: seed)
            let verified = try await hub.done(.verify)
            let digest = verified["stateDigest"].text
            if expected == nil { expected = digest }
            #expect(digest == expected, "seed \(seed)")
            #expect(verified["replay"].text == "identical", "seed \(seed)")
            #expect(verified["chain"].text == "intact", "seed \(seed)")
            #expect(verified["unchained"].int == 0, "seed \(seed)")
            #expect(verified["journalRows"].int == messages.count, "seed \(seed)")
            #expect(verified["quarantined"].int == 0, "seed \(seed)")
            let reopened = try await LocalHub.done(.verify, at: try hub.reopened())
            #expect(reopened["stateDigest"].text == expected, "seed \(seed)")
            #expect(reopened["replay"].text == "identical", "seed \(seed)")
        }
    }

    /// Everything once, some of it again and again, in one random order and random groups.
    private func deliver(to hub: LocalHub, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        var deliveries = messages
        for message in messages {
            for _ in 0..<Int.random(in: 0...2, using: &random) where Bool.random(using: &random) {
                deliveries.append(message)
            }
        }
        deliveries.shuffle(using: &random)
        var greeted: Set<PartyID> = []
        var rest = deliveries[...]
        while !rest.isEmpty {
            var group: [InboundMessage] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                guard let (member, sealed) = rest.popFirst() else { break }
                let connection = "link-\(member.node)"
                if greeted.insert(member.node).inserted {
                    group.append(
                        try hub.message(member.hello(), from: member.keys, over: connection)
                    )
                }
                var batches = [sealed]
                while let next = rest.first, next.member.node == member.node, batches.count < 3 {
                    batches.append(rest.removeFirst().sealed)
                }
                group.append(
                    try hub.message(
                        .put(Put(batches: batches)),
                        from: member.keys,
                        over: connection
                    )
                )
            }
            for answer in try await LocalHub.answers(to: group, at: hub.hub) {
                if case .nack(let nack) = answer {
                    Issue.record("seed \(seed): \(nack.error.code) \(nack.error.detail)")
                }
            }
        }
    }
}
