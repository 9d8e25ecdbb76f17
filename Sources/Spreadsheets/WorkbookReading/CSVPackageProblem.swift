public import Localisation

/// What is wrong with one file of a package, or with the package.
public struct CSVPackageProblem: Error, Sendable, Hashable {
    /// The file; nil for the package itself.
    public let part: String?
    /// Every problem.
    public let list: [Message]
}
