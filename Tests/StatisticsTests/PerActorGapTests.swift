import Statistics
import TestRandomness
import Testing

@Suite("The gap between actors")
struct PerActorGapTests {
    @Test("is the gap between the shares of quotients, exactly")
    func reference() {
        let seed: UInt64 = 5_022
        var random = SplitMix64(seed: seed)
        for round in 0..<2_000 {
            let maillons = (0..<Int.random(in: 2...5, using: &random)).map { _ in
                (
                    added: Int128(Int64.random(in: 0...1_000_000, using: &random)),
                    actors: Int64.random(in: 1...9, using: &random)
                )
            }
            // Every count divides 2520, so that quotients are whole in these units.
            let quotients = maillons.map { $0.added * (2_520 / Int128($0.actors)) }
            let total = quotients.reduce(0, +)
            guard total > 0, let most = quotients.max(), let least = quotients.min() else {
                continue
            }
            let exact = 1_000 * (most - least)
            let found = PerActorGap(maillons).map { Int128($0.tenthsOfPoints) }
            guard let found else {
                Issue.record("seed \(seed), round \(round): none")
                continue
            }
            #expect(
                (2 * (found * total - exact)).magnitude <= total.magnitude,
                "seed \(seed), round \(round): \(maillons)"
            )
        }
    }

    @Test("says nothing without actors, below zero, of one maillon, or past every plausible number")
    func nothing() {
        #expect(PerActorGap([(added: 10, actors: 2), (added: 5, actors: 0)]) == nil)
        #expect(PerActorGap([(added: 10, actors: 2), (added: -5, actors: 1)]) == nil)
        #expect(PerActorGap([(added: 10, actors: 2)]) == nil)
        #expect(PerActorGap([(added: 0, actors: 2), (added: 0, actors: 1)]) == nil)
        let huge = (added: Int128.max / 4, actors: Int64.max)
        #expect(PerActorGap([huge, huge, huge]) == nil)
        #expect(PerActorGap([(added: 7, actors: 7), (added: 9, actors: 9)])?.tenthsOfPoints == 0)
    }
}
