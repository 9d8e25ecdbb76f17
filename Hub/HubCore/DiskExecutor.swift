import Dispatch

/// Runs the hub's actor on a queue of its own.
///
/// The hub waits for the disk inside its actor, so that what it acknowledges is what it holds; on
/// the shared pool that wait would take a thread from everybody else.
final class DiskExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label, qos: .userInitiated)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedSerialExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
