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
    let variable: String
    let valued: ValuedSystem
    let insiders: Insiders
    let parameters: DisclosureParameters
    let solver: any LinearProgram

    /// What somebody would bound, in the figures of one magnitude.
    func exposures() -> Set<Exposure> {
        let groups = valued.groups()
        let patterns = Array(valued.system.patterns.indices)
        let doubtful = patterns.filter { !isPlainlySafe($0, []) }
        var search = BoundSearch(audit: self)
        search.look(at: groups, doubtful.map { singles(of: $0, besides: []) }, by: nil)
        for (index, touched) in valued.system.patterns(knownTo: insiders).sorted(by: {
            $0.key < $1.key
        }) {
            let known = insiders.all[index].known
            // What is plain without the insider stays so where it knows nobody.
            let doubtfulNow = Set(doubtful).union(touched).sorted().filter {
                !isPlainlySafe($0, known)
            }
            search.look(
                at: groups.compactMap { rest(of: $0, besides: known) },
                doubtfulNow.map { singles(of: $0, besides: known) },
                by: index
            )
        }
        return exposures(of: search.exposed)
    }

    /// Which of some exposures, found among more figures, are there among these.
    func exposures(among suspected: Set<Exposure>) -> Set<Exposure> {
        let targets = suspected.filter { $0.variable == variable }.map(\.of)
            .filter { $0.allSatisfy(valued.holds) }
        if targets.isEmpty { return [] }
        var search = BoundSearch(audit: self)
        for attacker in [nil] + insiders.all.indices.map({ $0 }) {
            let known = known(to: attacker)
            let left = targets.filter { !search.exposed.contains($0) }
            search.look(
                at: left.compactMap { rest(of: valued.target($0), besides: known) },
                [],
                by: attacker
            )
        }
        return exposures(of: search.exposed)
    }

    /// The versions an attacker knows.
    func known(to insider: Int?) -> Set<Int> {
        insider.map { insiders.all[$0].known } ?? []
    }

    private func exposures(of targets: Set<[Int]>) -> Set<Exposure> {
        Set(
            targets.map { Exposure(reason: .lp, variable: variable, insider: nil, of: $0) }
        )
    }

    private func rest(of target: BoundTarget, besides known: Set<Int>) -> BoundTarget? {
        let rest = target.versions.filter { !known.contains($0) }
        return rest.isEmpty ? nil : valued.target(rest)
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
