import LinearSolver
package import SimulatedYear
@_spi(Unprotected) package import Statistics

extension PaperYear {
    /// Plays the year through our gate, or through ours without the rules of some reasons.
    ///
    /// - Throws: As `played(through:)`.
    package func played(skipping: Set<GateReason> = []) throws -> Outcome {
        let solver = ClpSolver()
        return try played { table, ledger, stamp in
            DisclosureControl.decide(
                table: table,
                ledger: ledger,
                release: stamp,
                solver: solver,
                skipping: skipping
            )
        }
    }
}
