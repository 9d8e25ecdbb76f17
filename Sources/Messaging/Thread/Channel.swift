import CZeroMQ
import Glibc
import Metrics

/// A link's sockets and their state; lives and dies on the messaging thread.
final class Channel {
    typealias ID = UInt64

    let id: ID
    let plan: ChannelPlan
    let inbound: InboundQueue
    let counters = CounterBox()
    let states = LinkStateBoard()
    let metrics: MessagingMetrics
    /// Whether the consumer is behind and nothing is to be read.
    var isPaused = false
    /// Until when a new attempt after a refusal waits, and how long that wait is.
    private(set) var redial: (atNanoseconds: UInt64, waitMilliseconds: Int32)?
    private(set) var endpoint: String
    private(set) var socket: Socket?
    private(set) var monitor: Socket?
    private var lastRedialWaitMilliseconds: Int32 = 0
    /// Where a listener's connections arrive, once libzmq has said so.
    private(set) var listenDescriptor: Int32?
    /// Whether a connection waits that no descriptor is left for.
    var mustShed = false
    /// What a listener with keys keeps watch with.
    var sentry: Sentry?

    init(
        id: ID,
        plan: ChannelPlan,
        inbound: InboundQueue,
        metrics: MessagingMetrics
    ) {
        self.id = id
        self.plan = plan
        self.inbound = inbound
        self.metrics = metrics
        endpoint = plan.endpoint
        if isListener, plan.isCurve { sentry = Sentry(limits: plan.limits.guarding) }
    }

    /// What to poll for messages, while the channel is open.
    var socketHandle: UnsafeMutableRawPointer? { socket?.handle }

    /// What to poll for events of connections, while the channel is open.
    var monitorHandle: UnsafeMutableRawPointer? { monitor?.handle }

    private var isListener: Bool {
        if case .listen = plan.role { true } else { false }
    }

    /// Makes the sockets and binds or connects; a failure leaves nothing behind.
    func open(_ context: borrowing Context) throws(MessagingError) {
        let type: Int32 =
            switch plan.kind {
            case .router: ZMQ_ROUTER
            case .dealer: ZMQ_DEALER
            case .publisher: ZMQ_XPUB
            case .subscriber: ZMQ_SUB
            }
        let newSocket = try Socket(context, type: type)
        try newSocket.apply(plan)
        let newMonitor = try makeMonitor(of: newSocket, context)
        do {
            if isListener {
                try newSocket.bind(endpoint)
                endpoint = try newSocket.boundEndpoint()
            } else {
                try newSocket.connect(endpoint)
            }
        } catch {
            // While its reader lives: libzmq's thread would wait for ever on a reader that went.
            newSocket.stopMonitor()
            throw error
        }
        socket = consume newSocket
        monitor = consume newMonitor
    }

    private func makeMonitor(
        of socket: borrowing Socket,
        _ context: borrowing Context
    ) throws(MessagingError) -> Socket {
        let endpoint = "inproc://messaging.monitor.\(id)"
        let reader = try Socket(context, type: ZMQ_PAIR)
        // Events are written by libzmq's own thread, which would stand still on a full queue
        // while it holds the lock that closing needs. They are few and read at each turn.
        try reader.set(ZMQ_RCVHWM, 0)
        try socket.startMonitor(endpoint, events: MonitorEvent.wanted)
        do {
            try reader.connect(endpoint)
        } catch {
            socket.stopMonitor()
            throw error
        }
        return reader
    }

    /// Closes the sockets, so that the address becomes free and all sessions end.
    func closeSockets() {
        if isListener { socket?.unbind(endpoint) }
        socket?.stopMonitor()
        monitor = nil
        socket = nil
        redial = nil
        listenDescriptor = nil
        mustShed = false
        sentry?.reset()
        noteConnections()
    }

    /// Closes for good and tells those who wait.
    func close() {
        closeSockets()
        states.post(.closed)
        inbound.finish()
    }

    /// Dials again after a refusal, if it is time.
    ///
    /// libzmq gives a connection up after a failed authentication, but the key may be admitted a
    /// minute later.
    func redialIfDue(now: UInt64) {
        guard let due = redial, due.atNanoseconds <= now else { return }
        redial = nil
        socket?.disconnect(endpoint)
        states.post(.connecting)
        do {
            try socket?.connect(endpoint)
        } catch {
            scheduleRedial(now: now)
        }
    }

    private func scheduleRedial(now: UInt64) {
        guard case .connect(_, let timing) = plan.role else { return }
        let doubled = lastRedialWaitMilliseconds.multipliedReportingOverflow(by: 2)
        let wait = min(
            max(timing.reconnectMilliseconds, doubled.overflow ? Int32.max : doubled.partialValue),
            max(timing.reconnectMillisecondsMax, timing.reconnectMilliseconds)
        )
        lastRedialWaitMilliseconds = wait
        redial = (now + UInt64(wait) * 1_000_000, wait)
    }

    /// Reads what libzmq tells about connections.
    func readMonitor(_ scratch: borrowing ScratchFrame, now: UInt64) {
        while monitor?.receive(into: scratch) == true {
            let event = MonitorEvent(frame: scratch.bytes)
            monitor?.drain(with: scratch)
            if let event { note(event, now: now) }
        }
    }

    private func note(_ event: MonitorEvent, now: UInt64) {
        counters.update { counters in
            switch event {
            case .handshakeSucceeded: counters.handshakesSucceeded += 1
            case .handshakeFailed(.authentication): counters.handshakesRefused += 1
            case .handshakeFailed: counters.handshakesBroken += 1
            case .disconnected: counters.disconnections += 1
            case .notAccepted: counters.connectionsNotAccepted += 1
            case .connecting, .listening, .accepted: break
            }
        }
        if case .handshakeFailed = event { metrics.handshakesFailed.increment() }
        if case .listening(let descriptor) = event { listenDescriptor = descriptor }
        if case .notAccepted(let errorNumber) = event, [EMFILE, ENFILE].contains(errorNumber) {
            mustShed = true
        }
        guard !isListener else {
            watchConnections(event)
            return
        }
        switch event {
        case .accepted: break
        case .connecting:
            redial = nil
            // A refusal stays in sight while libzmq tries again.
            if case .refused = states.current { return }
            states.post(.connecting)
        case .handshakeSucceeded:
            redial = nil
            lastRedialWaitMilliseconds = 0
            states.post(.connected)
        case .handshakeFailed(let refusal):
            states.post(.refused(refusal))
            if case .noDetail = refusal { return }
            scheduleRedial(now: now)
        case .disconnected:
            if case .refused = states.current { return }
            states.post(.disconnected)
        case .listening, .notAccepted: break
        }
    }
}
