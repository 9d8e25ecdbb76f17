import Crypto
import Foundation

/// What a hub hands to a future member, as text or as a picture (PROTOCOL.md §5.1).
///
/// It pins the hub and the federation: a node never trusts a key it met on the network.
public struct Invite: Sendable, Hashable {
    /// What the invited party will be.
    public enum Role: String, Sendable, Hashable, Codable {
        /// The node of a cluster.
        case cluster
        /// A hub below the inviting one.
        case hub
    }

    /// 128 random bits, used once.
    public let secret: [UInt8]
    /// Transport key of the hub's ports.
    public let hubTransportKey: TransportKey
    /// Key every chain of certificates must end at.
    public let federation: VerifyingKey
    /// Where batches are exchanged, as "tcp://host:port".
    public let exchangeEndpoint: String
    /// Where the enrolment itself takes place.
    public let enrolmentEndpoint: String
    /// Where news are published; empty when they are not.
    public let newsEndpoint: String
    /// When the invite ends, seconds since 1970.
    public let expiresAtSeconds: Int64
    /// What the invited party will be.
    public let role: Role
    /// The node that the invite moves here from another hub; none for a new member.
    public let subject: PartyID?
    /// To a hub: what its certificate will give; none where an older hub wrote the invite.
    public let hub: HubScope?

    /// Takes the parts of an invite; `secret` is 16 bytes.
    public init(
        secret: [UInt8],
        hubTransportKey: TransportKey,
        federation: VerifyingKey,
        exchangeEndpoint: String,
        enrolmentEndpoint: String,
        newsEndpoint: String,
        expiresAtSeconds: Int64,
        role: Role,
        subject: PartyID? = nil,
        hub: HubScope? = nil
    ) {
        precondition(secret.count == 16, "an invite's secret has 16 bytes")
        self.secret = secret
        self.hubTransportKey = hubTransportKey
        self.federation = federation
        self.exchangeEndpoint = exchangeEndpoint
        self.enrolmentEndpoint = enrolmentEndpoint
        self.newsEndpoint = newsEndpoint
        self.expiresAtSeconds = expiresAtSeconds
        self.role = role
        self.subject = subject
        self.hub = hub
    }

    /// The invite's public name.
    public var id: InviteID { Self.id(of: secret) }

    /// The public name of a secret.
    public static func id(of secret: [UInt8]) -> InviteID {
        let digest = Digest(of: [Array("grenier/invite/1".utf8), [0], secret])
        return InviteID(unchecked: Array(digest.bytes.prefix(InviteID.byteCount)))
    }

    /// Reads what the text of an invite holds.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    package init(decoding bytes: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Invite = try Schema.decode(bytes, "invite")
        try Check.that(wire.secret.count == 16, "invite secret has \(wire.secret.count) bytes")
        for endpoint in [wire.exchangeEndpoint, wire.enrolmentEndpoint, wire.newsEndpoint] {
            try Check.name(endpoint, "invite endpoint")
        }
        try Check.that(
            wire.exchangeEndpoint.hasPrefix("tcp://") && wire.enrolmentEndpoint.hasPrefix("tcp://")
                && (wire.newsEndpoint.isEmpty || wire.newsEndpoint.hasPrefix("tcp://")),
            "invite endpoint does not start with tcp://"
        )
        let role: Role
        switch wire.role {
        case .cluster: role = .cluster
        case .hub: role = .hub
        default: throw ProtocolError(.malformed, "invite role is unknown")
        }
        self.init(
            secret: Array(wire.secret),
            hubTransportKey: try Check.bytes(wire.hubCurveKey, "invite hub_curve_key"),
            federation: try Check.bytes(wire.federationKey, "invite federation_key"),
            exchangeEndpoint: wire.exchangeEndpoint,
            enrolmentEndpoint: wire.enrolmentEndpoint,
            newsEndpoint: wire.newsEndpoint,
            expiresAtSeconds: try Check.instant(wire.expiresAt, "invite expires_at"),
            role: role,
            subject: try Check.optionalBytes(wire.subjectID, "invite subject_id"),
            hub: wire.hasHub ? try HubScope(wire.hub) : nil
        )
    }

    func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Invite()
        wire.secret = Data(secret)
        wire.hubCurveKey = Data(hubTransportKey.bytes)
        wire.federationKey = Data(federation.bytes)
        wire.exchangeEndpoint = exchangeEndpoint
        wire.enrolmentEndpoint = enrolmentEndpoint
        wire.newsEndpoint = newsEndpoint
        wire.expiresAt = expiresAtSeconds
        wire.role = role == .cluster ? .cluster : .hub
        wire.subjectID = Data(subject?.bytes ?? [])
        if let hub { wire.hub = hub.wire }
        return try Schema.encode(wire, "invite")
    }
}
