/// The public name of an invite: the first half of a digest of its secret.
///
/// It lets a hub find an invite without storing or receiving the secret (PROTOCOL.md §5).
public struct InviteID: FixedBytes {
    /// 16 bytes.
    public static let byteCount = 16
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 16 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "InviteID takes 16 bytes")
        self.bytes = bytes
    }
}
