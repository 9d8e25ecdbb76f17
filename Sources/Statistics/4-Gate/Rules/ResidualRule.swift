/// Step 6: no whole ever aired, less any choice of parts ever aired, leaves an unsafe group.
///
/// The candidate is put beside everything already on air or aired before: a new whole against the
/// parts, which may keep earlier figures; a new part against every whole.
struct ResidualRule: GateRule {
    static let reasons: Set<GateReason> = [.residual]

    let test: PrimaryTest
    let insiders: InsiderTest

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        // All sectors together are looked at in SystemAudit.
        if candidate.slice.sector == CellKey.everySector { return nil }
        let exposes = candidate.family.measured.contains {
            exposesResidual(candidate, $0, after: history)
        }
        return exposes ? .residual : nil
    }

    private func exposesResidual(
        _ candidate: Candidate,
        _ variable: Variable,
        after history: AiredHistory
    ) -> Bool {
        let whole = candidate.slice.cell(.whole, variable.code)
        let members = candidate.members(of: variable.code)
        let search = ResidualSearch(
            test: test,
            insiders: insiders,
            protection: variable.protection
        )
        let others = history.airedParts(of: whole).filter { $0 != candidate.area }
            .map { history.everyFootprint(whole.inArea($0)) }
        if candidate.area == .whole {
            return search.findsUnsafe(whole: members, chosen: nil, others: others)
        }
        return history.everyFootprint(whole).contains {
            search.findsUnsafe(whole: $0, chosen: members, others: others)
        }
    }
}
