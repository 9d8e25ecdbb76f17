import LinearSolver
package import SimulatedYear
@_spi(Unprotected) package import Statistics

extension PaperYear {
    /// Plays the year through our gate, or through ours with something taken out.
    ///
    /// - Throws: As `played(through:)`.
    package func played(weakened: Weakening = .none) throws -> Outcome {
        let solver = ClpSolver()
        return try played { table, ledger, stamp in
            DisclosureControl.decide(
                table: table,
                ledger: ledger,
                release: stamp,
                solver: solver,
                weakened: weakened
            )
        }
    }
}
