/// The release gate: the only way from contributions to figures that may be said.
///
/// For each family of figures in each cell, whole areas first:
/// 1. freeze the contributors: the units that report every variable of the family;
/// 2. order the candidates, so that what is aired first is never withdrawn for another;
/// 3. repeat the figure on air if its contributors have not changed;
/// 4. primary: enough owners, enough of them non-zero, none dominating;
/// 5. delta: safe against every earlier figure of the cell;
/// 6. residual: safe against every whole less any choice of parts ever aired.
///
/// What fails keeps its earlier figure, dated, or is withheld. The method is publish-in-order
/// suppression after Statistics Norway's GaussSuppression, with the p% rule of the Handbook on
/// Statistical Disclosure Control (2nd ed., ch. 4). No random noise, no clock: the same
/// contributions and ledger give the same outcome, in whatever order they come.
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
            skipping: []
        )
    }

    /// Decides without the rules that give these reasons: the negative control of the tests, which
    /// must see a leak when a rule is missing.
    package static func decide(
        table: ContributionTable,
        ledger: [AiredRow],
        release: ReleaseStamp,
        parameters: DisclosureParameters = .standard,
        retracted: Set<CellKey> = [],
        solver: any LinearProgram,
        skipping: Set<GateReason>
    ) -> GateOutcome {
        var numbering = Numbering()
        var history = AiredHistory()
        for row in ledger {
            let slice = SliceKey(sector: row.key.sector, period: row.key.period)
            guard table.slices[slice] != nil else { continue }
            history.append(row, numbering: &numbering)
        }
        let queue = CandidateQueue(table: table, history: history)
        let candidates = queue.candidates(numbering: &numbering)
        var run = GateRun(
            release: release,
            parameters: parameters,
            rules: GateSequence.rules(parameters).filter {
                type(of: $0).reasons.isDisjoint(with: skipping)
            },
            retracted: retracted,
            history: history,
            numbering: numbering
        )
        for candidate in candidates { run.decide(candidate) }
        return GateOutcome(
            released: ReleasedTable(release: release, cells: run.cells),
            newRows: run.newRows,
            reasons: run.reasons
        )
    }
}
