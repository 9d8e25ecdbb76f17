/// The release gate: the only way from contributions to figures that may be said.
///
/// For each family of figures in each cell, whole areas first, then their parts, then all sectors
/// together:
/// 1. freeze the contributors: the units that report every variable of the family;
/// 2. order the candidates, so that what is aired first is never withdrawn for another;
/// 3. repeat the figure on air if its contributors have not changed;
/// 4. primary: enough owners, enough of them non-zero, none dominating; and the same of what a
///    coach or a hub does not know of the cell;
/// 5. delta: safe against every earlier figure of the cell;
/// 6. residual: safe against every whole less any choice of parts ever aired;
/// 7. algebra: no combination of all figures ever aired rests on too few owners;
/// 8. bounds: no attacker can bound a value from above within p %.
///
/// What fails keeps its earlier figure, dated, or is withheld. The method is publish-in-order
/// suppression after Statistics Norway's GaussSuppression, with the p% rule and the feasibility
/// intervals of the Handbook on Statistical Disclosure Control (2nd ed., ch. 4). No random noise,
/// no clock: the same contributions and ledger give the same outcome, in whatever order they come.
@_spi(Unprotected)
public enum DisclosureControl {
    /// Decides a release.
    ///
    /// The table holds, complete, every sector and period to release; a sector and period that is
    /// not in it is not in the release. The ledger is everything ever aired, in order; the new
    /// rows must be appended to it before the release is said. Retracted cells say so and air
    /// nothing new, while their rows keep protecting.
    public static func decide(
        table: ContributionTable,
        ledger: [AiredRow],
        release: ReleaseStamp,
        parameters: DisclosureParameters = .standard,
        retracted: Set<CellKey> = [],
        solver: any LinearProgram
    ) -> GateOutcome {
        decide(
            table: table,
            ledger: ledger,
            release: release,
            parameters: parameters,
            retracted: retracted,
            solver: solver,
            weakened: .none
        )
    }

    /// Decides with something taken out of the gate: the negative control of audits.
    package static func decide(
        table: ContributionTable,
        ledger: [AiredRow],
        release: ReleaseStamp,
        parameters: DisclosureParameters = .standard,
        retracted: Set<CellKey> = [],
        solver: any LinearProgram,
        weakened: Weakening
    ) -> GateOutcome {
        var cells: [ReleasedCell] = []
        var newRows: [AiredRow] = []
        var reasons: [CellKey: Withholding] = [:]
        let acquaintances = Acquaintances(table: table, ledger: ledger)
        for system in GateSystem.all(of: table, ledger: ledger) {
            var numbering = Numbering()
            var history = AiredHistory()
            for row in system.ledger { history.append(row, numbering: &numbering) }
            let candidates = CandidateQueue(table: table, system: system, history: history)
                .candidates(numbering: &numbering)
            let insiders =
                weakened.forgetsInsiders
                ? .nobody : Insiders(numbering, acquaintances: acquaintances)
            var run = SystemRun(
                system: system,
                candidates: candidates,
                release: release,
                retracted: retracted,
                rules: GateSequence.rules(parameters, insiders).filter {
                    type(of: $0).reasons.isDisjoint(with: weakened.skipping)
                },
                audit: SystemAudit(
                    family: system.family,
                    unknowns: numbering.unknowns,
                    insiders: insiders,
                    parameters: parameters,
                    solver: solver,
                    skipping: weakened.skipping
                ),
                weakened: weakened,
                history: history,
                numbering: numbering
            )
            run.decide()
            let outcome = SystemOutcome(run: run, parameters: parameters)
            cells += outcome.cells
            newRows += run.newRows
            reasons.merge(outcome.reasons) { first, _ in first }
        }
        return GateOutcome(
            released: ReleasedTable(release: release, cells: cells),
            newRows: newRows,
            reasons: reasons
        )
    }
}
