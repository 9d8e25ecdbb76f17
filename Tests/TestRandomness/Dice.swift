/// A stream of chances that follows from a seed and from what is drawn, so that drawing one thing
/// more changes nothing of the others.
///
/// Only integer arithmetic and the four operations of IEEE 754: the same numbers on every machine.
package struct Dice: Sendable {
    private var generator: SplitMix64

    /// The stream of one thing: a word for what is drawn, and the numbers that name it.
    package init(seed: UInt64, _ what: String, _ names: Int...) {
        // FNV-1a, with the seed as its start.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        for byte in what.utf8 { mix(byte) }
        for name in names {
            for shift in stride(from: 0, to: 64, by: 8) {
                mix(UInt8(truncatingIfNeeded: name >> shift))
            }
        }
        generator = SplitMix64(seed: hash)
    }

    /// A number from 0 to `count` − 1; 0 when there is none.
    package mutating func below(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        return Int(UInt64(count).multipliedFullWidth(by: generator.next()).high)
    }

    /// A number of a range.
    package mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// Whether something with these chances in a hundred happens.
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// The place of a weight, each as likely as it weighs.
    package mutating func place(in weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            if rest < weight { return place }
            rest -= weight
        }
        return 0
    }

    /// The same items in another order (Fisher and Yates).
    package mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for last in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(last, below(last + 1))
        }
        return items
    }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }

    /// A factor around 1 whose logarithm has this standard deviation.
    package mutating func factor(sigma: Double) -> Double {
        // The sum of twelve uniform numbers has variance 1 and needs no logarithm (Irwin and Hall).
        let sum = (0..<12).reduce(0.0) { total, _ in
            total + Double(generator.next() >> 11) / 9_007_199_254_740_992
        }
        return Self.exponential(sigma * (sum - 6))
    }

    /// e to a power within ±20, by halving it ten times and squaring as often.
    private static func exponential(_ power: Double) -> Double {
        let small = power / 1_024
        var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
        for _ in 0..<10 { result *= result }
        return result
    }
}
