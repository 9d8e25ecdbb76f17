/// A listener that tells all its subscribers the same thing (a ZeroMQ XPUB).
///
/// A slow subscriber loses the newest messages, silently, and a late one hears nothing of the
/// past: use it to say "there is something new", never as the only way to learn what. libzmq sets
/// no bound on the number of topics an admitted subscriber asks for.
public final class PublisherLink: Sendable {
    private let channel: OpenChannel

    init(channel: OpenChannel) {
        self.channel = channel
    }

    /// The address it listens at, with the real port.
    public var endpoint: String { channel.endpoint }

    /// What happened so far.
    public var counters: LinkCounters { channel.counters.snapshot }

    /// Sends one frame, the topic followed by the content, to those who subscribed to it.
    ///
    /// - Throws: `MessagingError`: `frameTooLarge` (topic and content together), `frameEmpty`,
    ///   `closed`.
    public func send(topic: [UInt8], _ content: [UInt8]) async throws(MessagingError) {
        try await channel.send(topic + content)
    }

    /// Sets the frame that each subscriber receives when it subscribes from now on.
    ///
    /// It is heard only by those whose topic it begins with. An empty frame takes it back.
    ///
    /// - Throws: `MessagingError`: `frameTooLarge`, `closed`.
    public func setWelcome(_ frame: [UInt8]) async throws(MessagingError) {
        let error = await channel.reactor.perform { [id = channel.id] in
            $0.welcomeError(frame, on: id)
        }
        if let error { throw error }
    }

    /// Ends all sessions and listens again at the same address, as ``RouterLink/rebind()``.
    ///
    /// - Throws: `MessagingError` if the address could not be taken again; the link is then
    ///   closed.
    public func rebind() async throws(MessagingError) {
        try await channel.reactor.rebind(channel.id)
    }

    /// Stops listening and ends all sessions.
    public func close() async {
        await channel.close()
    }
}
