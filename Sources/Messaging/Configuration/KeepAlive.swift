/// How the kernel watches an idle or stuck TCP connection.
public struct KeepAlive: Sendable, Hashable {
    /// Idle time before the first probe; routers in homes forget a connection after minutes.
    public var idleSeconds: Int32 = 120
    /// Time between probes.
    public var intervalSeconds: Int32 = 30
    /// Unanswered probes before the connection is dead.
    public var probesMax: Int32 = 4
    /// Longest time sent bytes may stay unacknowledged; the kernel's own back-off keeps a dead
    /// connection for about a quarter of an hour.
    public var retransmitMillisecondsMax: Int32 = 60_000

    /// The default values.
    public init() {}
}
