/// Bounds on what one link holds and accepts.
///
/// Every queue has one.
public struct LinkLimits: Sendable, Hashable {
    /// Longest frame accepted from a peer, in bytes; a peer that sends a longer one is cut off.
    ///
    /// libzmq applies it to each frame, not to a multipart message: those are dropped and counted
    /// when they end, and a listener with keys cuts off who does not end one (``guarding``).
    public var inboundFrameBytesMax: Int
    /// Longest frame this link sends, in bytes; at most what the other side accepts, because
    /// there it would be lost without an error here.
    public var outboundFrameBytesMax: Int
    /// Messages waiting to be sent, for each peer.
    public var sendHighWaterMarkMessages: Int32
    /// Messages waiting inside libzmq, for each peer.
    public var receiveHighWaterMarkMessages: Int32
    /// Messages waiting for the consumer; when reached, nothing more is read from libzmq, whose
    /// own marks then push back on the peers.
    public var inboundQueueMessagesMax: Int
    /// Bytes waiting for the consumer, with the same effect; one message may exceed it.
    public var inboundQueueBytesMax: Int
    /// Kernel buffers for each connection, in bytes, or `nil` for the kernel's own growth, which
    /// a thousand stalled peers turn into gigabytes.
    public var kernelBufferBytes: Int32?
    /// What a listener with keys lets one connection and one key take.
    public var guarding: GuardLimits

    /// Makes limits; the defaults are those of a hub's router.
    public init(
        inboundFrameBytesMax: Int = 64 * 1024,
        outboundFrameBytesMax: Int = 1024 * 1024,
        sendHighWaterMarkMessages: Int32 = 256,
        receiveHighWaterMarkMessages: Int32 = 1000,
        inboundQueueMessagesMax: Int = 1024,
        inboundQueueBytesMax: Int = 16 * 1024 * 1024,
        kernelBufferBytes: Int32? = 64 * 1024,
        guarding: GuardLimits = GuardLimits()
    ) {
        self.inboundFrameBytesMax = inboundFrameBytesMax
        self.outboundFrameBytesMax = outboundFrameBytesMax
        self.sendHighWaterMarkMessages = sendHighWaterMarkMessages
        self.receiveHighWaterMarkMessages = receiveHighWaterMarkMessages
        self.inboundQueueMessagesMax = inboundQueueMessagesMax
        self.inboundQueueBytesMax = inboundQueueBytesMax
        self.kernelBufferBytes = kernelBufferBytes
        self.guarding = guarding
    }

    /// A hub's router: many peers, small frames in, larger answers out.
    public static let router = LinkLimits()

    /// A node's link to its hub: few messages in flight, because the truth is in its outbox.
    public static let dealer = LinkLimits(
        inboundFrameBytesMax: 1024 * 1024,
        outboundFrameBytesMax: 64 * 1024,
        sendHighWaterMarkMessages: 64,
        receiveHighWaterMarkMessages: 64,
        inboundQueueMessagesMax: 128,
        kernelBufferBytes: nil
    )

    /// A publisher: subscriptions in (libzmq cuts off above 512 bytes, which the CURVE handshake
    /// needs), notices of at most 200 bytes out.
    public static let publisher = LinkLimits(
        inboundFrameBytesMax: 256,
        outboundFrameBytesMax: 200,
        sendHighWaterMarkMessages: 64,
        receiveHighWaterMarkMessages: 64,
        guarding: .brief
    )

    /// A subscriber: small notices, few of them.
    public static let subscriber = LinkLimits(
        inboundFrameBytesMax: 256,
        outboundFrameBytesMax: 256,
        sendHighWaterMarkMessages: 64,
        receiveHighWaterMarkMessages: 64,
        inboundQueueMessagesMax: 128,
        kernelBufferBytes: nil
    )
}
