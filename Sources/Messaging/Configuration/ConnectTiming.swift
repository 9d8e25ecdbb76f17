/// Waiting times of a connecting link.
public struct ConnectTiming: Sendable, Hashable {
    /// First wait before a new attempt.
    ///
    /// Give each process its own value, drawn at random: it is the only spread between nodes
    /// that come back together.
    public var reconnectMilliseconds: Int32
    /// Longest wait between attempts; the wait doubles up to it.
    ///
    /// A minute: a network that is there for moments only is met, and a hub that is away hears from
    /// a thousand nodes seventeen times a second.
    public var reconnectMillisecondsMax: Int32
    /// Longest handshake, see ``ListenTiming/handshakeMillisecondsMax``.
    public var handshakeMillisecondsMax: Int32 = 60_000
    /// Longest attempt to connect; the kernel's own is about two minutes.
    public var connectMillisecondsMax: Int32 = 20_000
    /// Time between pings of an idle connection, 0 for none; without them a router that forgot
    /// the connection goes unnoticed.
    public var heartbeatMilliseconds: Int32 = 60_000
    /// Longest wait for the answer to a ping.
    public var heartbeatAnswerMillisecondsMax: Int32 = 45_000
    /// After this silence the server drops us, so that it need not ping its peers; at most
    /// 6,553,500.
    public var heartbeatLifetimeMilliseconds: Int32 = 180_000
    /// How the kernel watches connections.
    public var keepAlive = KeepAlive()

    /// Makes waiting times; the reconnection range is the caller's to draw.
    public init(reconnectMilliseconds: Int32, reconnectMillisecondsMax: Int32 = 60_000) {
        self.reconnectMilliseconds = reconnectMilliseconds
        self.reconnectMillisecondsMax = reconnectMillisecondsMax
    }

    /// The spread recommended for nodes in the field: 2 to 8 seconds.
    public static let fieldReconnectMilliseconds: ClosedRange<Int32> = 2000...8000

    /// Short waits for demonstrations and tests on one machine.
    public static let loopback: ConnectTiming = {
        var timing = ConnectTiming(reconnectMilliseconds: 50, reconnectMillisecondsMax: 400)
        timing.handshakeMillisecondsMax = 5000
        timing.connectMillisecondsMax = 2000
        return timing
    }()
}
