public import ClusterProtocol
public import Logging
public import Messaging
import Synchronization

/// A child's session with its parent: the shell around `UplinkMachine`.
///
/// It owns the sockets and the waiting; what to say and what to keep is the machine's, and what
/// was kept is the store's. Nothing is acknowledged in memory only: an error of the store ends
/// the client, and the next start resumes from what was committed.
public final class UplinkClient: Sendable {
    /// What a client needs that does not change.
    public struct Setup: Sendable {
        /// Where the parent is, and its pinned keys.
        public let parent: ParentAddress
        /// The child's transport keys, asked for at the start of each session: they change.
        public let keys: @Sendable () async throws -> CurveKeyPair
        /// What to fetch, and how patient to be.
        public let configuration: UplinkConfiguration
        /// Waiting times of the links.
        public let timing: ConnectTiming
        /// Seconds on a clock that does not go back.
        public let now: @Sendable () -> Double

        /// Takes the parts of a setup.
        public init(
            parent: ParentAddress,
            keys: @escaping @Sendable () async throws -> CurveKeyPair,
            configuration: UplinkConfiguration,
            timing: ConnectTiming,
            now: @escaping @Sendable () -> Double
        ) {
            self.parent = parent
            self.keys = keys
            self.configuration = configuration
            self.timing = timing
            self.now = now
        }
    }

    let setup: Setup
    let messenger: Messenger
    let store: any UplinkStore
    let logger: Logger
    /// One for each session: a stream that was cancelled cannot be read again.
    private let inbox = Mutex<UplinkInbox?>(nil)
    /// The key the parent's chain ends at, where the pinned one handed over to it.
    private let federation = Mutex<VerifyingKey?>(nil)
    /// Whether the parent was left for another one, so that `run` is over.
    private let left = Mutex(false)
    /// Why the last session of `run` was left, until the next one begins.
    private let refusal = Mutex<ProtocolError?>(nil)

    /// Makes a client; nothing is opened before `run` or `sync`, one of them at a time.
    public init(
        _ setup: Setup,
        messenger: Messenger,
        store: any UplinkStore,
        logger: Logger
    ) {
        self.setup = setup
        self.messenger = messenger
        self.store = store
        self.logger = logger
    }

    /// Says that the outbox has grown, so that the new batches leave at once.
    public func outboxChanged() {
        inbox.withLock { $0 }?.put { $0.isOutboxChanged = true }
    }

    /// Says that a hub has new members, so that their certificates go up before their batches.
    public func membersChanged() {
        inbox.withLock { $0 }?.put { $0.areMembersChanged = true }
    }

    /// Says that a hub ended certificates, so that its parent hears of it.
    public func revocationsChanged() {
        inbox.withLock { $0 }?.put { $0.areRevocationsChanged = true }
    }

    /// Ends `run`: the child belongs to another parent now.
    public func leave() {
        left.withLock { $0 = true }
        inbox.withLock { $0 }?.put { $0.isEnded = true }
    }

    /// Whether ``leave()`` was called.
    public var isLeft: Bool { left.withLock { $0 } }

    /// Says that a hub wants another key, so that its parent is asked for a certificate.
    public func keyChanged() {
        inbox.withLock { $0 }?.put { $0.isKeyChanged = true }
    }

    /// Exchanges until the task is cancelled or the messenger shut down.
    ///
    /// A parent whose word does not hold is left and tried again after the deferral.
    ///
    /// - Throws: `MessagingError` when the links cannot be made; the store's errors.
    public func run() async throws {
        while !Task.isCancelled, !isLeft {
            do {
                try await session(until: nil)
                return
            } catch let changed as KeysChanged {
                delegate(to: changed.federation)
            } catch let error as ProtocolError {
                logger.warning(
                    "left the parent",
                    metadata: ["reason": "\(error.code): \(error.detail)"]
                )
                refusal.withLock { $0 = error }
                try await store.stateChanged(.refused(error))
                try? await Task.sleep(for: .seconds(setup.configuration.deferralSeconds))
            }
        }
    }

    /// Connects, hands over everything, fetches everything new, and leaves.
    ///
    /// - Throws: `MessagingError` when the links cannot be made; the store's errors;
    ///   `CancellationError`.
    public func sync(deadlineSeconds: Double) async throws -> SyncOutcome {
        let deadline = setup.now() + deadlineSeconds
        while true {
            do {
                return try await session(until: deadline)
            } catch let changed as KeysChanged {
                delegate(to: changed.federation)
            } catch let error as ProtocolError {
                try await store.stateChanged(.refused(error))
                return .refused(error)
            }
        }
    }

