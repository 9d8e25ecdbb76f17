import ClusterProtocol
import Statistics
import TestRandomness
import Testing

/// Neighbours prove that a part is whole, whatever was left out.
@Suite("Known leaves")
struct KnownLeavesTests {
    @Test("a part shown is whole; without any one of its leaves it is not")
    func whole() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            var keys: Set<SliceKey> = []
            for _ in 0..<Int.random(in: 0...14, using: &random) {
                keys.insert(
                    SliceKey(
                        filiere: ["all", "mais", "riz"].randomElement(using: &random) ?? "",
                        area: [.whole, .part("nord"), .part("sud")]
                            .randomElement(using: &random) ?? .whole,
                        period: ["p1", "p2", "p3"].randomElement(using: &random) ?? ""
                    )
                )
            }
            let leaves = keys.sorted()
            let part = ReleaseQuery.Part.area(
                filiere: ["all", "mais", "riz", "soja"].randomElement(using: &random) ?? "",
                zone: [nil, "nord", "sud"].randomElement(using: &random) ?? nil
            )
            let shown = KnownLeaves.indices(showing: part, of: leaves)
            #expect(known(shown, of: leaves).isWhole(part), "seed \(seed)")
            for left in shown {
                #expect(!known(shown.subtracting([left]), of: leaves).isWhole(part), "seed \(seed)")
            }
            let everything = Set(leaves.indices)
            #expect(known(everything, of: leaves).isWhole(.everything), "seed \(seed)")
            #expect(known(everything, of: leaves).isWhole(part), "seed \(seed)")
            for left in everything {
                #expect(!known(everything.subtracting([left]), of: leaves).isWhole(.everything))
            }
        }
    }

    private func known(_ indices: Set<Int>, of keys: [SliceKey]) -> KnownLeaves {
        var known = KnownLeaves(of: keys.count)
        for index in indices { known.insert(keys[index], at: index) }
        return known
    }
}
