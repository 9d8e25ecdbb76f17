import CZeroMQ
import Glibc

/// The secret half of a CURVE key pair; it never shows itself in a description or a dump.
///
/// It is a value in memory like any other: Swift gives no promise that its bytes are wiped.
public struct CurveSecretKey: Sendable, Equatable, CustomStringConvertible,
    CustomDebugStringConvertible, CustomReflectable
{
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
                during: "reading a secret key of \(bytes.count) bytes"
            )
        }
        self.storage = storage
    }

    /// Makes a key from its Z85 text.
    ///
    /// - Throws: `MessagingError` with code `keyInvalid` unless the text is 40 characters of Z85.
    public init(z85 text: some StringProtocol) throws(MessagingError) {
        guard let storage = Z85.decode(text.utf8).flatMap({ KeyBytes($0) }) else {
            throw MessagingError(.keyInvalid, during: "reading the Z85 text of a secret key")
        }
        self.storage = storage
    }

    /// The raw bytes, for a key file or for libzmq; never log them.
    public var bytes: [UInt8] { storage.bytes }

    /// The Z85 text, for a caller that stores it; never log it.
    public var z85: String { Z85.encode(bytes) }

    /// The public key that belongs to this secret.
    ///
    /// - Throws: `MessagingError` with code `curveUnavailable` if libzmq was built without CURVE.
    public func publicKey() throws(MessagingError) -> CurvePublicKey {
        var text = [CChar](repeating: 0, count: 41)
        guard zmq_curve_public(&text, z85) == 0 else {
            throw MessagingError(
                errno == ENOTSUP ? .curveUnavailable : .keyInvalid,
                during: "deriving a public key",
                errorNumber: errno
            )
        }
        return try CurvePublicKey(
            z85: String(decoding: text.prefix(40).map(UInt8.init), as: UTF8.self)
        )
    }

    /// A fixed text, so that a secret in a log line shows nothing.
    public var description: String { "CurveSecretKey(hidden)" }

    /// The same fixed text.
    public var debugDescription: String { description }

    /// No children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Compares without stopping at the first difference.
    public static func == (left: CurveSecretKey, right: CurveSecretKey) -> Bool {
        left.storage.isEqualInConstantTime(to: right.storage)
    }
}
