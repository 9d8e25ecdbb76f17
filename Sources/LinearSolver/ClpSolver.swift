import CClp
public import Statistics

/// Solves linear programmes with Clp, the simplex code of COIN-OR.
///
/// Primal simplex with Clp's default tolerances (10⁻⁷), one thread, no randomness: the same
/// problem always takes the same path. Statements are expected to be scaled near 1.
public struct ClpSolver: LinearProgram {
    /// Makes a solver; it holds nothing.
    public init() {}

    /// A solution with the largest objective; nothing where the problem is infeasible, unbounded,
    /// or was given up.
    public func maximum(of problem: LinearProblem) -> LinearSolution? {
        guard let model = Clp_newModel() else { return nil }
        defer { Clp_deleteModel(model) }
        Clp_setLogLevel(model, 0)
        load(problem, into: model)
        Clp_setOptimizationDirection(model, -1)
        Clp_primal(model, 0)
        guard Clp_status(model) == 0, let values = Clp_primalColumnSolution(model) else {
            return nil
        }
        return LinearSolution(
            objective: Clp_objectiveValue(model),
            values: Array(UnsafeBufferPointer(start: values, count: problem.columns.count))
        )
    }

    private func load(_ problem: LinearProblem, into model: UnsafeMutableRawPointer) {
        var starts: [CoinBigIndex] = [0]
        var rows: [CInt] = []
        var coefficients: [Double] = []
        for column in problem.columns {
            for entry in column.entries {
                rows.append(CInt(entry.row))
                coefficients.append(entry.coefficient)
            }
            starts.append(CoinBigIndex(rows.count))
        }
        Clp_loadProblem(
            model,
            CInt(problem.columns.count),
            CInt(problem.rowValues.count),
            starts,
            rows,
            coefficients,
            problem.columns.map(\.bounds.lowerBound),
            problem.columns.map(\.bounds.upperBound),
            problem.columns.map(\.objective),
            problem.rowValues,
            problem.rowValues
        )
    }
}
