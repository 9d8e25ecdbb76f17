/// Waiting times and the connection backlog of a listener.
public struct ListenTiming: Sendable, Hashable {
    /// Longest handshake.
    ///
    /// A CURVE handshake takes four round trips, 3.2 s on a slow mobile network. Where the network
    /// is there for two seconds and away for twenty, two or three times of it are needed: 60 s. A
    /// longer time lets scanners hold half-open slots.
    public var handshakeMillisecondsMax: Int32 = 60_000
    /// Connections waiting to be accepted; a hub coming back meets all its nodes at once.
    public var backlogConnectionsMax: Int32 = 1024
    /// How the kernel watches connections.
    public var keepAlive = KeepAlive()

    /// The default values.
    public init() {}
}
