import CZeroMQ
import Glibc
import Logging

/// The owner of the context and of all sockets; its executor is the messaging thread, so the
/// compiler proves that nothing else touches them.
actor Reactor {
    /// Where authentication questions arrive, fixed by ZeroMQ RFC 27.
    private static let authenticationEndpoint = "inproc://zeromq.zap.01"

    nonisolated let thread: SocketThread
    nonisolated let logger: Logger
    nonisolated let limits: MessengerLimits
    nonisolated let metrics: MessagingMetrics

    private(set) var context: Context?
    private var authentication: Socket?
    private let scratch = ScratchFrame()
    private var pollSet = PollSet()
    private var isPollSetStale = true
    private var lastID: Channel.ID = 0
    private(set) var channels: [Channel.ID: Channel] = [:]
    var zap = ZAPHandler()
    private var reserve = DescriptorReserve()

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    /// Makes the context and the authentication handler, which must stand before any listener.
    ///
    /// They are made by the caller's thread and pass to the messaging thread with its creation,
    /// which is the full memory barrier libzmq asks for.
    init(
        limits: MessengerLimits,
        logger: Logger,
        metrics: MessagingMetrics,
        answersAuthentication: Bool
    ) throws(MessagingError) {
        thread = try SocketThread()
        self.logger = logger
        self.limits = limits
        self.metrics = metrics
        let newContext = try Context(limits: limits)
        if answersAuthentication {
            authentication = try Self.makeAuthenticationSocket(newContext)
        }
        context = consume newContext
    }

    private static func makeAuthenticationSocket(
        _ context: borrowing Context
    ) throws(MessagingError) -> Socket {
        let socket = try Socket(context, type: ZMQ_REP)
        // Each question is answered at once; a bound here could only lose one.
        try socket.set(ZMQ_RCVHWM, 0)
        try socket.set(ZMQ_SNDHWM, 0)
        try socket.bind(authenticationEndpoint)
        return socket
    }

    /// The handler dies, for tests of what happens then.
    func endAuthentication() {
        authentication = nil
        isPollSetStale = true
    }

    /// Runs an operation on the messaging thread and resumes the caller where it belongs.
    ///
    /// Links use this and not a plain call of the actor: optimised by Swift 6.3, a caller that
    /// calls again and again stays on the actor's thread between its calls, and the thread then
    /// never polls. A continuation always takes the caller back to its own executor.
    nonisolated func perform<Outcome: Sendable>(
        _ operation: @escaping @Sendable (isolated Reactor) -> Outcome
    ) async -> Outcome {
        await withCheckedContinuation { caller in
            thread.post {
                caller.resume(returning: self.assumeIsolated { operation($0) })
            }
        }
    }

    /// The same for what has to wait in between.
    nonisolated func performAsynchronously<Outcome: Sendable>(
        _ operation: @escaping @Sendable (isolated Reactor) async -> Outcome
    ) async -> Outcome {
        await withCheckedContinuation { caller in
            Task { caller.resume(returning: await operation(self)) }
        }
    }

    /// Makes a channel, opens it and takes it into the poll set.
    func addChannel(_ plan: ChannelPlan) throws(MessagingError) -> Channel {
        lastID += 1
        let thread = thread
        let channel = Channel(
            id: lastID,
            plan: plan,
            inbound: InboundQueue(limits: plan.limits) { thread.wake() },
            metrics: metrics
        )
        try open(channel)
        channels[channel.id] = channel
        return channel
    }

    /// Makes the sockets of a channel.
    func open(_ channel: Channel) throws(MessagingError) {
        guard context != nil else { throw MessagingError(.closed, during: "opening a link") }
        try context?.open(channel)
        isPollSetStale = true
    }

    /// Closes the sockets of a channel that will be opened again.
    func suspend(_ channel: Channel) {
        channel.closeSockets()
        isPollSetStale = true
    }

    /// Closes a channel for good; one that is closed already is no error.
    func close(_ id: Channel.ID) {
        guard let channel = removeChannel(id) else { return }
        if let admission = channel.plan.admission {
            zap.unregister(domain: admission.domain)
        }
        logger.debug("link closed", metadata: ["endpoint": "\(channel.endpoint)"])
    }

    /// Closes a channel and leaves its authentication domain in place.
    @discardableResult
    func removeChannel(_ id: Channel.ID) -> Channel? {
        guard let channel = channels.removeValue(forKey: id) else { return nil }
        channel.close()
        isPollSetStale = true
        return channel
    }

    /// Closes everything and ends the context; the thread stops after its present turn.
    func close() {
        guard context != nil else { return }
        for id in channels.keys {
            close(id)
        }
        pollSet = PollSet()
        authentication = nil
        context = nil
    }

    /// One turn of the thread: wait if nothing is to be done, then serve what is ready.
    ///
    /// Returns true once the reactor was closed.
    func turn(mayWait: Bool) -> Bool {
        guard context != nil else { return true }
        let now = monotonicNanoseconds()
        for channel in channels.values {
            channel.redialIfDue(now: now)
            channel.lookAtConnections(now: now)
            if channel.isPaused, !channel.inbound.isSourcePaused {
                channel.isPaused = false
                isPollSetStale = true
            }
        }
        if isPollSetStale {
            pollSet = makePollSet()
            isPollSetStale = false
        }
        guard pollSet.wait(milliseconds: mayWait ? waitMilliseconds(now: now) : 0) else {
            logger.critical("polling failed, closing", metadata: ["errno": "\(errno)"])
            close()
            return true
        }
        serve()
        return false
    }

    private func serve() {
        let now = monotonicNanoseconds()
        for target in pollSet.readyTargets() {
            switch target {
            case .wake: thread.acknowledgeWake()
            case .authentication: answerAuthentication()
            case .monitor(let channel):
                channel.readMonitor(scratch, now: now)
                if channel.mustShed { shed(from: channel, now: now) }
            case .socket(let channel):
                channel.readMessages(scratch, max: limits.messagesPerTurnMax, now: now)
                if channel.isPaused { isPollSetStale = true }
            }
        }
    }

    /// Turns away who cannot be let in: libzmq would try again and again, as fast as it can.
    private func shed(from channel: Channel, now: UInt64) {
        channel.mustShed = false
        guard let descriptor = channel.listenDescriptor else { return }
        let count = reserve.shed(from: descriptor)
        guard reserve.mayComplain(now: now) else { return }
        logger.error(
            "no descriptor is left: new connections are turned away until some end",
            metadata: ["endpoint": "\(channel.endpoint)", "connections": "\(count)"]
        )
    }

    private func makePollSet() -> PollSet {
        var set = PollSet()
        set.addWake(thread.wakeDescriptor)
        if let handle = authentication?.handle { set.addSocket(handle, as: .authentication) }
        for channel in channels.values {
            if let handle = channel.monitorHandle { set.addSocket(handle, as: .monitor(channel)) }
            // Left unread, a full queue pushes back on the peers through libzmq's marks.
            if !channel.isPaused, let handle = channel.socketHandle {
                set.addSocket(handle, as: .socket(channel))
            }
        }
        return set
    }

    private func answerAuthentication() {
        while authentication?.receive(into: scratch) == true {
            var frames = [scratch.bytes]
            while scratch.hasMore, authentication?.receive(into: scratch) == true {
                // One more than a good question has, so that a longer one is seen to be wrong.
                if frames.count <= ZAPRequest.framesMax { frames.append(scratch.bytes) }
            }
            scratch.clear()
            let reply = zap.answer(frames)
            for (index, frame) in reply.frames.enumerated() {
                _ = authentication?.send(frame, more: index < reply.frames.count - 1)
            }
            if reply.status != .admitted {
                logger.debug("session refused", metadata: ["status": "\(reply.status.rawValue)"])
            }
        }
    }

    private func waitMilliseconds(now: UInt64) -> Int {
        let due = channels.values.flatMap {
            [$0.redial?.atNanoseconds, $0.sentry?.lookAtNanoseconds].compactMap { $0 }
        }.min()
        guard let due else { return -1 }
        return due <= now ? 0 : Int((due - now) / 1_000_000) + 1
    }

    /// The time of a clock that never goes back; for waits only.
    func monotonicNanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

extension Context {
    fileprivate borrowing func open(_ channel: Channel) throws(MessagingError) {
        try channel.open(self)
    }
}
