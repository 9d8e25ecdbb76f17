/// A listener that talks with each of its peers by itself (a ZeroMQ ROUTER).
///
/// It closes when the last reference goes, or with ``close()``, or with its messenger.
public final class RouterLink: Sendable {
    private let channel: OpenChannel

    init(channel: OpenChannel) {
        self.channel = channel
    }

    /// The address it listens at, with the real port.
    public var endpoint: String { channel.endpoint }

    /// What happened so far.
    public var counters: LinkCounters { channel.counters.snapshot }

    /// Messages waiting for a consumer, at most `LinkLimits.inboundQueueMessagesMax`.
    public var inboundQueueMessages: Int { channel.inbound.count }

    /// Waits for at least one message and returns all that are there, up to a number.
    ///
    /// An empty group means that the link was closed and everything was taken.
    ///
    /// - Throws: `CancellationError` when the task is cancelled; no message is lost then.
    public func nextGroup(max: Int) async throws(CancellationError) -> [InboundMessage] {
        try await channel.inbound.next(max: max)
    }

    /// The messages one by one, until the link is closed or the task cancelled.
    public var messages: InboundSequence<InboundMessage> {
        InboundSequence(queue: channel.inbound) { $0 }
    }

    /// Hands a frame to libzmq for one peer; it is no proof that the peer will get it.
    ///
    /// - Throws: `MessagingError`: `peerUnreachable` (the connection is gone), `wouldBlock` (its
    ///   queue is full), `frameTooLarge`, `frameEmpty`, `closed`.
    public func send(_ frame: [UInt8], to peer: PeerID) async throws(MessagingError) {
        try await channel.send(frame, to: peer)
    }

    /// Sends several frames with one visit to the messaging thread.
    ///
    /// The result has one place for each message: `nil` where libzmq took it, else the error
    /// ``send(_:to:)`` would throw. A failure does not stop the others.
    public func send(_ group: [OutboundMessage]) async -> [MessagingError?] {
        await channel.reactor.perform { [id = channel.id] reactor in
            group.map { reactor.sendError($0.frame, to: $0.peer, on: id) }
        }
    }

    /// Ends the sessions over which a key has spoken, and no other.
    ///
    /// Its policy has to refuse the key, or it comes back. A session that never said anything is
    /// not known by its key: `rebind` ends those too.
    public func cut(_ key: CurvePublicKey) async {
        await channel.reactor.perform { [id = channel.id] reactor in reactor.cut(key, on: id) }
    }

    /// Ends all sessions and listens again at the same address.
    ///
    /// libzmq cannot end one session: after a key is struck off, this is how its live sessions
    /// end. Admitted peers come back by themselves; what was queued for them is lost.
    ///
    /// - Throws: `MessagingError` if the address could not be taken again; the link is then
    ///   closed.
    public func rebind() async throws(MessagingError) {
        try await channel.reactor.rebind(channel.id)
    }

    /// Stops listening and ends all sessions; buffered messages can still be taken.
    public func close() async {
        await channel.close()
    }
}
