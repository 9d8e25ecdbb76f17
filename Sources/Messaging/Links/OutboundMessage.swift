/// A message for one peer of a router.
public struct OutboundMessage: Sendable, Hashable {
    /// The connection it goes by.
    public let peer: PeerID
    /// The content; not empty.
    public let frame: [UInt8]

    /// Makes a message.
    public init(peer: PeerID, frame: [UInt8]) {
        self.peer = peer
        self.frame = frame
    }
}
