public import Messaging

/// One key file of the folder; never the key.
public struct KeyFact: Sendable, Hashable {
    /// The file, relative to the folder.
    public let file: String
    /// What is wrong with it, if anything is.
    public let problem: KeyFileError?

    /// Takes the parts.
    public init(file: String, problem: KeyFileError?) {
        self.file = file
        self.problem = problem
    }
}
