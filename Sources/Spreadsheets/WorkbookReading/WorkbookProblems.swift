public import Localisation

/// Everything that keeps a file from being read as a workbook.
public struct WorkbookProblems: Error, Sendable, Hashable {
    /// The problems in the order of the file; never empty.
    public let list: [WorkbookProblem]
}

extension WorkbookProblems: ExplainedProblems {
    /// One message for each problem.
    public var problems: [Message] { list.map(\.message) }
}
