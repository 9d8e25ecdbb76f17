/// Step 4: the cell, by itself, rests on enough contributors and on none too much.
struct PrimaryRule: GateRule {
    static let reasons: Set<GateReason> = [.n, .nz, .p]

    let test: PrimaryTest

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        for variable in candidate.family.measured {
            let members = candidate.members(of: variable.code)
            if let reason = test.objection(to: members, as: variable.protection) { return reason }
        }
        return nil
    }
}
