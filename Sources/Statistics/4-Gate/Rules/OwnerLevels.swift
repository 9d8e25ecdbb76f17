/// How many units of each owner stand at each level of a scale in a combination.
struct OwnerLevels {
    private struct Tally {
        /// Units added less units taken, by level.
        var net: [Int]
        var added = 0
        var taken = 0

        mutating func count(level: Int, sign: Int) {
            net[level] += sign
            if sign > 0 { added += 1 } else { taken += 1 }
        }
    }

    private var owners: [Int: Tally] = [:]
    private var total: Tally

    init(_ combination: Combination, levels: ClosedRange<Int64>) {
        total = Tally(net: [Int](repeating: 0, count: levels.count))
        for (members, sign) in [(combination.plus, 1), (combination.minus, -1)] {
            for member in members where levels.contains(member.value) {
                let level = Int(member.value - levels.lowerBound)
                let none = Tally(net: [Int](repeating: 0, count: levels.count))
                owners[member.owner, default: none].count(level: level, sign: sign)
                total.count(level: level, sign: sign)
            }
        }
    }

    /// The number of owners.
    var count: Int { owners.count }

    /// Whether some owner, leaving its own units out, sees one level hold more than this share of
    /// the others' units.
    ///
    /// In a difference, a net count of k units at a level shows that at least k of those added
    /// stand there, and a net of −k that at least k of those taken did.
    func largestShareExceeds(percent: Int) -> Bool {
        owners.values.contains { own in
            let added = percent * (total.added - own.added)
            let taken = percent * (total.taken - own.taken)
            return total.net.indices.contains { level in
                let shown = 100 * (total.net[level] - own.net[level])
                return shown > added || -shown > taken
            }
        }
    }
}
