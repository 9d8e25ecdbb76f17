import CZeroMQ
import Glibc
import Synchronization

/// The one thread that touches sockets, as the executor of the reactor.
///
/// Between jobs it waits in `zmq_poll`, on the sockets and on a wake-up descriptor. libzmq's own
/// descriptors (`ZMQ_FD`) are not used: they are edge-triggered and have cost every binding that
/// tried them lost wake-ups.
final class SocketThread: SerialExecutor {
    private enum Phase {
        case idle
        case running
        case stopped
    }

    private enum Work: Sendable {
        case job(UnownedJob)
        case operation(@Sendable () -> Void)
    }

    private struct State {
        var work: [Work] = []
        var phase = Phase.idle
        var isDrainingAfterStop = false
        var isAbandoned = false
        var thread: pthread_t?
        var stopWaiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    /// The thread that may run jobs now, as an integer: 0 for none.
    private let owner = Atomic<UInt>(0)
    /// Readable when the thread has something else to do than wait.
    let wakeDescriptor: Int32

    init() throws(MessagingError) {
        wakeDescriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard wakeDescriptor >= 0 else {
            throw MessagingError(system: errno, during: "making a wake-up descriptor")
        }
    }

    deinit {
        close(wakeDescriptor)
    }

    /// Makes the thread leave its wait.
    func wake() {
        var one: UInt64 = 1
        // It fails only when the counter is full, and then the thread is awake already.
        _ = write(wakeDescriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Takes the wake-ups back, before the work is looked at.
    func acknowledgeWake() {
        var count: UInt64 = 0
        _ = read(wakeDescriptor, &count, MemoryLayout<UInt64>.size)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        add(.job(UnownedJob(job)))
    }

    /// Runs an operation on the thread, after what was asked for before.
    func post(_ operation: @escaping @Sendable () -> Void) {
        add(.operation(operation))
    }

    private func add(_ work: Work) {
        let (mustWake, mustDrain) = state.withLock { state in
            state.work.append(work)
            guard state.phase == .stopped else { return (state.work.count == 1, false) }
            guard !state.isDrainingAfterStop else { return (false, false) }
            state.isDrainingAfterStop = true
            return (false, true)
        }
        if mustWake { wake() }
        // A call on a link that outlived its messenger must still come back, with an error.
        if mustDrain { Task.detached { self.drainAfterStop() } }
    }

    func checkIsolated() {
        precondition(
            owner.load(ordering: .acquiring) == UInt(pthread_self()),
            "a socket was touched outside the messaging thread"
        )
    }

    /// Starts the thread for a reactor.
    func start(_ reactor: Reactor) throws(MessagingError) {
        let box = Unmanaged.passRetained(ThreadStart(executor: self, reactor: reactor))
        var thread = pthread_t()
        // The thread inherits a full mask: the process's signals are for its other threads.
        var all = sigset_t()
        var previous = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &previous)
        state.withLock { $0.phase = .running }
        let result = pthread_create(&thread, nil, socketThreadMain, box.toOpaque())
        pthread_sigmask(SIG_SETMASK, &previous, nil)
        guard result == 0 else {
            box.release()
            state.withLock { $0.phase = .stopped }
            throw MessagingError(
                .resourcesExhausted,
                during: "making a thread",
                errorNumber: result
            )
        }
        state.withLock { $0.thread = thread }
    }

    /// Works and polls until the reactor has ended and nothing is left to do.
    fileprivate func run(_ reactor: Reactor) {
        owner.store(UInt(pthread_self()), ordering: .releasing)
        while true {
            let hasWorked = runWork()
            if state.withLock({ $0.isAbandoned }) {
                reactor.assumeIsolated { $0.close() }
            }
            let isEnded = reactor.assumeIsolated { $0.turn(mayWait: !hasWorked) }
            if isEnded, stopIfIdle() { return }
        }
    }

    /// Ends the thread from outside, when nobody will wait for it.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        wake()
    }

    /// Waits for the end of the thread, after the reactor was closed.
    func join() async {
        await withCheckedContinuation { continuation in
            let isStopped = state.withLock { state in
                if state.phase == .stopped { return true }
                state.stopWaiters.append(continuation)
                return false
            }
            if isStopped { continuation.resume() }
        }
        let thread = state.withLock { state in
            defer { state.thread = nil }
            return state.thread
        }
        guard let thread else { return }
        // The thread has nothing left to do but return, so this blocks for microseconds.
        pthread_join(thread, nil)
    }

    private func runWork() -> Bool {
        let work = state.withLock { state in
            defer { state.work = [] }
            return state.work
        }
        for piece in work {
            switch piece {
            case .job(let job): job.runSynchronously(on: asUnownedSerialExecutor())
            case .operation(let operation): operation()
            }
        }
        return !work.isEmpty
    }

    private func stopIfIdle() -> Bool {
        let waiters: [CheckedContinuation<Void, Never>]? = state.withLock { state in
            guard state.work.isEmpty else { return nil }
            state.phase = .stopped
            owner.store(0, ordering: .releasing)
            if state.isAbandoned, let thread = state.thread {
                pthread_detach(thread)
                state.thread = nil
            }
            defer { state.stopWaiters = [] }
            return state.stopWaiters
        }
        guard let waiters else { return false }
        for waiter in waiters {
            waiter.resume()
        }
        return true
    }

    /// Runs what is enqueued after the end; there are no sockets any more, only errors to return.
    private func drainAfterStop() {
        owner.store(UInt(pthread_self()), ordering: .releasing)
        while true {
            let hasWorked = runWork()
            let isDone =
                !hasWorked
                && state.withLock { state in
                    guard state.work.isEmpty else { return false }
                    owner.store(0, ordering: .releasing)
                    state.isDrainingAfterStop = false
                    return true
                }
            if isDone { return }
        }
    }
}

/// What a new thread is given; it keeps both alive while the thread runs.
private final class ThreadStart {
    let executor: SocketThread
    let reactor: Reactor

    init(executor: SocketThread, reactor: Reactor) {
        self.executor = executor
        self.reactor = reactor
    }
}

private func socketThreadMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    pthread_setname_np(pthread_self(), "messaging")
    let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
    start.executor.run(start.reactor)
    return nil
}
