/// Why a password is not hashed.
package enum PasswordFailure: Error, Sendable, Hashable {
    /// Fewer than `PasswordRule.charactersMin` characters.
    case tooShort
    /// More than `PasswordRule.bytesMax` bytes.
    case tooLong
    /// Too many wait already.
    case busy
    /// No memory for it.
    case unavailable
}
