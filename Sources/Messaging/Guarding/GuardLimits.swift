/// What a listener with keys lets one connection and one key take.
///
/// libzmq bounds a frame and a number of messages, not a message of many frames, not connections
/// that say nothing and not how fast one peer speaks: whoever passes these bounds is cut off by
/// the listener itself, and nobody else is.
public struct GuardLimits: Sendable, Hashable {
    /// Bytes a connection may send without ending a message, while the listener reads.
    ///
    /// More than the longest frame is a message of many frames, which no honest peer sends.
    public var unfinishedBytesMax: UInt64
    /// The same while the listener does not read because its consumer is behind.
    public var heldBytesMax: UInt64
    /// Connections that have not yet sent a message; the oldest goes first.
    public var silentConnectionsMax: Int
    /// Connections in all; the oldest goes first.
    public var connectionsMax: Int
    /// How often connections are looked at.
    public var lookMilliseconds: UInt64
    /// How fast a key may speak; without it, as fast as it can.
    public var key: KeyLimits?

    /// Makes limits; the defaults are those of a hub's exchange port.
    public init(
        unfinishedBytesMax: UInt64 = 1 << 20,
        heldBytesMax: UInt64 = 96 << 20,
        silentConnectionsMax: Int = 1_024,
        connectionsMax: Int = 8_192,
        lookMilliseconds: UInt64 = 200,
        key: KeyLimits? = nil
    ) {
        self.unfinishedBytesMax = unfinishedBytesMax
        self.heldBytesMax = heldBytesMax
        self.silentConnectionsMax = silentConnectionsMax
        self.connectionsMax = connectionsMax
        self.lookMilliseconds = lookMilliseconds
        self.key = key
    }

    /// A port that takes few and short words of each: enrolment, subscriptions.
    public static let brief = GuardLimits(
        unfinishedBytesMax: 64 << 10,
        heldBytesMax: 1 << 20,
        silentConnectionsMax: 1_024,
        connectionsMax: 8_192,
        key: KeyLimits(
            messagesPerSecond: 16,
            burstMessages: 256,
            queuedMessagesMax: 64,
            dropsMax: 64
        )
    )
}

/// How fast one key may speak to a listener.
public struct KeyLimits: Sendable, Hashable {
    /// Messages in a second, over long times.
    public var messagesPerSecond: UInt64
    /// Messages at once.
    public var burstMessages: UInt64
    /// Messages that wait for the consumer.
    public var queuedMessagesMax: Int
    /// Messages above these bounds, which are dropped, before the key is cut off.
    public var dropsMax: UInt64

    /// Makes limits.
    public init(
        messagesPerSecond: UInt64,
        burstMessages: UInt64,
        queuedMessagesMax: Int,
        dropsMax: UInt64
    ) {
        self.messagesPerSecond = messagesPerSecond
        self.burstMessages = burstMessages
        self.queuedMessagesMax = queuedMessagesMax
        self.dropsMax = dropsMax
    }
}
