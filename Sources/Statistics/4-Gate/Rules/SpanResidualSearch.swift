/// Bounds what any choice of sectors' and parts' figures leaves of all sectors together.
///
/// A sector's members are divided by one of its whole figures or by those of its parts, whichever
/// is worse; counts and excesses add up over sectors. Owners who stand in several blocks are not
/// counted at all, so the answer can be too cautious, never too bold.
struct SpanResidualSearch {
    let test: PrimaryTest
    let insiders: Insiders
    let levels: ClosedRange<Int64>

    /// Whether every choice leaves nothing, or a group that passes by counts and by shares.
    func provesSafe(_ whole: Footprint, less choices: [SectorChoice]) -> Bool {
        var rest = whole
        var sectors: [(choice: SectorChoice, members: Footprint)] = []
        for choice in choices {
            let versions = choice.versions
            sectors.append((choice, rest.filter { versions.contains($0.version) }))
            rest.removeAll { versions.contains($0.version) }
        }
        let shared = sharedOwners(of: sectors.map(\.members) + [rest])
        var worst = worst([Combination(rest, minus: [])], shared)
        for (choice, members) in sectors {
            if let options = self.worst(of: choice, members, shared) {
                worst = worst.joined(with: options)
            }
        }
        if let least = worst.leastNonEmpty, least < test.nMin { return false }
        return !LevelExcess(parts: [worst.excess]).canBePositive
    }

    private func worst(
        of choice: SectorChoice,
        _ members: Footprint,
        _ shared: Set<Int>
    ) -> WorstChoice? {
        let asWhole = choice.wholeOptions.map { options in
            worst(options.map { Combination(members, minus: $0) }, shared)
        }
        let inParts = choice.partOptions.map { options in
            var rest = members
            var blocks: [WorstChoice] = []
            for (place, figures) in options.enumerated() {
                let versions = choice.versions(ofPart: place)
                let inside = rest.filter { versions.contains($0.version) }
                rest.removeAll { versions.contains($0.version) }
                blocks.append(worst(figures.map { Combination(inside, minus: $0) }, shared))
            }
            return blocks.reduce(worst([Combination(rest, minus: [])], shared)) {
                $0.joined(with: $1)
            }
        }
        guard let asWhole, let inParts else { return asWhole ?? inParts }
        return asWhole.or(inParts)
    }

    private func worst(_ blocks: [Combination], _ shared: Set<Int>) -> WorstChoice {
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
