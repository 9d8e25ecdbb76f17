import Crypto
import Foundation

/// The request a future member sends on the enrolment port (PROTOCOL.md §5.2).
public struct Enrol: Sendable, Hashable {
    /// Which invite.
    public let invite: InviteID
    /// The member's signing key.
    public let signingKey: VerifyingKey
    /// The member's transport key; the connection must have been made with it.
    public let transportKey: TransportKey
    /// Proof that the sender holds the invite's secret.
    public let mac: [UInt8]
    /// Proof that it holds the signing key.
    public let signature: [UInt8]

    init(
        invite: InviteID,
        signingKey: VerifyingKey,
        transportKey: TransportKey,
        mac: [UInt8],
        signature: [UInt8]
    ) {
        self.invite = invite
        self.signingKey = signingKey
        self.transportKey = transportKey
        self.mac = mac
        self.signature = signature
    }

    /// Makes the request for an invite.
    ///
    /// - Throws: `ProtocolError` with code `signature` when the key refuses to sign.
    public init(
        _ invite: Invite,
        signingKey: SigningKey,
        transportKey: TransportKey
    )
        throws(ProtocolError)
    {
        let message = Self.message(invite.id, signingKey.verifyingKey, transportKey)
        guard let signature = signingKey.signature(over: message) else {
            throw ProtocolError(.signature, "the signing key did not sign the enrolment")
        }
        self.init(
            invite: invite.id,
            signingKey: signingKey.verifyingKey,
            transportKey: transportKey,
            mac: Self.mac(of: message, secret: invite.secret),
            signature: signature
        )
    }

    /// Checks both proofs against the invite's secret.
    ///
    /// - Throws: `ProtocolError` with code `proof`.
    public func verify(secret: [UInt8]) throws(ProtocolError) {
        let message = Self.message(invite, signingKey, transportKey)
        let isMac = HMAC<SHA256>.isValidAuthenticationCode(
            mac,
            authenticating: message,
            using: SymmetricKey(data: secret)
        )
        try Check.that(isMac, "enrolment mac does not verify", code: .proof)
        try Check.that(
            signingKey.accepts(signature, over: message),
            "enrolment signature does not verify",
            code: .proof
        )
    }

    private static func message(
        _ invite: InviteID,
        _ signing: VerifyingKey,
        _ transport: TransportKey
    ) -> [UInt8] {
        Array("grenier/enrol/1".utf8) + [0] + invite.bytes + signing.bytes + transport.bytes
    }

    private static func mac(of message: [UInt8], secret: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
    }
}

extension Enrol {
    init(_ wire: Grenier_V1_Enrol) throws(ProtocolError) {
        try Check.that(wire.mac.count == 32, "enrol mac has \(wire.mac.count) bytes; expected 32")
        self.init(
            invite: try Check.bytes(wire.inviteID, "enrol invite_id"),
            signingKey: try Check.bytes(wire.signingKey, "enrol signing_key"),
            transportKey: try Check.bytes(wire.curveKey, "enrol curve_key"),
            mac: Array(wire.mac),
            signature: Array(wire.signature)
        )
    }

    var wire: Grenier_V1_Enrol {
        var wire = Grenier_V1_Enrol()
        wire.inviteID = Data(invite.bytes)
        wire.signingKey = Data(signingKey.bytes)
        wire.curveKey = Data(transportKey.bytes)
        wire.mac = Data(mac)
        wire.signature = Data(signature)
        return wire
    }
}
