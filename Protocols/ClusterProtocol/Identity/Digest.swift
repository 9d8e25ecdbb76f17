/// A SHA-256 digest.
///
/// Bodies are named by the digest of their bytes as received (PROTOCOL.md §4).
public struct Digest: FixedBytes {
    /// 32 bytes.
    public static let byteCount = 32
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 32 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "Digest takes 32 bytes")
        self.bytes = bytes
    }
}
