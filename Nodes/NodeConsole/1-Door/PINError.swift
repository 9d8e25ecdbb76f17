public import Localisation

/// Why a code was not taken.
public enum PINError: Error, Sendable, Hashable, Explained {
    /// Too short or too long.
    case length
    /// There is no folder to keep it in.
    case noFolder

    /// What to do.
    public var message: Message {
        switch self {
        case .length:
            Text.consolePINLength(StoredPIN.lengths.lowerBound, StoredPIN.lengths.upperBound)
        case .noFolder: Text.consolePINNoFolder()
        }
    }
}
