public import Localisation

/// Everything wrong with a catalogue file, found in one reading.
public struct CatalogueProblems: Error, Sendable, Hashable {
    /// The problems, in the order they were met; never empty.
    public let list: [CatalogueProblem]
}

extension CatalogueProblems: ExplainedProblems {
    /// One message for each problem.
    public var problems: [Message] { list.map(\.message) }
}
