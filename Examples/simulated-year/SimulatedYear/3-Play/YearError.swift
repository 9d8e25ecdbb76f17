package import Localisation

/// Why a year could not be played.
package enum YearError: Error, Sendable, Hashable {
    /// The hub did not do what was asked; with what it said.
    case refused(step: String, detail: String)
    /// An answer was not what the protocol says.
    case unexpected(step: String)
    /// The folder is there and holds something.
    case notEmpty(String)
    /// The folder could not be written.
    case storage(String)
    /// A file could not be read.
    case unreadable(String)
}

extension YearError: Explained {
    /// What a person is told.
    package var message: Message {
        switch self {
        case .refused(let step, let detail): Text.yearRefused(step, detail)
        case .unexpected(let step): Text.yearUnexpected(step)
        case .notEmpty(let path): Text.yearNotEmpty(path)
        case .storage(let path): Text.yearStorage(path)
        case .unreadable(let path): Text.yearUnreadable(path)
        }
    }
}
