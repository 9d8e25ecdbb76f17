/// A CURVE public key (X25519), which names a party on the transport.
///
/// ZeroMQ reports it with every message as `User-Id` (ZeroMQ RFC 27).
public struct TransportKey: FixedBytes {
    /// 32 bytes.
    public static let byteCount = 32
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 32 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "TransportKey takes 32 bytes")
        self.bytes = bytes
    }
}
