/// By how much a level can exceed its allowed share in the worst choice of blocks.
///
/// For a level, the excess of a group is 100 × (net units there) − percent × (units added), and
/// the same with signs turned for units taken: it must not be positive. It adds up over blocks
/// and over owners, so the worst choice takes each part's largest, the onlooker's own left out.
/// Onlookers are the owners and, under negative numbers, the insiders.
struct LevelExcess {
    let parts: [Part]

    /// Whether some owner, own units left out, sees a positive excess in some choice.
    var canBePositive: Bool {
        guard let measures = parts.first?.largest.count else { return false }
        let all = (0..<measures).map { index in parts.reduce(0) { $0 + $1.largest[index] } }
        var worstByOwner: [Int: [Int]] = [:]
        for part in parts {
            for (owner, seen) in part.largestSeen {
                var worst = worstByOwner[owner] ?? all
                for index in 0..<measures { worst[index] += seen[index] - part.largest[index] }
                worstByOwner[owner] = worst
            }
        }
        return worstByOwner.values.contains { $0.contains { $0 > 0 } }
    }

    /// The blocks one part offers, reduced to the largest excess of each level and sign.
    struct Part {
        /// Over the blocks, everybody's.
        private(set) var largest: [Int]
        /// Over the blocks, everybody's but one owner's.
        private(set) var largestSeen: [Int: [Int]] = [:]

        init(
            _ blocks: [Combination],
            levels: ClosedRange<Int64>,
            percent: Int,
            insiders: Insiders
        ) {
            let tallies = blocks.map {
                Tally($0, levels: levels, percent: percent, insiders: insiders)
            }
            largest = tallies[0].total
            for tally in tallies.dropFirst() {
                for index in largest.indices {
                    largest[index] = max(largest[index], tally.total[index])
                }
            }
            for owner in Set(tallies.lazy.flatMap(\.byOwner.keys)) {
                largestSeen[owner] = largest.indices.map { index in
                    tallies.map { $0.total[index] - ($0.byOwner[owner]?[index] ?? 0) }.max() ?? 0
                }
            }
        }

        /// What two parts come to where both are chosen from, side by side.
        func joined(with other: Part) -> Part { combined(with: other, by: +) }

        /// What two ways of choosing from the same members come to.
        func or(_ other: Part) -> Part { combined(with: other, by: max) }

        private func combined(with other: Part, by operation: (Int, Int) -> Int) -> Part {
            var result = self
            result.largest = zip(largest, other.largest).map(operation)
            for owner in Set(largestSeen.keys).union(other.largestSeen.keys) {
                result.largestSeen[owner] = zip(
                    largestSeen[owner] ?? largest,
                    other.largestSeen[owner] ?? other.largest
                ).map(operation)
            }
            return result
        }
    }

    /// The excesses of one block: levels for units added, then levels for units taken.
    private struct Tally {
        private(set) var total: [Int]
        private(set) var byOwner: [Int: [Int]] = [:]

        init(
            _ block: Combination,
            levels: ClosedRange<Int64>,
            percent: Int,
            insiders: Insiders
        ) {
            total = [Int](repeating: 0, count: 2 * levels.count)
            for (members, sign) in [(block.plus, 1), (block.minus, -1)] {
                for member in members where levels.contains(member.value) {
                    var change = [Int](repeating: 0, count: total.count)
                    for index in 0..<levels.count {
                        change[index + (sign > 0 ? 0 : levels.count)] = -percent
                    }
                    let level = Int(member.value - levels.lowerBound)
                    change[level] += 100 * sign
                    change[level + levels.count] -= 100 * sign
                    add(change, of: member.owner)
                    for insider in insiders.knowing(member.version) {
                        add(change, knownTo: -1 - insider)
                    }
                }
            }
        }

        private mutating func add(_ change: [Int], of owner: Int) {
            for index in change.indices { total[index] += change[index] }
            add(change, knownTo: owner)
        }

        private mutating func add(_ change: [Int], knownTo onlooker: Int) {
            var own = byOwner[onlooker] ?? [Int](repeating: 0, count: change.count)
            for index in change.indices { own[index] += change[index] }
            byOwner[onlooker] = own
        }
    }
}
