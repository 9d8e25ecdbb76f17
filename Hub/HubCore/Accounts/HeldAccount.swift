package import Passwords

/// An account with what only the door needs.
package struct HeldAccount: Sendable {
    package var account: Account
    package var password: PasswordHash
    /// When it signed in last, and the time before; seconds since 1970.
    package var visitedSeconds: Int64?
    package var previousVisitSeconds: Int64?
}
