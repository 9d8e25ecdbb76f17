import Crypto

/// An Ed25519 private key (RFC 8032).
///
/// Its seed is drawn and kept by the caller; the key never describes itself.
public struct SigningKey: Sendable, CustomStringConvertible {
    private let key: Curve25519.Signing.PrivateKey

    /// Makes the key of a 32-byte seed, or nothing when the seed has another length.
    public init?(seed: [UInt8]) {
        guard seed.count == 32,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { return nil }
        self.key = key
    }

    /// The public half.
    public var verifyingKey: VerifyingKey {
        VerifyingKey(unchecked: Array(key.publicKey.rawRepresentation))
    }

    /// Never the key.
    public var description: String { "SigningKey(of \(verifyingKey))" }

    /// Signs a message: 64 bytes, or nothing when the library refuses (it has no known reason to).
    public func signature(over message: [UInt8]) -> [UInt8]? {
        (try? key.signature(for: message)).map { Array($0) }
    }
}
