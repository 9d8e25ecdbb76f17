import ClusterProtocol
import TestRandomness
import Testing

/// The arithmetic of what is settled, against a plain set.
@Suite("Settled ranges")
struct SettledRangesTests {
    @Test("against a set, in any order, with repeats")
    func model() {
        for seed in 0..<UInt64(300) {
            var random = SplitMix64(seed: seed)
            var settled = SettledRanges()
            var model: Set<UInt64> = []
            for _ in 0..<random.int(1...40) {
                let first = UInt64(random.int(1...60))
                let range = first...(first + UInt64(random.int(0...4)))
                settled.insert(range)
                model.formUnion(range)
                check(settled, model, seed)
            }
        }
    }

    @Test("a union settles what either does")
    func union() {
        for seed in 0..<UInt64(300) {
            var draw = Draw(seed: seed)
            let left = draw.settled()
            let right = draw.settled()
            let both = left.union(right)
            for sequence in 1...UInt64(520) {
                #expect(
                    both.contains(sequence)
                        == (left.contains(sequence) || right.contains(sequence)),
                    "seed \(seed), sequence \(sequence)"
                )
            }
            #expect(both == right.union(left), "seed \(seed)")
        }
    }

    @Test("the order of arrival does not matter")
    func order() {
        for seed in 0..<UInt64(100) {
            var random = SplitMix64(seed: seed)
            let sequences = (1...UInt64(40)).filter { _ in random.int(0...3) > 0 }
            var forward = SettledRanges()
            for sequence in sequences { forward.insert(sequence) }
            var shuffled = SettledRanges()
            for sequence in sequences.shuffled(using: &random) { shuffled.insert(sequence) }
            #expect(forward == shuffled, "seed \(seed)")
        }
    }

    @Test("the ends of the number line")
    func ends() {
        var settled = SettledRanges(through: .max)
        settled.insert(.max)
        settled.insert(0)
        #expect(settled == SettledRanges(through: .max))
        var high = SettledRanges()
        high.insert(UInt64.max)
        high.insert((UInt64.max - 1)...UInt64.max)
        #expect(high.above == [(UInt64.max - 1)...UInt64.max])
        high.insert(1...(UInt64.max - 2))
        #expect(high == SettledRanges(through: .max))
        var zero = SettledRanges()
        zero.insert(0...3)
        #expect(zero == SettledRanges(through: 3))
    }

    @Test("only the lowest ranges travel")
    func bounded() {
        var settled = SettledRanges()
        for sequence in stride(from: UInt64(2), through: 200, by: 2) { settled.insert(sequence) }
        #expect(settled.above.count == 100)
        #expect(settled.bounded.above == Array(settled.above.prefix(Limits.streamRangesMax)))
    }

    private func check(_ settled: SettledRanges, _ model: Set<UInt64>, _ seed: UInt64) {
        for sequence in 1...UInt64(66) {
            #expect(
                settled.contains(sequence) == model.contains(sequence),
                "seed \(seed), sequence \(sequence)"
            )
        }
        #expect(!model.contains(settled.through + 1), "seed \(seed)")
        for (left, right) in zip(settled.above, settled.above.dropFirst()) {
            #expect(left.upperBound + 1 < right.lowerBound, "seed \(seed)")
        }
        if let first = settled.above.first {
            #expect(first.lowerBound > settled.through + 1, "seed \(seed)")
        }
    }
}