    /// Greets the parent again in the running session, and waits until everything was said and
    /// heard: what `sync` means while `run` is going.
    public func refresh(deadlineSeconds: Double) async -> SyncOutcome {
        let deadline = setup.now() + deadlineSeconds
        while setup.now() < deadline, !Task.isCancelled {
            if let inbox = inbox.withLock({ $0 }) {
                let (outcomes, outcome) = AsyncStream.makeStream(of: SyncOutcome.self)
                inbox.put { $0.refreshes.append(.init(deadline: deadline, outcome: outcome)) }
                for await outcome in outcomes { return outcome }
            }
            if let refusal = refusal.withLock({ $0 }) { return .refused(refusal) }
            // Between two sessions; the next one will take the request.
            try? await Task.sleep(for: .milliseconds(50))
        }
        return .notReachable
    }

    /// - Returns: How it ended; `done` also when a session without deadline was cancelled.
    @discardableResult
    private func session(until deadline: Double?) async throws -> SyncOutcome {
        let conversation = try await UplinkConversation(
            with: parent,
            store: store,
            configuration: setup.configuration,
            logger: logger
        )
        let security = try await security(setup.keys())
        let dealer = try await messenger.dealer(
            DealerConfiguration(
                endpoint: setup.parent.exchangeEndpoint,
                security: security,
                timing: setup.timing
            )
        )
        let news = deadline == nil ? await subscriber(security) : nil
        let inbox = UplinkInbox()
        refusal.withLock { $0 = nil }
        self.inbox.withLock { $0 = inbox }
        defer {
            self.inbox.withLock { $0 = nil }
            inbox.end()
        }
        do {
            let outcome = try await withThrowingTaskGroup(of: SyncOutcome?.self) { group in
                for source in sources(of: inbox, dealer: dealer, news: news) {
                    group.addTask {
                        await source()
                        return nil
                    }
                }
                group.addTask {
                    var session = UplinkSession(
                        client: self,
                        inbox: inbox,
                        dealer: dealer,
                        conversation: conversation
                    )
                    return try await session.run(until: deadline)
                }
                defer { group.cancelAll() }
                for try await outcome in group {
                    if let outcome { return outcome }
                }
                return .done
            }
            await dealer.close()
            await news?.close()
            return outcome
        } catch {
            await dealer.close()
            await news?.close()
            throw error
        }
    }

    /// The parent, under the federation in force.
    var parent: ParentAddress {
        federation.withLock { $0 }.map { setup.parent.under($0) } ?? setup.parent
    }

    /// Takes the word of the federation pinned until now for another one.
    private func delegate(to key: VerifyingKey?) {
        guard let key else { return }
        federation.withLock { $0 = key }
    }

    /// Asks a parent that refuses this party whether its certificate was ended.
    ///
    /// What the parent signed is kept; whoever answers without a signature is not believed.
    func learnEnding() async throws {
        let inquiry = EndingInquiry(messenger: messenger, setup: setup)
        guard let answer = await inquiry.ask() else { return }
        do {
            try await store.keepRevocations(answer.lists, chain: answer.chain)
        } catch let error as ProtocolError {
            logger.warning(
                "a revocation list does not hold",
                metadata: ["reason": "\(error.code): \(error.detail)"]
            )
        }
    }

    private func security(_ keys: CurveKeyPair) throws -> ConnectSecurity {
        .curve(
            keys,
            serverKey: try CurvePublicKey(bytes: setup.parent.transportKey.bytes)
        )
    }

    /// News only make things faster: without them the session is as correct.
    private func subscriber(_ security: ConnectSecurity) async -> SubscriberLink? {
        guard !setup.parent.newsEndpoint.isEmpty else { return nil }
        do {
            return try await messenger.subscriber(
                SubscriberConfiguration(
                    endpoint: setup.parent.newsEndpoint,
                    security: security,
                    topics: [NewsFrame.topic],
                    timing: setup.timing
                )
            )
        } catch {
            logger.warning("no news channel", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    private func sources(
        of inbox: UplinkInbox,
        dealer: DealerLink,
        news: SubscriberLink?
    ) -> [@Sendable () async -> Void] {
        let tick = Duration.seconds(min(1, setup.configuration.answerSecondsMax / 4))
        var sources: [@Sendable () async -> Void] = [
            {
                while let group = try? await dealer.nextGroup(max: 64), !group.isEmpty {
                    await inbox.put(frames: group)
                }
                inbox.put { $0.isEnded = true }
            },
            { for await state in dealer.states { inbox.put { $0.states.append(state) } } },
            {
                while (try? await Task.sleep(for: tick)) != nil { inbox.put { $0.isTick = true } }
            },
        ]
        if let news {
            sources.append {
                for await frame in news.messages {
                    if let standing = NewsFrame.standing(of: frame) {
                        inbox.put { $0.news = standing }
                    }
                }
            }
        }
        return sources
    }
}
