/// Who solves linear programmes for the gate.
///
/// This module states the problems and knows no solver. An implementation must be deterministic:
/// the same problem, the same answer.
public protocol LinearProgram: Sendable {
    /// A solution with the largest objective, or nothing where none was found.
    ///
    /// The gate takes "nothing" for a violation, so that a solver that gives up only withholds.
    func maximum(of problem: LinearProblem) -> LinearSolution?
}
