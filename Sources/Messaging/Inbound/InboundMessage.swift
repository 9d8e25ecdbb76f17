/// A message a router received: one frame and who sent it.
public struct InboundMessage: Sendable, Hashable {
    /// The connection it came by, where an answer goes.
    public let peer: PeerID
    /// The sender's key, proved by the handshake of this connection; `nil` on a local link.
    ///
    /// Check it on each message: a key struck off the list keeps its live connections.
    public let userID: CurvePublicKey?
    /// The peer's address, if the configuration asks for it.
    public let peerAddress: String?
    /// The content, never empty.
    public let frame: [UInt8]

    /// Makes a message, for tests of consumers.
    public init(
        peer: PeerID,
        userID: CurvePublicKey?,
        peerAddress: String? = nil,
        frame: [UInt8]
    ) {
        self.peer = peer
        self.userID = userID
        self.peerAddress = peerAddress
        self.frame = frame
    }
}
