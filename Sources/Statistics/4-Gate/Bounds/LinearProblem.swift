/// A linear programme: maximise Σ objective·x under Σ coefficient·x = value for every row, with
/// every x between its bounds.
public struct LinearProblem: Hashable, Sendable {
    /// A coefficient that is not zero.
    public struct Entry: Hashable, Sendable {
        /// The row, from 0.
        public let row: Int
        /// Its factor.
        public let coefficient: Double

        /// Places a coefficient.
        public init(row: Int, coefficient: Double) {
            self.row = row
            self.coefficient = coefficient
        }
    }

    /// An unknown.
    public struct Column: Hashable, Sendable {
        /// The values it may take; either end may be infinite.
        public let bounds: ClosedRange<Double>
        /// Its factor in what is maximised.
        public let objective: Double
        /// Its coefficients, at most one a row.
        public let entries: [Entry]

        /// Describes an unknown.
        public init(bounds: ClosedRange<Double>, objective: Double, entries: [Entry]) {
            self.bounds = bounds
            self.objective = objective
            self.entries = entries
        }
    }

    /// The unknowns.
    public let columns: [Column]
    /// What each row must come to.
    public let rowValues: [Double]

    /// States a problem.
    public init(columns: [Column], rowValues: [Double]) {
        self.columns = columns
        self.rowValues = rowValues
    }
}
