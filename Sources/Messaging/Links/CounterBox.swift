import Synchronization

/// The counters of one link, written by the messaging thread and read by anybody.
final class CounterBox: Sendable {
    private let counters = Mutex(LinkCounters())

    var snapshot: LinkCounters { counters.withLock { $0 } }

    func update(_ change: (inout LinkCounters) -> Void) {
        counters.withLock { change(&$0) }
    }
}
