/// A link that hears a publisher's messages on chosen topics (a ZeroMQ SUB).
///
/// What is published while it is away, or faster than it reads, is lost.
public final class SubscriberLink: Sendable {
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

    /// The states from now on, beginning with the present one, as ``DealerLink/states``.
    public var states: AsyncStream<LinkState> { channel.states.follow() }

    /// Waits for at least one frame, topic included, and returns all that are there, up to a
    /// number.
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

    /// Ends the connection; buffered frames can still be taken.
    public func close() async {
        await channel.close()
    }
}
