/// Step 8 for one figure by itself: whatever else is aired, an insider and a partner must not
/// bound the largest owner within p %.
///
/// More figures only tighten bounds, so what fails here fails in the whole system; finding it first
/// spares the search there.
struct BoundRule: GateRule {
    static let reasons: Set<GateReason> = [.lp]

    let parameters: DisclosureParameters

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        let exposes = candidate.family.measured.contains {
            $0.protection == .magnitude && exposesLargest(candidate.members(of: $0.code), $0)
        }
        return exposes ? .lp : nil
    }

    private func exposesLargest(_ members: [Member], _ variable: Variable) -> Bool {
        let lower = min(variable.bounds.lowerBound, members.lazy.map(\.value).min() ?? 0)
        var owners: [Int: (down: Int128, value: Int128)] = [:]
        for member in members {
            owners[member.owner, default: (0, 0)].down += Int128(member.value) - Int128(lower)
            owners[member.owner, default: (0, 0)].value += Int128(member.value)
        }
        let sorted = owners.sorted { ($1.value.down, $1.key) < ($0.value.down, $0.key) }
        guard let largest = sorted.first?.value else { return false }
        let rest = sorted.dropFirst(parameters.coalitionMax + 1)
            .reduce(0 as Int128) { $0 + $1.value.down }
        return !BoundTarget(versions: [], owner: -1, value: largest.value)
            .mayRise(by: rest, percent: parameters.pPercent)
    }
}
