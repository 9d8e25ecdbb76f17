/// Step 5: since any earlier figure of the cell, enough owners changed, those who came would pass
/// as a cell, and so would the difference as a whole.
///
/// Those who left are judged within the difference, where they weigh with the others: in a growing
/// group a single amendment beside many newcomers tells nothing, and must not keep it silent.
/// Every earlier figure counts, not only the last: all of them are remembered.
struct DeltaRule: GateRule {
    static let reasons: Set<GateReason> = [.delta]

    let test: PrimaryTest
    let insiders: InsiderTest
    let deltaMin: Int

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        for variable in candidate.family.measured {
            let members = candidate.members(of: variable.code)
            for earlier in history.everyFootprint(candidate.key(variable)) {
                let change = Combination(members, minus: earlier)
                // The same contributors again tell nothing new.
                if change.isEmpty { continue }
                let incoming = Combination(change.plus, minus: [])
                guard change.ownerCount >= deltaMin,
                    [change, incoming].allSatisfy({
                        test.passes($0, as: variable.protection)
                            && insiders.passes($0, as: variable.protection)
                    })
                else { return .delta }
            }
        }
        return nil
    }
}
