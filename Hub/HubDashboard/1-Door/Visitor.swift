import HubCore

/// Somebody who is signed in: their session, and their account as it is now.
struct Visitor: Sendable {
    let session: Session
    let account: Account
    /// When they came before this session, seconds since 1970.
    let previousVisitSeconds: Int64?
}
