import Foundation

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
