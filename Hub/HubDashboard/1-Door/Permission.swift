/// What a route asks of whoever comes.
package enum Permission: Sendable, Hashable {
    /// Nothing: it holds nothing of anybody.
    case anyone
    /// To be signed in, also with a password that must be changed first.
    case own
    /// To be signed in.
    case signedIn
    /// A right of member views, and no affiliation.
    case members
    /// To manage accounts.
    case accounts
    /// To read the audit log.
    case audit
}
