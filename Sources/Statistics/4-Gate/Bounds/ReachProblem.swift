/// How far the total of a target can rise while every figure aired stays what it is.
///
/// The linear programme is stated in changes from the true values and in units of p % of the
/// target, so that its numbers stand near 1 whatever the quantity. Room far beyond what is asked is
/// cut off, which can only make the answer smaller.
struct ReachProblem {
    /// Beyond this multiple of what is asked, more room makes no difference worth having.
    private static let roomMax = 64.0
    /// The rise asked is 1; a solver need not look much further.
    private static let riseMax = 2.0

    let valued: ValuedSystem
    let percent: Int
    let solver: any LinearProgram

    /// Whether the target can rise as far as it must, given the others' room.
    ///
    /// `room` leaves the target's own unknowns out.
    func canRise(_ target: BoundTarget, room: Room) -> Bool {
        let size = Double(target.value.magnitude)
        if size == 0 { return true }
        let unit = size * Double(percent) / 100
        var columns = valued.system.patterns.indices.map { pattern in
            LinearProblem.Column(
                bounds: -scaled(room.down[pattern], unit)...scaled(room.up[pattern], unit),
                objective: 0,
                entries: entries(of: pattern)
            )
        }
        for version in target.versions {
            guard let pattern = valued.system.pattern(of: version) else { return false }
            columns.append(
                LinearProblem.Column(
                    bounds: -scaled(valued.down(version), unit)...Self.riseMax,
                    objective: 1,
                    entries: entries(of: pattern)
                )
            )
        }
        let problem = LinearProblem(
            columns: columns,
            rowValues: [Double](repeating: 0, count: valued.system.rowCount)
        )
        guard let rise = solver.maximum(of: problem) else { return false }
        // (1 + p)·x·(1 + 10⁻⁶), as a rise in units of p·x.
        return rise >= 1 + 1e-6 * Double(100 + percent) / Double(percent)
    }

    private func scaled(_ amount: Int128, _ unit: Double) -> Double {
        min(max(Double(amount) / unit, 0), Self.roomMax)
    }

    private func entries(of pattern: Int) -> [LinearProblem.Entry] {
        valued.system.patterns[pattern].rows.map { LinearProblem.Entry(row: $0, coefficient: 1) }
    }
}
