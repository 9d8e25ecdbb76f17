/// The public half of a CURVE key pair: a peer's identity on the wire.
///
/// 32 bytes of Curve25519 (ZeroMQ RFC 26). The text form is Z85, 40 characters.
public struct CurvePublicKey: Sendable, Hashable, CustomStringConvertible {
    /// The number of bytes of a key.
    public static let byteCount = KeyBytes.count

    private let storage: KeyBytes

    /// Makes a key from its raw bytes.
    ///
    /// - Throws: `MessagingError` with code `keyInvalid` unless there are exactly 32.
    public init(bytes: some Collection<UInt8>) throws(MessagingError) {
        guard let storage = KeyBytes(bytes) else {
            throw MessagingError(
                .keyInvalid,
                during: "reading a public key of \(bytes.count) bytes"
            )
        }
        self.storage = storage
    }

    /// Makes a key from its Z85 text.
    ///
    /// - Throws: `MessagingError` with code `keyInvalid` unless the text is 40 characters of Z85.
    public init(z85 text: some StringProtocol) throws(MessagingError) {
        guard let storage = Z85.decode(text.utf8).flatMap({ KeyBytes($0) }) else {
            throw MessagingError(.keyInvalid, during: "reading the Z85 text of a public key")
        }
        self.storage = storage
    }

    /// The raw bytes.
    public var bytes: [UInt8] { storage.bytes }

    /// The Z85 text, 40 characters.
    public var z85: String { Z85.encode(bytes) }

    /// The Z85 text; a public key is not a secret.
    public var description: String { z85 }
}
