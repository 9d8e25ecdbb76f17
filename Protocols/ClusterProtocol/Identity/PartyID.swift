/// The identity of a node or of a hub: 128 random bits that survive key changes.
///
/// `nodeId` and `hubId` of PROTOCOL.md §2.
public struct PartyID: FixedBytes {
    /// 16 bytes.
    public static let byteCount = 16
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 16 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "PartyID takes 16 bytes")
        self.bytes = bytes
    }
}
