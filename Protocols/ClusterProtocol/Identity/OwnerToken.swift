/// An owner or a coach as hubs see them: a keyed digest of a register number.
///
/// HMAC-SHA256 under the country key, so that the number itself is not disclosed.
public struct OwnerToken: FixedBytes {
    /// 32 bytes.
    public static let byteCount = 32
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 32 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "OwnerToken takes 32 bytes")
        self.bytes = bytes
    }
}
