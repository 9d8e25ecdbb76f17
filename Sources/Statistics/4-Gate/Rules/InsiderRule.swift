/// Step 4 for those who know several contributors: a coach or a hub who takes out of the cell what
/// it knows is left with nothing, or with enough others of whom none dominates.
struct InsiderRule: GateRule {
    static let reasons: Set<GateReason> = [.algebra]

    let test: InsiderTest

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        for variable in candidate.family.measured {
            let members = Combination(candidate.members(of: variable.code), minus: [])
            if let reason = test.objection(to: members, as: variable.protection) { return reason }
        }
        return nil
    }
}
