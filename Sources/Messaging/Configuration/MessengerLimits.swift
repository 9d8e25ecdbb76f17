/// Bounds of a whole messenger.
public struct MessengerLimits: Sendable, Hashable {
    /// Most sockets; each link takes up to three (itself, its monitor, libzmq's end of it).
    public var socketsMax: Int32 = 4096
    /// Messages read from one link before the others get their turn.
    public var messagesPerTurnMax: Int = 64
    /// Longest self-test of a listener before it counts as failed.
    public var selfTestMillisecondsMax: Int = 10_000
    /// Longest wait for a port to become free when a router is bound again.
    public var rebindMillisecondsMax: Int = 5000

    /// The default values.
    public init() {}

    /// The default values.
    public static let `default` = MessengerLimits()
}
