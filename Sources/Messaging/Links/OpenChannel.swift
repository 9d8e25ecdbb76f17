/// What a link holds of its channel: the parts that any thread may touch.
///
/// The channel closes when the last holder lets go.
final class OpenChannel: Sendable {
    let id: Channel.ID
    let endpoint: String
    let reactor: Reactor
    let inbound: InboundQueue
    let counters: CounterBox
    let states: LinkStateBoard

    init(
        id: Channel.ID,
        endpoint: String,
        reactor: Reactor,
        inbound: InboundQueue,
        counters: CounterBox,
        states: LinkStateBoard
    ) {
        self.id = id
        self.endpoint = endpoint
        self.reactor = reactor
        self.inbound = inbound
        self.counters = counters
        self.states = states
    }

    deinit {
        reactor.thread.post { [reactor, id] in reactor.assumeIsolated { $0.close(id) } }
    }

    func close() async {
        await reactor.perform { [id] in $0.close(id) }
    }

    func send(_ frame: [UInt8], to peer: PeerID? = nil) async throws(MessagingError) {
        let error = await reactor.perform { [id] in $0.sendError(frame, to: peer, on: id) }
        if let error { throw error }
    }
}
