/// What happened on a link since it was opened.
public struct LinkCounters: Sendable, Hashable {
    /// Messages handed to consumers.
    public var received = 0
    /// Messages libzmq took to send.
    public var sent = 0
    /// Messages dropped because they had more than one frame.
    public var rejectedMultipart = 0
    /// Messages dropped because their frame was empty.
    public var rejectedEmpty = 0
    /// Messages dropped because they were barely over the limit; longer ones end their connection
    /// inside libzmq.
    public var rejectedTooLarge = 0
    /// Sends refused because the peer's queue was full.
    public var sendsBlocked = 0
    /// Sends refused because no such peer is connected.
    public var sendsUnreachable = 0
    /// Handshakes that ended well.
    public var handshakesSucceeded = 0
    /// Handshakes that failed because a key was refused.
    public var handshakesRefused = 0
    /// Handshakes that failed otherwise: another protocol, a wrong server key, a broken line.
    public var handshakesBroken = 0
    /// Connections that ended.
    public var disconnections = 0
    /// Connections that could not be taken, most often because no descriptor was left.
    public var connectionsNotAccepted = 0
    /// Messages dropped because their key spoke too fast.
    public var droppedTooFast = 0
    /// Connections that the listener cut: too many of them, or a message that did not end.
    public var connectionsCut = 0
    /// Times a key was cut off because it went on speaking too fast.
    public var keysCut = 0
    /// Live connections of a listener with keys.
    public var connections = 0
    /// Subscriptions and their ends that a publisher was told.
    public var subscriptionChanges = 0

    /// No events yet.
    public init() {}
}
