import Dispatch
import Synchronization

/// The jobs that wait for their thread, in order.
final class JobLine: Sendable {
    struct Step: Sendable {
        let job: UnownedJob
        let executor: UnownedSerialExecutor
    }

    private let steps = Mutex([Step]())
    /// Signalled once for each step, and once for the end.
    private let arrivals = DispatchSemaphore(value: 0)

    func add(_ step: Step) {
        steps.withLock { $0.append(step) }
        arrivals.signal()
    }

    /// Lets the thread find the line empty, which is the end.
    func close() {
        arrivals.signal()
    }

    /// Waits for the next step; nothing when there will be none.
    func next() -> Step? {
        arrivals.wait()
        return steps.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
