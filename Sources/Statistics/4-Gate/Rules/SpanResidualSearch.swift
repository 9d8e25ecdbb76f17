/// Bounds what any choice of sectors' and parts' figures leaves of all sectors together.
///
/// A sector's members are divided by one of its whole figures or by those of its parts, whichever
/// is worse; counts and excesses add up over sectors. Owners who stand in several blocks are not
/// counted at all, so the answer can be too cautious, never too bold.
struct SpanResidualSearch {
    let parameters: DisclosureParameters
    let insiders: Insiders
    /// The levels of the variable; without any, no choice is proved safe.
    let levels: ClosedRange<Int64>?

    /// Whether every choice leaves nothing, or a group that passes by counts and by shares.
    func provesSafe(_ whole: Footprint, less choices: [SectorChoice]) -> Bool {
        guard let levels else { return false }
        var rest = whole
        var sectors: [(choice: SectorChoice, members: Footprint)] = []
        for choice in choices {
            let versions = choice.versions
            sectors.append((choice, rest.filter { versions.contains($0.version) }))
            rest.removeAll { versions.contains($0.version) }
        }
        let shared = sharedOwners(of: sectors.map(\.members) + [rest])
        let blocks =
            [worst([Combination(rest, minus: [])], shared, levels)]
            + sectors.map { worst(of: $0.choice, $0.members, shared, levels) }
        let least = blocks.reduce(0) { $0 + $1.least }
        return blocks.allSatisfy { block in
            block.leastNonEmpty.map { least - block.least + $0 >= parameters.nMin } ?? true
        } && !LevelExcess(parts: blocks.map(\.excess)).canBePositive
    }

    private func worst(
        of choice: SectorChoice,
        _ members: Footprint,
        _ shared: Set<Int>,
        _ levels: ClosedRange<Int64>
    ) -> WorstChoice {
        let asWhole = worst(
            ([[]] + choice.whole).map { Combination(members, minus: $0) },
            shared,
            levels
        )
        var rest = members
        var inParts: [WorstChoice] = []
        for (figures, versions) in zip(choice.parts, choice.versionsByPart) {
            let inside = rest.filter { versions.contains($0.version) }
            rest.removeAll { versions.contains($0.version) }
            inParts.append(
                worst(([[]] + figures).map { Combination(inside, minus: $0) }, shared, levels)
            )
        }
        return inParts.reduce(worst([Combination(rest, minus: [])], shared, levels)) {
            $0.joined(with: $1)
        }.or(asWhole)
    }

    private func worst(
        _ blocks: [Combination],
        _ shared: Set<Int>,
        _ levels: ClosedRange<Int64>
    ) -> WorstChoice {
        let counts = blocks.map { block in
            (isEmpty: block.isEmpty, count: Set(block.owners).subtracting(shared).count)
        }
        return WorstChoice(
            least: counts.map(\.count).min() ?? 0,
            leastNonEmpty: counts.filter { !$0.isEmpty }.map(\.count).min(),
            excess: LevelExcess.Part(
                blocks,
                levels: levels,
                percent: PrimaryTest.sharePercentMax,
                insiders: insiders
            )
        )
    }

    private func sharedOwners(of groups: [Footprint]) -> Set<Int> {
        var groupByOwner: [Int: Int] = [:]
        var shared: Set<Int> = []
        for (group, members) in groups.enumerated() {
            for member in members where groupByOwner[member.owner, default: group] != group {
                shared.insert(member.owner)
            }
            for member in members { groupByOwner[member.owner] = group }
        }
        return shared
    }
}
