/// What a person asks to be written into a bundle.
public struct BundleRequest: Sendable, Hashable, Codable {
    /// For whom it is.
    public enum Destination: Sendable, Hashable, Codable {
        /// These members, or this one hub below; none: every member, without any receipt.
        case members([String])
        /// The hub above.
        case parent
    }

    /// The file's name, for the answer: the command's own process writes it.
    public var name: String
    /// For whom it is.
    public var destination: Destination
    /// To the parent: everything in the journal, rather than what is not settled there.
    public var isEverything: Bool
    /// Which part, from 1, when one file does not hold it all.
    public var part: Int

    /// Takes the parts of a request.
    public init(
        name: String,
        destination: Destination,
        isEverything: Bool = false,
        part: Int = 1
    ) {
        self.name = name
        self.destination = destination
        self.isEverything = isEverything
        self.part = part
    }
}
