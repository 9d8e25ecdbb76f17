public import struct Foundation.Data

/// What a command came to: the same whether it ran in this process or in the folder's owner.
public struct CommandAnswer: Sendable, Hashable, Codable {
    /// Exit code of the process: 0 done, 2 usage, 3 bad input, 4 refused, 5 not reachable, 70 ours.
    public var exitCode: Int32
    /// The JSON document for `--json`, if the command has one.
    public var document: String?
    /// What a person reads on standard output.
    public var text: String
    /// What a person reads on standard error, a line each.
    public var problems: [String]
    /// The bytes of a file that the command's own process writes, where the person stands.
    public var file: Data?

    /// Takes the parts of an answer.
    public init(
        exitCode: Int32 = 0,
        document: String? = nil,
        text: String = "",
        problems: [String] = [],
        file: Data? = nil
    ) {
        self.exitCode = exitCode
        self.document = document
        self.text = text
        self.problems = problems
        self.file = file
    }
}
