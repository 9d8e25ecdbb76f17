import Dispatch
import Foundation
import Synchronization

/// Runs the hub's actor on a thread of its own.
///
/// The hub waits for the disk inside its actor, so that what it acknowledges is what it holds; on
/// the shared pool that wait would take a thread from everybody else.
final class DiskExecutor: SerialExecutor {
    private let line: JobLine

    init(label: String) {
        let line = JobLine()
        self.line = line
        let thread = Thread {
            while let step = line.next() { step.job.runSynchronously(on: step.executor) }
        }
        thread.name = label
        thread.start()
    }

    deinit { line.close() }

    func enqueue(_ job: consuming ExecutorJob) {
        line.add(JobLine.Step(job: UnownedJob(job), executor: asUnownedSerialExecutor()))
    }
}

/// The jobs that wait for their thread, in order.
private final class JobLine: Sendable {
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
