/// Step 8: no attacker may bound a contributor's value from above within p %.
///
/// The attackers are those of step 7: pairs of owners (which covers single owners and nobody), and
/// each coach and hub, together with any one owner, as the p% rule itself assumes.
///
/// Most targets pass a closed form: unknowns of one pattern may trade among themselves, so where
/// the others of its pattern, the attacker's largest left out, hold p % of the target, it can rise.
/// Linear programmes decide the rest, first against an attacker stronger than any (one that knows
/// the largest owners of every pattern at once), and only where that one wins, one by one.
struct BoundAudit {
    /// The most owners whose pairs are tried one by one; beyond, the target counts as exposed.
    private static let suspectsMax = 40

    let variable: String
    let valued: ValuedSystem
    let insiders: Insiders
    let parameters: DisclosureParameters
    let solver: any LinearProgram

    /// Who would bound what, in the figures of one magnitude.
    func exposures() -> Set<Exposure> {
        let groups = valued.groups()
        let patterns = Array(valued.system.patterns.indices)
        let doubtful = patterns.filter { !isPlainlySafe($0, []) }
        var exchanges: [[Int]: [Exchange]] = [:]
        var found = exposures(to: nil, groups: groups, patterns: doubtful, &exchanges)
        for (index, touched) in valued.system.patterns(knownTo: insiders) {
            let known = insiders.all[index].known
            // What is plain without the insider stays so where it knows nobody.
            let doubtfulNow = Set(doubtful).union(touched).sorted().filter {
                !isPlainlySafe($0, known)
            }
            let rests = groups.compactMap { group -> BoundTarget? in
                let rest = group.versions.filter { !known.contains($0) }
                return rest.isEmpty ? nil : valued.target(rest)
            }
            found.formUnion(exposures(to: index, groups: rests, patterns: doubtfulNow, &exchanges))
        }
        return found
    }

    /// Which of some exposures, found among more figures, are there among these.
    func exposures(among suspected: Set<Exposure>) -> Set<Exposure> {
        let mine = suspected.filter { $0.variable == variable }
        var found: Set<Exposure> = []
        var exchanges: [[Int]: [Exchange]] = [:]
        for (insider, list) in Dictionary(grouping: mine, by: \.insider) {
            let reach = Reach(audit: self, known: known(to: insider))
            for exposure in list where exposure.of.allSatisfy(valued.holds) {
                let target = valued.target(exposure.of)
                if !reach.isSafe(
                    target,
                    suspectsMax: Self.suspectsMax,
                    exchanges: &exchanges[exposure.of, default: []]
                ) {
                    found.insert(exposure)
                }
            }
        }
        return found
    }

    private func known(to insider: Int?) -> Set<Int> {
        insider.map { insiders.all[$0].known } ?? []
    }

    private func exposures(
        to insider: Int?,
        groups: [BoundTarget],
        patterns: [Int],
        _ exchanges: inout [[Int]: [Exchange]]
    ) -> Set<Exposure> {
        if groups.isEmpty && patterns.isEmpty { return [] }
        let known = known(to: insider)
        let reach = Reach(audit: self, known: known)
        func isSafe(_ target: BoundTarget) -> Bool {
            reach.isSafe(
                target,
                suspectsMax: Self.suspectsMax,
                exchanges: &exchanges[target.versions, default: []]
            )
        }
        var exposed = groups.filter { !isSafe($0) }
        for pattern in patterns {
            // The largest has the most to gain and the least room: where it is safe, all are.
            for target in singles(of: pattern, besides: known) {
                if isSafe(target) { break }
                exposed.append(target)
            }
        }
        return Set(
            exposed.map {
                Exposure(reason: .lp, variable: variable, insider: insider, of: $0.versions)
            }
        )
    }

    /// The unknowns of a pattern, largest first.
    private func singles(of pattern: Int, besides known: Set<Int>) -> [BoundTarget] {
        valued.system.patterns[pattern].versions.filter { !known.contains($0) }
            .map { valued.target([$0]) }
            .sorted { ($1.value.magnitude, $1.versions[0]) < ($0.value.magnitude, $0.versions[0]) }
    }

    /// Whether the closed form holds for the largest unknown of a pattern whose owners all have one
    /// unknown there, and so for every other.
    private func isPlainlySafe(_ pattern: Int, _ known: Set<Int>) -> Bool {
        let versions = valued.system.patterns[pattern].versions.filter { !known.contains($0) }
        guard let largest = versions.map({ valued.value($0).magnitude }).max() else { return true }
        let holdings = valued.holdings(of: pattern, besides: known)
        guard holdings.count == versions.count else { return false }
        let coalition = known.isEmpty ? parameters.coalitionMax : 1
        let rest = holdings.dropFirst(coalition + 1).reduce(0 as Int128) { $0 + $1.down }
        return BoundTarget(versions: [], owner: -1, value: Int128(largest))
            .mayRise(by: rest, percent: parameters.pPercent)
    }
}
