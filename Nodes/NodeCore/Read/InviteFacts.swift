import ClusterProtocol

/// What the text of an invite tells before anything is sent.
package struct InviteFacts: Sendable, Hashable {
    /// The machine that invites, as `host:port`.
    package let host: String
    /// When it ends, in seconds since 1970.
    package let expiresAtSeconds: Int64
    /// Whether it has ended, by this machine's clock.
    package let isExpired: Bool
    /// Whether it moves a cluster that is a member already.
    package let isTransfer: Bool
    /// The first digits of the federation's key, to compare with what the hub's people say.
    package let federation: String

    init(_ invite: Invite, atSeconds now: Int64) {
        host = invite.enrolmentEndpoint.split(separator: "/").last.map(String.init) ?? ""
        expiresAtSeconds = invite.expiresAtSeconds
        isExpired = invite.expiresAtSeconds <= now
        isTransfer = invite.subject != nil
        federation = String(invite.federation.hex.prefix(16))
    }
}
