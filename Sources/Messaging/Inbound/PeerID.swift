/// One live connection of a router, as libzmq names it.
///
/// It lasts as long as the connection and means nothing afterwards. It proves no identity: that
/// is ``InboundMessage/userID``.
public struct PeerID: Sendable, Hashable, CustomStringConvertible {
    /// The routing id, 1 to 255 bytes.
    public let bytes: [UInt8]

    /// Makes an identity from the bytes of a routing id.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes in hexadecimal.
    public var description: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
