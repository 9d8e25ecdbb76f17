public import Localisation

/// One thing that was looked at, what was seen, and what to do.
public struct Finding: Sendable, Hashable {
    /// Which one.
    public let kind: Kind
    /// The words that fill its sentences.
    public let arguments: [Message.Argument]

    /// Takes a kind and what fills its sentences; the program and the folder come first.
    public init(_ kind: Kind, _ subject: Facts.Subject, _ arguments: [Message.Argument] = []) {
        self.kind = kind
        self.arguments = [.plain(subject.program), .plain(subject.folder)] + arguments
    }

    /// How bad it is.
    public var level: Level { kind.level }

    /// What was looked at, and what is wrong.
    public var seen: Message { kind.texts.seen.with(arguments) }

    /// What to do, where something is to be done.
    public var act: Message? { kind.texts.act?.with(arguments) }
}
