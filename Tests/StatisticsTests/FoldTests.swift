import Statistics
import TestRandomness
import Testing

@Suite("Exact aggregates are a group: order never matters")
struct FoldTests {
    @Test("sums and counts keep the laws", arguments: 0..<50)
    func laws(seed: UInt64) {
        checkLaws(ExactSums.self, seed: seed, range: -Variable.valueMax...Variable.valueMax)
        checkLaws(LevelCounts.self, seed: seed, range: 1...4)
    }

    private func checkLaws<A: MergeableAggregate>(
        _ type: A.Type,
        seed: UInt64,
        range: ClosedRange<Int64>
    ) {
        var generator = SplitMix64(seed: seed)
        let values = (0..<60).map { _ in Int64.random(in: range, using: &generator) }
        let direct = A(of: values)
        #expect(A(of: values.shuffled(using: &generator)) == direct, "seed \(seed)")

        let cut = Int.random(in: 0...values.count, using: &generator)
        let (left, right) = (A(of: values[..<cut]), A(of: values[cut...]))
        var merged = left
        merged.merge(right)
        var mirrored = right
        mirrored.merge(left)
        #expect(merged == direct && mirrored == direct, "seed \(seed)")
        merged.subtract(right)
        #expect(merged == left, "seed \(seed)")
        merged.merge(A())
        #expect(merged == left, "seed \(seed)")

        // Corrections in any order, even a removal before its addition, end in the same place.
        let passing = (0..<20).map { _ in Int64.random(in: range, using: &generator) }
        var steps: [(A) -> A] = values.map { value in { $0.adding(value) } }
        steps += passing.flatMap { value -> [(A) -> A] in
            [{ $0.adding(value) }, { $0.removing(value) }]
        }
        let replayed = steps.shuffled(using: &generator).reduce(A()) { $1($0) }
        #expect(replayed == direct, "seed \(seed)")
        #expect(replayed.canonicalBytes == direct.canonicalBytes, "seed \(seed)")
    }

    @Test("extreme integers wrap and come back")
    func extremes() {
        var sums = ExactSums()
        for _ in 0..<5 { sums.add(.min) }
        for _ in 0..<5 { sums.remove(.min) }
        #expect(sums == ExactSums())
    }

    @Test("a replacement is a removal and an addition")
    func replacement() {
        var sums = ExactSums(of: [3, 5])
        sums.replace(5, with: -7)
        #expect(sums == ExactSums(of: [-7, 3]))
        #expect((sums.n, sums.sum, sums.sumOfSquares) == (2, -4, 58))
    }

    @Test("levels are counted over a range")
    func levels() {
        let counts = LevelCounts(of: [1, 1, 4, 2, 9])
        #expect(counts.counts(over: 1...4) == [2, 1, 0, 1])
        #expect(counts.count(of: 9) == 1)
    }

    @Test("canonical bytes are big-endian")
    func bytes() {
        #expect(ExactSums(of: [-1]).canonicalBytes.count == 40)
        #expect(ExactSums(of: [-1]).canonicalBytes[8..<24].allSatisfy { $0 == 255 })
        #expect(
            LevelCounts(of: [2]).canonicalBytes == [0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]
        )
    }
}

extension MergeableAggregate {
    fileprivate func adding(_ value: Int64) -> Self {
        var copy = self
        copy.add(value)
        return copy
    }

    fileprivate func removing(_ value: Int64) -> Self {
        var copy = self
        copy.remove(value)
        return copy
    }
}
