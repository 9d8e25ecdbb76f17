/// Step 6 against figures a hub aired before it joined the tree: what a figure and one of them do
/// not share is nothing, or passes as a difference.
struct FormerRule: GateRule {
    static let reasons: Set<GateReason> = [.residual]

    let test: PrimaryTest
    let insiders: InsiderTest

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        for variable in candidate.family.measured {
            let members = candidate.members(of: variable.code)
            for former in history.formerFootprints(of: variable.code) {
                let change = Combination(members, minus: former)
                // Figures of other people share nothing with this one.
                if change.minus.count == former.count { continue }
                guard test.passes(change, as: variable.protection),
                    change.isEmpty || insiders.passes(change, as: variable.protection)
                else { return .residual }
            }
        }
        return nil
    }
}
