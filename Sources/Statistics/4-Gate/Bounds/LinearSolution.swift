/// A best solution of a linear programme.
public struct LinearSolution: Hashable, Sendable {
    /// The value of the objective.
    public let objective: Double
    /// The value of each unknown, in the order of the problem's columns.
    public let values: [Double]

    /// States a solution.
    public init(objective: Double, values: [Double]) {
        self.objective = objective
        self.values = values
    }
}
