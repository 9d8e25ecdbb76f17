/// Bounds every choice of one block per part at once, rule by rule.
///
/// With owners who stand in one part only, counts and sums of a choice are sums over its blocks,
/// so the worst choice for a rule is the worst block of each part, and the answer is exact. Owners
/// who stand in several parts are counted as if they hid nothing and might add up to the most:
/// then "safe" still holds, and only "unsafe" needs a second look.
struct BlockBounds {
    let test: PrimaryTest
    let protection: Protection
    let options: [[Combination]]
    let insiders: Insiders
    private let sharedOwners: Set<Int>

    init(
        test: PrimaryTest,
        protection: Protection,
        options: [[Combination]],
        insiders: Insiders
    ) {
        self.test = test
        self.protection = protection
        self.options = options
        self.insiders = insiders
        let members = options.lazy.joined().flatMap { [$0.plus, $0.minus] }
        var partByOwner = [Int?](repeating: nil, count: 1 + members.joined().lastOwner)
        var shared: Set<Int> = []
        for (part, blocks) in options.enumerated() {
            for owner in blocks.lazy.flatMap(\.owners) {
                if partByOwner[owner] ?? part != part { shared.insert(owner) }
                partByOwner[owner] = part
            }
        }
        sharedOwners = shared
    }

    /// Whether a failed proof means that an unsafe choice exists.
    var isExact: Bool { sharedOwners.isEmpty }

    /// Whether every choice is empty or safe.
    var provesSafe: Bool {
        switch protection {
        case .ratio: true
        case .price: hasEnoughOwners(measures)
        case .magnitude: provesMagnitudesSafe
        case .ordinal(let levels): hasEnoughOwners(measures) && sharesStaySmall(levels)
        case .binary: hasEnoughOwners(measures) && sharesStaySmall(0...1)
        }
    }

    private var measures: [[BlockMeasure]] {
        options.map { blocks in
            blocks.map { BlockMeasure($0, leavingOut: sharedOwners) }
        }
    }

    private func hasEnoughOwners(_ measures: [[BlockMeasure]]) -> Bool {
        everyChoice(
            of: measures,
            holding: { !$0.isEmpty },
            reaches: test.parameters.nMin,
            by: \.count
        )
    }

    /// Whether every choice that holds a certain kind of block reaches a number.
    private func everyChoice(
        of measures: [[BlockMeasure]],
        holding isConcerned: (BlockMeasure) -> Bool,
        reaches least: Int,
        by size: (BlockMeasure) -> Int
    ) -> Bool {
        let smallest = measures.map { $0.map(size).min() ?? 0 }
        let everySmallest = smallest.reduce(0, +)
        return zip(measures, smallest).allSatisfy { blocks, own in
            blocks.allSatisfy { !isConcerned($0) || everySmallest - own + size($0) >= least }
        }
    }

    private var provesMagnitudesSafe: Bool {
        let measures = measures
        return hasEnoughOwners(measures)
            && everyChoice(
                of: measures,
                holding: { !$0.isEmpty && !$0.isUnchanged },
                reaches: test.parameters.nzMin,
                by: \.nonZeroCount
            )
            && leavesEnoughBesideTheLargest(measures)
    }

    /// The p% rule: for each block's largest owner, the least that any choice leaves beside it and
    /// any second largest.
    private func leavesEnoughBesideTheLargest(_ measures: [[BlockMeasure]]) -> Bool {
        let least = measures.map { $0.map(\.total).min() ?? 0 }
        let leastOfAll = least.reduce(0, +)
        // What a part saves by giving the second largest instead of its least total.
        let savings = zip(measures, least).map { blocks, own in
            own - (blocks.map { $0.total - $0.largest }.min() ?? 0)
        }
        let bestSavings = savings.indices.sorted { savings[$0] > savings[$1] }.prefix(2)
        for (part, blocks) in measures.enumerated() {
            let elsewhere = leastOfAll - least[part]
            let saving = bestSavings.first { $0 != part }.map { savings[$0] } ?? 0
            for block in blocks {
                let rest = elsewhere + block.total - block.largest - max(block.second, saving)
                if isExposed(block.largest, beside: rest) { return false }
            }
        }
        let saving = bestSavings.first.map { savings[$0] } ?? 0
        return !isExposed(largestShared, beside: leastOfAll - saving)
    }

    private func isExposed(_ largest: Int128, beside rest: Int128) -> Bool {
        100 * rest < Int128(test.parameters.pPercent) * largest
    }

    /// The most that one owner of several parts may net over a choice.
    private var largestShared: Int128 {
        var most: [Int: Int128] = [:]
        for blocks in options {
            var mostHere: [Int: Int128] = [:]
            for block in blocks {
                for (owner, size) in block.sizes(of: sharedOwners) {
                    mostHere[owner] = max(mostHere[owner] ?? 0, size)
                }
            }
            most.merge(mostHere, uniquingKeysWith: +)
        }
        return most.values.max() ?? 0
    }

    /// The 80 % rule is linear: for each owner who looks on and each level, the worst block of
    /// each part makes the worst choice, whoever is shared.
    private func sharesStaySmall(_ levels: ClosedRange<Int64>) -> Bool {
        let parts = options.map { blocks in
            LevelExcess.Part(
                blocks,
                levels: levels,
                percent: PrimaryTest.sharePercentMax,
                insiders: insiders
            )
        }
        return !LevelExcess(parts: parts).canBePositive
    }
}
