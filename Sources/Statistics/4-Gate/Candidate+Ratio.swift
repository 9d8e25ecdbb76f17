extension Candidate {
    /// What each unit contributes to a ratio: its own quotient, zero where it is not defined.
    ///
    /// The quotient enters the ledger for the auditor; the gate tests the two terms.
    func ratioContributions(to ratio: Variable) -> [Contribution] {
        guard case .ratio(let over, let under, _) = ratio.protection,
            let terms = ratioTerms(of: ratio)
        else { return [] }
        let denominators = contributions[under] ?? []
        return zip(zip(contributions[over] ?? [], denominators), terms.pairs).map {
            let (entry, denominator) = $0
            let quotient = terms.quotient($1.numerator, $1.denominator) ?? 0
            return Contribution(
                unit: entry.unit,
                owner: entry.owner,
                coach: entry.coach,
                hub: entry.hub,
                version: max(entry.version, denominator.version),
                value: Int64(clamping: quotient)
            )
        }
    }
}
