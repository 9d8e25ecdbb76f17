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
        let doubtful = patterns.filter { !isPlainlySafe($0, [], parameters.coalitionMax) }
        var found = exposures(
            to: nil,
            targets: groups + singles(of: doubtful, besides: []),
            coalition: parameters.coalitionMax
        )
        for (index, insider) in insiders.all.enumerated() {
            let doubtfulNow = patterns.filter { pattern in
                let versions = valued.system.patterns[pattern].versions
                return
                    (doubtful.contains(pattern) || versions.contains(where: insider.known.contains))
                    && !isPlainlySafe(pattern, insider.known, 1)
            }
            let rests = groups.compactMap { group -> BoundTarget? in
                let rest = group.versions.filter { !insider.known.contains($0) }
                return rest.isEmpty ? nil : valued.target(rest)
            }
            let targets = rests + singles(of: doubtfulNow, besides: insider.known)
            found.formUnion(exposures(to: index, targets: targets, coalition: 1))
        }
        return found
    }

    private func exposures(
        to insider: Int?,
        targets: [BoundTarget],
        coalition: Int
    ) -> Set<Exposure> {
        if targets.isEmpty { return [] }
        let known = insider.map { insiders.all[$0].known } ?? []
        let reach = Reach(audit: self, known: known, coalition: coalition)
        let exposed = targets.filter {
            !reach.passesClosedForm($0) && !reach.isSafe($0, suspectsMax: Self.suspectsMax)
        }
        return Set(
            exposed.map {
                Exposure(reason: .lp, variable: variable, insider: insider, of: $0.versions)
            }
        )
    }

    private func singles(of patterns: [Int], besides known: Set<Int>) -> [BoundTarget] {
        patterns.flatMap { valued.system.patterns[$0].versions }
            .filter { !known.contains($0) }.map { valued.target([$0]) }
    }

    /// Whether the closed form holds for the largest unknown of a pattern whose owners all have one
    /// unknown there, and so for every other.
    private func isPlainlySafe(_ pattern: Int, _ known: Set<Int>, _ coalition: Int) -> Bool {
        let versions = valued.system.patterns[pattern].versions.filter { !known.contains($0) }
        guard let largest = versions.map({ valued.value($0).magnitude }).max() else { return true }
        let holdings = valued.holdings(of: pattern, besides: known)
        guard holdings.count == versions.count else { return false }
        let rest = holdings.dropFirst(coalition + 1).reduce(0 as Int128) { $0 + $1.down }
        return BoundTarget(versions: [], owner: -1, value: Int128(largest))
            .mayRise(by: rest, percent: parameters.pPercent)
    }
}
