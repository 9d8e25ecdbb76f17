/// A signed body, kept exactly as it was received or made.
///
/// Nothing in it is trusted before `verify(as:)`; nothing in it is ever encoded again.
public struct Sealed: Sendable, Hashable {
    /// The body's bytes.
    public let body: [UInt8]
    /// Ed25519 over the kind's prefix and the body, 64 bytes when well formed.
    public let signature: [UInt8]
    /// The key that signed, as claimed.
    public let signer: VerifyingKey

    /// Takes the three parts as received.
    public init(body: [UInt8], signature: [UInt8], signer: VerifyingKey) {
        self.body = body
        self.signature = signature
        self.signer = signer
    }

    /// Signs a body.
    ///
    /// - Throws: `ProtocolError` with code `signature` when the key refuses to sign.
    public init(_ body: [UInt8], as kind: BodyKind, by key: SigningKey) throws(ProtocolError) {
        guard let signature = key.signature(over: kind.signingPrefix + body) else {
            throw ProtocolError(.signature, "the signing key did not sign a \(kind.rawValue)")
        }
        self.init(body: body, signature: signature, signer: key.verifyingKey)
    }

    /// The body's name everywhere: SHA-256 of its bytes.
    public var digest: Digest { Digest(of: body) }

    /// Checks the signature by the claimed signer.
    ///
    /// Who the signer is remains to be decided by the caller.
    ///
    /// - Throws: `ProtocolError` with code `signature`.
    public func verify(as kind: BodyKind) throws(ProtocolError) {
        guard signer.accepts(signature, over: kind.signingPrefix + body) else {
            throw ProtocolError(.signature, "\(kind.rawValue): the signature does not verify")
        }
    }
}
