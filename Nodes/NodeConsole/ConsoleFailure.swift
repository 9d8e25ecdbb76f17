public import Localisation

/// Why no page can be shown at all.
public enum ConsoleFailure: Error, Sendable, Hashable, Explained {
    /// None of the ports from the first to the last can be opened.
    case noPort(Int, Int)

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .noPort(let first, let last): Text.consoleNoPort(first, last)
        }
    }
}
