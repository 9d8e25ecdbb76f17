package import ClusterProtocol
package import Logging

/// What a child says to its parent and keeps of its answers: the machine and the store together,
/// without a socket.
///
/// What it has to say comes back as frames, in order, once everything that comes before is
/// committed. Whoever carries the frames, a session over ZeroMQ or a simulated country, needs
/// nothing else.
package struct UplinkConversation: Sendable {
    private let parent: ParentAddress
    private let store: any UplinkStore
    private let logger: Logger
    private var machine: UplinkMachine
    private var verifiedChain: CertificateChain?

    /// Why the parent refuses the child, since the link was last up.
    package private(set) var refusal: ProtocolError?

    /// Makes the conversation of one session.
    ///
    /// - Throws: The store's error.
    package init(
        with parent: ParentAddress,
        store: any UplinkStore,
        configuration: UplinkConfiguration,
        logger: Logger
    ) async throws {
        self.parent = parent
        self.store = store
        self.logger = logger
        machine = UplinkMachine(
            configuration: configuration,
            holds: try await store.hello().holds
        )
    }

    /// When the greeting is said again if nothing happens; nothing in a session that stands.
    package var greetsAgainAt: Double? { machine.greetsAgainAt }

    /// Whether nothing is left to say or to ask.
    package var isIdle: Bool { machine.isIdle }

    /// The transport is up: greets, or greets again.
    ///
    /// - Throws: The store's error.
    package mutating func link(at now: Double) async throws -> [Envelope] {
        refusal = nil
        return try await handle(.linked(try await store.hello()), at: now)
    }

    /// The transport is down.
    ///
    /// - Throws: The store's error.
    package mutating func unlink(at now: Double) async throws {
        verifiedChain = nil
        _ = try await handle(.unlinked, at: now)
    }

    /// The transport does not admit the child's key.
    ///
    /// - Throws: The store's error.
    package mutating func refuse(_ error: ProtocolError) async throws {
        refusal = error
        try await store.stateChanged(.refused(error))
    }

    /// Somebody was reached and gave no session.
    ///
    /// - Throws: The store's error.
    package func shut() async throws { try await store.stateChanged(.shut) }

    /// Somebody asks again: what the parent said before counts no longer.
    package mutating func forgetRefusal() { refusal = nil }

    /// Takes a frame of the parent; one that cannot be read changes nothing, and what was asked is
    /// asked again.
    ///
    /// - Throws: `ProtocolError` when the parent's word does not hold; the store's error.
    package mutating func receive(_ frame: [UInt8], at now: Double) async throws -> [Envelope] {
        let envelope: Envelope
        do {
            envelope = try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax)
        } catch {
            logger.warning(
                "unreadable frame",
                metadata: ["reason": "\(error.code): \(error.detail)"]
            )
            if error.code == .version, let version = Envelope.version(of: frame) {
                refusal = error
                try await store.stateChanged(.otherVersion(version))
            }
            return []
        }
        if case .welcome(let welcome) = envelope, welcome.chain != verifiedChain {
            try await verify(welcome)
            verifiedChain = welcome.chain
        }
        return try await handle(.received(envelope), at: now)
    }

    /// The parent's chain, under the pinned federation or under the one that it handed over to.
    private func verify(_ welcome: Welcome) async throws {
        let pinned = parent.federation
        let federation = Delegation.federation(pinned: pinned, by: welcome.delegations)
        guard federation != pinned else { return try parent.verify(welcome.chain) }
        try parent.under(federation).verify(welcome.chain)
        try await store.delegated(
            to: federation,
            by: welcome.delegations,
            welcome: welcome
        )
        // Under another federation everything held is looked at anew.
        throw KeysChanged(federation: federation)
    }

    /// Takes an event at a time in seconds, does what follows from it, and says what to send.
    ///
    /// - Throws: `ProtocolError` when the parent's word does not hold; the store's error.
    package mutating func handle(
        _ event: UplinkEvent,
        at now: Double
    ) async throws -> [Envelope] {
        var envelopes: [Envelope] = []
        var actions = machine.handle(event, at: now)[...]
        while let action = actions.popFirst() {
            actions += try await perform(action, at: now, saying: &envelopes)
        }
        return envelopes
    }

    /// Does one thing, and says what the machine makes of its result.
    private mutating func perform(
        _ action: UplinkAction,
        at now: Double,
        saying envelopes: inout [Envelope]
    ) async throws -> [UplinkAction] {
        switch action {
        // A greeting says where the outbox is now: an older one would look like an old disk.
        case .send(.hello): envelopes.append(.hello(try await store.hello()))
        case .send(let envelope): envelopes.append(envelope)
        case .put(let ids):
            envelopes += PutPacker.items(try await store.sealed(ids)).map { .put($0) }
        case .putCertificates(let digests):
            envelopes += PutPacker.certificates(
                try await store.sealedCertificates(digests),
                explainedBy: try await store.rotations(explaining: digests)
            ).map { .put($0) }
        case .loadRotation:
            return machine.handle(.rotation(try await store.ownRotation()?.digest), at: now)
        case .putRotation:
            guard let rotation = try await store.ownRotation() else { break }
            envelopes.append(.put(Put(rotations: [rotation])))
        case .keepIssued(let chain): return try await goOn(under: chain, at: now)
        case .loadPending(let limit):
            return machine.handle(.pending(try await store.pending(limit: limit)), at: now)
        case .loadCertificates(let known):
            let digests = try await store.certificates(excluding: known)
            return machine.handle(.certificates(digests), at: now)
        case .putRevocations(let digests):
            envelopes += PutPacker.revocations(try await store.sealedRevocations(digests))
                .map { .put($0) }
        case .loadRevocations(let known):
            let digests = try await store.revocations(excluding: known)
            return machine.handle(.revocations(digests), at: now)
        case .keepRevocations(let lists, let chain):
            try await store.keepRevocations(lists, chain: chain)
        case .keepViewings(let answer): try await store.keepViewings(answer)
        case .reconcile(let welcome): try await store.reconcile(welcome)
        case .settled(let streams, let receipts):
            try await store.settled(streams, receipts: receipts)
        case .refused(let nack):
            try await store.refused(nack)
            return machine.handle(.outboxChanged, at: now)
        case .reseal(let batch):
            try await store.reseal(batch)
            return machine.handle(.outboxChanged, at: now)
        case .keep(let slice): try await store.keep(slice)
        case .releaseComplete(let number): try await store.releaseComplete(number)
        case .keepCatalogue(let sealed, let chain):
            try await store.keepCatalogue(sealed, chain: chain)
            return machine.handle(.outboxChanged, at: now)
        case .state(let state):
            if case .refused(let error) = state { refusal = error }
            try await store.stateChanged(state)
        }
        return []
    }

    private mutating func goOn(
        under chain: CertificateChain,
        at now: Double
    ) async throws -> [UplinkAction] {
        switch try await store.issued(chain) {
        case .goOn: return []
        case .greetAgain: return machine.handle(.linked(try await store.hello()), at: now)
        case .connectAgain: throw KeysChanged(federation: nil)
        }
    }
}
