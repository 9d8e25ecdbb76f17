import Dispatch
import Synchronization

/// The jobs that wait for their thread, in order.
final class JobLine: Sendable {
    struct Step: Sendable {
        let job: UnownedJob
        let executor: UnownedSerialExecutor
    }

    private struct State {
        var steps: [Step] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Signalled once for each step, and once for the end.
    private let arrivals = DispatchSemaphore(value: 0)

    func add(_ step: Step) {
        state.withLock { $0.steps.append(step) }
        arrivals.signal()
    }

    func close() {
        state.withLock { $0.isClosed = true }
        arrivals.signal()
    }

    /// Waits for the next step; nothing when there will be none.
    func next() -> Step? {
        arrivals.wait()
        return state.withLock { $0.steps.isEmpty ? nil : $0.steps.removeFirst() }
    }
}
