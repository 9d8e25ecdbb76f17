import ClusterProtocol
import Logging
import Messaging

/// One connection's life: feeds the machine, and does what it says, in order.
struct UplinkSession {
    private let client: UplinkClient
    private let inbox: UplinkInbox
    private let dealer: DealerLink
    private var machine: UplinkMachine
    private var isLinked = false
    private var verifiedChain: CertificateChain?
    private var refusal: ProtocolError?
    private var refreshes: [UplinkInbox.Refresh] = []

    init(client: UplinkClient, inbox: UplinkInbox, dealer: DealerLink, hello: Hello) {
        self.client = client
        self.inbox = inbox
        self.dealer = dealer
        machine = UplinkMachine(configuration: client.setup.configuration, holds: hello.holds)
    }

    /// Runs until the deadline or until nothing is left to do; without a deadline, until the task
    /// is cancelled or the link closed.
    mutating func run(until deadline: Double?) async throws -> SyncOutcome {
        defer { for refresh in refreshes { refresh.outcome.finish() } }
        while let contents = await inbox.take() {
            try await handle(contents)
            answerRefreshes()
            if contents.isEnded { break }
            guard let deadline else { continue }
            if let refusal { return .refused(refusal) }
            if machine.isIdle {
                await leave()
                return .done
            }
            if client.setup.now() >= deadline { return .notReachable }
        }
        await leave()
        try Task.checkCancellation(unless: deadline == nil)
        return deadline == nil ? .done : .notReachable
    }

    private mutating func handle(_ contents: UplinkInbox.Contents) async throws {
        // First, so that whoever waits is told even when a frame ends the session.
        refreshes += contents.refreshes
        for state in contents.states { try await linkChanged(to: state) }
        for frame in contents.frames { try await receive(frame) }
        if !contents.refreshes.isEmpty {
            refusal = nil
            if isLinked { try await feed(.linked(try await client.store.hello())) }
        }
        if let news = contents.news { try await feed(.news(news)) }
        if contents.areMembersChanged { try await feed(.membersChanged) }
        if contents.isOutboxChanged { try await feed(.outboxChanged) }
        if contents.isTick { try await feed(.tick) }
    }

    private mutating func answerRefreshes() {
        let now = client.setup.now()
        refreshes.removeAll { refresh in
            if let refusal {
                refresh.outcome.yield(.refused(refusal))
            } else if machine.isIdle {
                refresh.outcome.yield(.done)
            } else if now >= refresh.deadline {
                refresh.outcome.yield(.notReachable)
            } else {
                return false
            }
            return true
        }
    }

    private mutating func linkChanged(to state: LinkState) async throws {
        switch state {
        case .connected:
            refusal = nil
            if isLinked { try await feed(.unlinked) }
            isLinked = true
            try await feed(.linked(try await client.store.hello()))
        case .refused(.authentication(let status)) where status == 400:
            let error = ProtocolError(.unknownKey, "the parent does not admit this key")
            refusal = error
            try await client.store.stateChanged(.refused(error))
        case .connecting, .disconnected, .refused, .closed:
            guard isLinked else { return }
            isLinked = false
            verifiedChain = nil
            try await feed(.unlinked)
        }
    }

    /// A frame that cannot be read changes nothing: what was asked is asked again.
    private mutating func receive(_ frame: [UInt8]) async throws {
        let envelope: Envelope
        do {
            envelope = try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax)
        } catch {
            client.logger.warning(
                "unreadable frame",
                metadata: ["reason": "\(error.code): \(error.detail)"]
            )
            return
        }
        if case .welcome(let welcome) = envelope, welcome.chain != verifiedChain {
            try client.setup.parent.verify(welcome.chain)
            verifiedChain = welcome.chain
        }
        try await feed(.received(envelope))
    }

    private mutating func feed(_ event: UplinkEvent) async throws {
        var actions = machine.handle(event, at: client.setup.now())[...]
        while let action = actions.popFirst() {
            actions += try await perform(action)
        }
    }

    /// Does one thing, and says what the machine makes of its result.
    private mutating func perform(_ action: UplinkAction) async throws -> [UplinkAction] {
        let store = client.store
        switch action {
        case .send(let envelope): try await send(envelope)
        case .put(let ids):
            for put in PutPacker.batches(try await store.sealed(ids)) {
                try await send(.put(put))
            }
        case .putCertificates(let digests):
            for put in PutPacker.certificates(try await store.sealedCertificates(digests)) {
                try await send(.put(put))
            }
        case .loadPending(let limit):
            let ids = try await store.pending(limit: limit)
            return machine.handle(.pending(ids), at: client.setup.now())
        case .loadCertificates(let known):
            let digests = try await store.certificates(excluding: known)
            return machine.handle(.certificates(digests), at: client.setup.now())
        case .reconcile(let welcome): try await store.reconcile(welcome)
        case .settled(let streams, let receipts):
            try await store.settled(streams, receipts: receipts)
        case .refused(let nack):
            try await store.refused(nack)
            return machine.handle(.outboxChanged, at: client.setup.now())
        case .reseal(let batch):
            try await store.reseal(batch)
            return machine.handle(.outboxChanged, at: client.setup.now())
        case .keep(let slice): try await store.keep(slice)
        case .releaseComplete(let number): try await store.releaseComplete(number)
        case .keepCatalogue(let sealed, let chain):
            try await store.keepCatalogue(sealed, chain: chain)
            return machine.handle(.outboxChanged, at: client.setup.now())
        case .state(let state):
            if case .refused(let error) = state { refusal = error }
            try await store.stateChanged(state)
        }
        return []
    }

    /// What does not leave now is sent again by a tick or by the next session.
    private func send(_ envelope: Envelope) async throws {
        do {
            try await dealer.send(try envelope.encoded())
        } catch let error as MessagingError {
            switch error.code {
            case .notConnected, .wouldBlock, .peerUnreachable, .closed: return
            default: throw error
            }
        }
    }

    private func leave() async {
        if isLinked { try? await send(.bye) }
    }
}

extension Task where Success == Never, Failure == Never {
    fileprivate static func checkCancellation(unless isExpected: Bool) throws {
        if !isExpected { try checkCancellation() }
    }
}
