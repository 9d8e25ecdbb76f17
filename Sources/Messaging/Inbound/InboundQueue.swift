import Synchronization

/// The bounded queue between the messaging thread and the consumers of one link.
final class InboundQueue: Sendable {
    private typealias Waiter = CheckedContinuation<[InboundMessage]?, Never>

    private struct State: Sendable {
        var buffer: InboundBuffer<Waiter>
        var nextTicket: UInt64 = 0
    }

    private let state: Mutex<State>
    private let resumeSource: @Sendable () -> Void

    /// Makes a queue; the closure wakes the thread when it may read again.
    init(limits: LinkLimits, resumeSource: @escaping @Sendable () -> Void) {
        state = Mutex(
            State(
                buffer: InboundBuffer(
                    messagesMax: limits.inboundQueueMessagesMax,
                    bytesMax: limits.inboundQueueBytesMax
                )
            )
        )
        self.resumeSource = resumeSource
    }

    /// Whether the thread must not read now.
    var isSourcePaused: Bool { state.withLock { $0.buffer.isSourcePaused } }

    /// How much may be read now.
    var room: (messages: Int, bytes: Int) { state.withLock { $0.buffer.room } }

    /// Messages waiting for a consumer.
    var count: Int { state.withLock { $0.buffer.count } }

    /// Messages of a key that wait for a consumer.
    func queued(of key: CurvePublicKey) -> Int { state.withLock { $0.buffer.queued[key] ?? 0 } }

    /// Hands over what the thread read.
    func offer(_ group: [InboundMessage]) {
        let deliveries = state.withLock { $0.buffer.offer(group) }
        for delivery in deliveries {
            delivery.waiter.resume(returning: delivery.messages)
        }
        resumeSourceIfDue()
    }

    /// Waits for at least one message; an empty group means the queue ended.
    ///
    /// - Throws: `CancellationError` when the task is cancelled; nothing is lost then.
    func next(max: Int) async throws(CancellationError) -> [InboundMessage] {
        guard !Task.isCancelled else { throw CancellationError() }
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        let limit = Swift.max(max, 1)
        let group = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                serve(waiter, ticket: ticket, max: limit)
            }
        } onCancel: {
            let waiter = state.withLock { $0.buffer.leave(ticket: ticket) }
            waiter?.resume(returning: nil)
        }
        guard let group else { throw CancellationError() }
        resumeSourceIfDue()
        return group
    }

    /// Ends the queue and everybody's wait.
    func finish() {
        let waiters = state.withLock { $0.buffer.finish() }
        for waiter in waiters {
            waiter.resume(returning: [])
        }
    }

    private func serve(_ waiter: Waiter, ticket: UInt64, max: Int) {
        enum Outcome {
            case ready([InboundMessage])
            case cancelled
            case waiting
        }
        let outcome: Outcome = state.withLock { state in
            // The flag is raised before the handler runs: a cancellation that came before this
            // line is seen here, one that comes after it finds the ticket in the line.
            if Task.isCancelled { return .cancelled }
            if let group = state.buffer.take(max: max) { return .ready(group) }
            state.buffer.wait(waiter, ticket: ticket, max: max)
            return .waiting
        }
        switch outcome {
        case .ready(let group): waiter.resume(returning: group)
        case .cancelled: waiter.resume(returning: nil)
        case .waiting: break
        }
    }

    private func resumeSourceIfDue() {
        if state.withLock({ $0.buffer.resumesSource() }) { resumeSource() }
    }
}
