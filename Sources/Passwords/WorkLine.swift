import Dispatch
import Synchronization

/// Work that waits for a thread, in order.
final class WorkLine: Sendable {
    typealias Work = @Sendable () -> Void

    private struct State {
        var waiting: [Work] = []
        var running = 0
        var mostAtOnce = 0
    }

    private let state = Mutex(State())
    /// Signalled once for each work, and once for each thread at the end.
    private let arrivals = DispatchSemaphore(value: 0)

    var mostAtOnce: Int { state.withLock(\.mostAtOnce) }

    /// Whether it was taken; not when too many wait.
    func add(waitingMax: Int, _ work: @escaping Work) -> Bool {
        let isTaken = state.withLock { state in
            guard state.waiting.count < waitingMax else { return false }
            state.waiting.append(work)
            return true
        }
        if isTaken { arrivals.signal() }
        return isTaken
    }

    /// Lets each thread find the line empty, which is the end.
    func close(threads: Int) {
        for _ in 0..<threads { arrivals.signal() }
    }

    /// Waits for the next work; nothing when there will be none.
    func next() -> Work? {
        arrivals.wait()
        let work: Work? = state.withLock { state in
            guard !state.waiting.isEmpty else { return nil }
            state.running += 1
            state.mostAtOnce = max(state.mostAtOnce, state.running)
            return state.waiting.removeFirst()
        }
        guard let work else { return nil }
        return { [self] in
            work()
            state.withLock { $0.running -= 1 }
        }
    }
}
