import TestRandomness

/// Which parts are taken from a whole: of each part none of its airings, or one.
///
/// All choices up to 2¹² of them. Otherwise this sample, always the same for the same figures:
/// 1. for each release, what stood then (the last airing of each part so far);
/// 2. of each part the airing nearest to the whole (fewest columns beyond it, then most in it);
/// 3. greedy: step by step the airing that leaves the fewest columns, each step being a choice;
/// 4. of each choice above, every subset, or, of more than 8 parts, all but each one and each one;
/// 5. drawn at random until there are 2¹⁰.
struct RemainderChoices {
    private static let exhaustiveMax = 1 << 12
    private static let sampledMin = 1 << 10
    private static let subsetPartsMax = 8

    /// An airing of a part.
    struct Airing {
        let release: Int
        let columns: ColumnSet
    }

    /// An airing of each part, by number; nothing for none.
    private typealias Choice = [Int?]

    private let whole: ColumnSet
    private let parts: [[Airing]]

    /// Parts that have nothing in common with the whole only blur it, and are left out.
    init(whole: ColumnSet, parts: [[Airing]]) {
        self.whole = whole
        self.parts = parts.map { $0.filter { $0.columns.common(whole) > 0 } }.filter { !$0.isEmpty }
    }

    /// The remainders, each once, the whole itself left out.
    func remainders() -> [LevelGroup] {
        var seen: Set<LevelGroup> = [LevelGroup(whole, less: whole.subtracting(whole))]
        return choices().compactMap { choice in
            let group = group(choice)
            return seen.insert(group).inserted ? group : nil
        }
    }

    /// Parts do not overlap; where two do, what stands in both is taken once.
    private func group(_ choice: Choice) -> LevelGroup {
        var taken = whole.subtracting(whole)
        for (part, airing) in zip(parts, choice) {
            if let airing { taken = taken.union(part[airing].columns) }
        }
        return LevelGroup(whole, less: taken)
    }

    private func choices() -> [Choice] {
        var count = 1
        for part in parts where count <= Self.exhaustiveMax { count *= part.count + 1 }
        return count <= Self.exhaustiveMax ? all(parts[...]) : sampled()
    }

    private func all(_ parts: ArraySlice<[Airing]>) -> [Choice] {
        guard let first = parts.first else { return [[]] }
        return all(parts.dropFirst()).flatMap { rest in
            [[nil] + rest] + first.indices.map { [$0] + rest }
        }
    }

    private func sampled() -> [Choice] {
        let releases = Set(parts.joined().map(\.release)).sorted()
        var found = (releases.map(standing) + [nearest()] + greedy()).flatMap(subsets)
        var generator = SplitMix64(seed: 1)
        while found.count < Self.sampledMin {
            found.append(
                parts.map { part in
                    let airing = Int.random(in: -1..<part.count, using: &generator)
                    return airing < 0 ? nil : airing
                }
            )
        }
        return found
    }

    private func standing(at release: Int) -> Choice {
        parts.map { part in
            part.indices.filter { part[$0].release <= release }
                .max { part[$0].release < part[$1].release }
        }
    }

    private func nearest() -> Choice {
        parts.map { part in
            part.indices.min {
                distance(part[$0]) < distance(part[$1])
            }
        }
    }

    private func distance(_ airing: Airing) -> (Int, Int) {
        (airing.columns.subtracting(whole).count, -airing.columns.common(whole))
    }

    private func greedy() -> [Choice] {
        var choice = Choice(repeating: nil, count: parts.count)
        return parts.indices.map { _ in
            var best: (size: Int, choice: Choice)?
            for part in parts.indices where choice[part] == nil {
                for airing in parts[part].indices {
                    var next = choice
                    next[part] = airing
                    let left = group(next)
                    let size = left.added.count + left.taken.count
                    if size < best?.size ?? .max { best = (size, next) }
                }
            }
            choice = best?.choice ?? choice
            return choice
        }
    }

    private func subsets(of choice: Choice) -> [Choice] {
        let chosen = choice.indices.filter { choice[$0] != nil }
        guard chosen.count > Self.subsetPartsMax else {
            return (0..<1 << chosen.count).map { mask in
                var subset = Choice(repeating: nil, count: choice.count)
                for (bit, part) in chosen.enumerated() where mask >> bit & 1 == 1 {
                    subset[part] = choice[part]
                }
                return subset
            }
        }
        return [choice]
            + chosen.flatMap { part -> [Choice] in
                var without = choice
                without[part] = nil
                var alone = Choice(repeating: nil, count: choice.count)
                alone[part] = choice[part]
                return [without, alone]
            }
    }
}
