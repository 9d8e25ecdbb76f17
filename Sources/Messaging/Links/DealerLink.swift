/// A link that connects to one router and exchanges messages with it (a ZeroMQ DEALER).
///
/// It reconnects by itself. It closes when the last reference goes, or with ``close()``, or with
/// its messenger.
public final class DealerLink: Sendable {
    private let channel: OpenChannel

    init(channel: OpenChannel) {
        self.channel = channel
    }

    /// What happened so far.
    public var counters: LinkCounters { channel.counters.snapshot }

    /// Where the link stands now.
    public var currentState: LinkState { channel.states.current }

    /// Why the server last gave no session; `nil` once one succeeded.
    public var lastRefusal: LinkRefusal? { channel.states.lastRefusal }

    /// The states from now on, beginning with the present one.
    ///
    /// A slow reader keeps the newest 16. Each call gives a stream of its own; it ends after
    /// `closed`.
    public var states: AsyncStream<LinkState> { channel.states.follow() }

    /// Waits for at least one frame and returns all that are there, up to a number.
    ///
    /// An empty group means that the link was closed and everything was taken.
    ///
    /// - Throws: `CancellationError` when the task is cancelled; no frame is lost then.
    public func nextGroup(max: Int) async throws(CancellationError) -> [[UInt8]] {
        try await channel.inbound.next(max: max).map(\.frame)
    }

    /// The frames one by one, until the link is closed or the task cancelled.
    public var messages: InboundSequence<[UInt8]> {
        InboundSequence(queue: channel.inbound, transform: \.frame)
    }

    /// Hands a frame to libzmq; it is no proof that the server will get it.
    ///
    /// - Throws: `MessagingError`: `notConnected`, `wouldBlock` (the queue is full),
    ///   `frameTooLarge`, `frameEmpty`, `closed`.
    public func send(_ frame: [UInt8]) async throws(MessagingError) {
        try await channel.send(frame)
    }

    /// Ends the connection; buffered frames can still be taken.
    public func close() async {
        await channel.close()
    }
}
