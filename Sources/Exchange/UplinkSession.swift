import ClusterProtocol
import Logging
import Messaging

/// One connection's life: feeds the conversation, and carries what it says, in order.
struct UplinkSession {
    private let client: UplinkClient
    private let inbox: UplinkInbox
    private let dealer: DealerLink
    private var conversation: UplinkConversation
    private var isLinked = false
    private var refreshes: [UplinkInbox.Refresh] = []
    /// When the parent was last asked why it refuses this party.
    private var askedWhyAt: Double?
    private static let askAgainSeconds = 600.0

    init(
        client: UplinkClient,
        inbox: UplinkInbox,
        dealer: DealerLink,
        conversation: UplinkConversation
    ) {
        self.client = client
        self.inbox = inbox
        self.dealer = dealer
        self.conversation = conversation
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
            if let refusal = conversation.refusal { return .refused(refusal) }
            if conversation.isIdle {
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
        for frame in contents.frames {
            try await send(try await conversation.receive(frame, at: now))
        }
        if !contents.refreshes.isEmpty {
            conversation.forgetRefusal()
            if isLinked { try await send(try await conversation.link(at: now)) }
        }
        if let news = contents.news { try await feed(.news(news)) }
        if contents.areMembersChanged { try await feed(.membersChanged) }
        if contents.areRevocationsChanged { try await feed(.revocationsChanged) }
        if contents.isKeyChanged, isLinked { try await send(try await conversation.link(at: now)) }
        if contents.isOutboxChanged { try await feed(.outboxChanged) }
        if contents.isTick { try await feed(.tick) }
        if let refusal = conversation.refusal { try await askWhy(refusal) }
    }

    private var now: Double { client.setup.now() }

    private mutating func answerRefreshes() {
        let (conversation, now) = (conversation, now)
        refreshes.removeAll { refresh in
            if let refusal = conversation.refusal {
                refresh.outcome.yield(.refused(refusal))
            } else if conversation.isIdle {
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
            if isLinked { try await conversation.unlink(at: now) }
            isLinked = true
            try await send(try await conversation.link(at: now))
        case .refused(.authentication(let status)) where status == 400:
            try await conversation.refuse(
                ProtocolError(.unknownKey, "the parent does not admit this key")
            )
        case .refused:
            try await unlink()
            try await conversation.shut()
        case .connecting, .disconnected, .closed:
            try await unlink()
        }
    }

    private mutating func unlink() async throws {
        guard isLinked else { return }
        isLinked = false
        try await conversation.unlink(at: now)
    }

    private mutating func feed(_ event: UplinkEvent) async throws {
        try await send(try await conversation.handle(event, at: now))
    }

    /// A key that is not let in was perhaps ended; a signed list says so, and when.
    private mutating func askWhy(_ error: ProtocolError) async throws {
        guard error.code == .unknownKey || error.code == .revoked else { return }
        let now = now
        if let askedWhyAt, now - askedWhyAt < Self.askAgainSeconds { return }
        askedWhyAt = now
        try await client.learnEnding()
    }

    /// What does not leave now is sent again by a tick or by the next session.
    private func send(_ envelopes: [Envelope]) async throws {
        for envelope in envelopes {
            do {
                try await dealer.send(try envelope.encoded())
            } catch let error as MessagingError {
                switch error.code {
                case .notConnected, .wouldBlock, .peerUnreachable, .closed: return
                default: throw error
                }
            }
        }
    }

    private func leave() async {
        if isLinked { try? await send([.bye]) }
    }
}

extension Task where Success == Never, Failure == Never {
    fileprivate static func checkCancellation(unless isExpected: Bool) throws {
        if !isExpected { try checkCancellation() }
    }
}
