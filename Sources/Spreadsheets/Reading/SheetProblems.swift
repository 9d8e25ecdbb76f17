public import Localisation

/// Everything that keeps a file from being read as a table, found in one pass.
public struct SheetProblems: Error, Sendable, Hashable {
    /// The problems in the order of the file; never empty.
    public let list: [SheetProblem]
}

extension SheetProblems: ExplainedProblems {
    /// One message for each problem.
    public var problems: [Message] { list.map(\.message) }
}
