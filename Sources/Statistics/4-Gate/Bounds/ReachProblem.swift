/// How far the total of a target can rise while every figure aired stays what it is.
///
/// The linear programme is stated in changes from the true values and in units of p % of the
/// target, so that its numbers stand near 1 whatever the quantity. Room far beyond what is asked is
/// cut off, which can only make the answer smaller.
struct ReachProblem {
    /// The rise asked is 1; a solver need not look much further.
    private static let riseMax = 2.0

    let valued: ValuedSystem
    let percent: Int
    let solver: any LinearProgram

    /// What is asked of a target, as a number: p % of it.
    func unit(of target: BoundTarget) -> Double {
        Double(target.value.magnitude) * Double(percent) / 100
    }

    /// How the target can rise as far as it must, given the others' room, if it can.
    ///
    /// `room` leaves the target's own unknowns out; the target is not zero.
    func exchange(for target: BoundTarget, room: ScaledRoom) -> Exchange? {
        let unit = unit(of: target)
        var columns = valued.system.patterns.indices.map { pattern in
            LinearProblem.Column(
                bounds: -room.down[pattern]...room.up[pattern],
                objective: 0,
                entries: entries(of: pattern)
            )
        }
        for version in target.versions {
            guard let pattern = valued.system.pattern(of: version) else { return nil }
            columns.append(
                LinearProblem.Column(
                    bounds: -ScaledRoom.scaled(valued.down(version), unit)...Self.riseMax,
                    objective: 1,
                    entries: entries(of: pattern)
                )
            )
        }
        let problem = LinearProblem(
            columns: columns,
            rowValues: [Double](repeating: 0, count: valued.system.rowCount)
        )
        // (1 + p)·x·(1 + 10⁻⁶), as a rise in units of p·x.
        let asked = 1 + 1e-6 * Double(100 + percent) / Double(percent)
        guard let solution = solver.maximum(of: problem), solution.objective >= asked else {
            return nil
        }
        return Exchange(moves: Array(solution.values[..<valued.system.patterns.count]))
    }

    private func entries(of pattern: Int) -> [LinearProblem.Entry] {
        valued.system.patterns[pattern].rows.map { LinearProblem.Entry(row: $0, coefficient: 1) }
    }
}
