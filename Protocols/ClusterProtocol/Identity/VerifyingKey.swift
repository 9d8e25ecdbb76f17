import Crypto

/// An Ed25519 public key (RFC 8032).
public struct VerifyingKey: FixedBytes {
    /// 32 bytes.
    public static let byteCount = 32
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 32 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "VerifyingKey takes 32 bytes")
        self.bytes = bytes
    }

    /// Whether `signature` is this key's over `message`; false for anything malformed.
    public func accepts(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard signature.count == 64,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
