/// The identity of a cluster: 128 random bits, given by its hub with the invite.
///
/// It says nothing about the cluster and is what peers' auditors see as a contributor.
public struct ClusterID: FixedBytes {
    /// 16 bytes.
    public static let byteCount = 16
    /// The bytes.
    public let bytes: [UInt8]

    /// Takes bytes already known to be 16 long.
    public init(unchecked bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "ClusterID takes 16 bytes")
        self.bytes = bytes
    }
}
