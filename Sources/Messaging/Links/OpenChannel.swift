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
        Task { [reactor, id] in await reactor.close(id) }
    }

    func close() async {
        await reactor.close(id)
    }
}
