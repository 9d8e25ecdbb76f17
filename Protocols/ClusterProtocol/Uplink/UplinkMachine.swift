/// A child's side of a session: what to send, what to keep, when to try again (PROTOCOL.md §7).
///
/// Pure: frames, outbox contents and the time come in as events, and everything it wants done
/// comes out as actions. Time is in seconds on any clock that does not go back.
public struct UplinkMachine: Sendable {
    enum Phase: Hashable {
        case offline
        /// The greeting is said again at a time, when no answer has come.
        case greeting(again: Double)
        /// The parent answered the greeting with a refusal: the next one waits.
        case refused(until: Double)
        case online
    }

    let configuration: UplinkConfiguration
    var phase: Phase = .offline
    var hello: Hello?
    /// Greetings since the parent last said something good.
    var attempts = 0
    /// When the parent last said something.
    var heardAt = 0.0
    var welcomes: [Welcome] = []
    /// What the parent refuses of what it settled, told before its WELCOME is complete: a child that
    /// only comes to hand over and leave must not be gone before it hears of it.
    var refusedAtGreeting: [Nack] = []
    var window = 1
    var pending: [BatchID] = []
    var inFlight: [BatchID: Double] = [:]
    /// How many receipts and refusals are still to come for what was handed over in this session.
    ///
    /// An ACK may say of batches that they are settled before the one that holds their receipts is here:
    /// a child that only comes to hand over and leave waits for these too.
    var awaited = 0
    var deferred: [BatchID: Double] = [:]
    var backoff = Backoff<BatchID>()
    var given: Set<BatchID> = []
    /// How often the parent could not verify a batch, whatever the session.
    var doubts: [BatchID: Int] = [:]
    var mayHaveMore = false
    var isLoading = false
    var certificates = Handover()
    var lists = Handover()
    var rotation = Handover()
    var releases: ReleaseFetch
    var catalogue: CatalogueFetch
    var revocations: RevocationFetch
    var viewings = ViewingFetch()

    /// Makes the machine of a child that holds `holds`.
    public init(configuration: UplinkConfiguration, holds: Standing) {
        self.configuration = configuration
        releases = ReleaseFetch(parts: configuration.parts, held: holds.release)
        catalogue = CatalogueFetch(held: holds.catalogue)
        revocations = RevocationFetch(held: holds)
    }

    /// Whether nothing is left to say or to ask: what `sync` waits for.
    public var isIdle: Bool {
        phase == .online && pending.isEmpty && inFlight.isEmpty && awaited == 0
            && deferred.isEmpty && !mayHaveMore && !isLoading && certificates.isIdle && lists.isIdle
            && rotation.isIdle && releases.isIdle && catalogue.isIdle && revocations.isIdle
            && viewings.isIdle
    }

    /// Takes an event at a time in seconds, and says what to do.
    public mutating func handle(_ event: UplinkEvent, at now: Double) -> [UplinkAction] {
        switch event {
        case .linked(let hello):
            self.hello = hello
            return greet(at: now)
        case .unlinked:
            reset()
            return [.state(.offline)]
        case .received(let envelope):
            heardAt = now
            return receive(envelope, at: now)
        case .pending(let ids):
            isLoading = false
            pending = ids.filter {
                inFlight[$0] == nil && deferred[$0] == nil && !given.contains($0)
            }
            // A page of deferred batches only would be asked for again and again; what follows it
            // waits until one of them is due.
            mayHaveMore = ids.count >= configuration.loadBatchesMax && !pending.isEmpty
            return fill(at: now)
        case .certificates(let digests):
            certificates.load(digests)
            return fill(at: now)
        case .revocations(let digests):
            lists.load(digests)
            return fill(at: now)
        case .rotation(let digest):
            rotation.load(digest.map { [$0] } ?? [])
            return fill(at: now)
        case .outboxChanged:
            mayHaveMore = true
            return fill(at: now)
        case .membersChanged:
            return phase == .online ? [.loadCertificates(known: certificates.known)] : []
        case .revocationsChanged:
            return phase == .online ? [.loadRevocations(known: lists.known)] : []
        case .news(let standing):
            return phase == .online ? heard(standing, at: now) : []
        case .tick:
            return tick(at: now)
        }
    }

    mutating func greet(at now: Double) -> [UplinkAction] {
        guard let hello else { return [] }
        let greeting = hello
        reset()
        self.hello = greeting
        phase = .greeting(again: now + greetingWait)
        attempts += 1
        return [.state(.connecting), .send(.hello(greeting))]
    }

    var greetingWait: Double {
        Backoff<BatchID>.seconds(first: configuration.answerSecondsMax, times: attempts)
    }

    /// Sets a batch aside that the parent cannot take now.
    mutating func putOff(_ batch: BatchID, at now: Double) {
        deferred[batch] = now + backoff.wait(for: batch, first: configuration.deferralSeconds)
    }

    /// When the greeting is said again if nothing happens; nothing in a session that stands.
    package var greetsAgainAt: Double? {
        switch phase {
        case .greeting(let again): again
        case .refused(let until): until
        case .offline, .online: nil
        }
    }

    /// Forgets the session, never what is settled: that is the outbox's.
    private mutating func reset() {
        phase = .offline
        welcomes = []
        refusedAtGreeting = []
        window = 1
        pending = []
        inFlight = [:]
        awaited = 0
        deferred = [:]
        backoff = Backoff()
        given = []
        mayHaveMore = false
        isLoading = false
        certificates = Handover()
        lists = Handover()
        rotation = Handover()
        releases.interrupt()
        catalogue.interrupt()
        revocations.interrupt()
        viewings.interrupt()
    }

    /// Sends as much as the window allows; certificates go before the batches they admit.
    mutating func fill(at now: Double) -> [UplinkAction] {
        guard phase == .online else { return [] }
        if !rotation.next(max: 1, at: now).isEmpty { return [.putRotation] }
        if certificates.isAwaited { return [] }
        let admitted = certificates.next(max: Limits.putCertificatesMax / 4, at: now)
        if !admitted.isEmpty { return [.putCertificates(admitted)] }
        var actions: [UplinkAction] = []
        let ended = lists.next(max: Limits.putRevocationsMax, at: now)
        if !ended.isEmpty { actions.append(.putRevocations(ended)) }
        let room = window - inFlight.count
        if room > 0, !pending.isEmpty {
            let group = Array(pending.prefix(room))
            pending.removeFirst(group.count)
            for id in group { inFlight[id] = now }
            awaited += group.count
            actions.append(.put(group))
        }
        if pending.isEmpty, mayHaveMore, !isLoading {
            isLoading = true
            actions.append(.loadPending(limit: configuration.loadBatchesMax))
        }
        return actions
    }

    private mutating func tick(at now: Double) -> [UplinkAction] {
        if let again = greetsAgainAt { return now >= again ? greet(at: now) : [] }
        guard phase == .online else { return [] }
        if isIdle, now - heardAt >= configuration.silenceSecondsMax { return greet(at: now) }
        // While answers still come, what is unanswered is on its way: sent again, it would only
        // stand in line behind itself on a slow link.
        let late = inFlight.filter {
            now - max($0.value, heardAt) >= configuration.answerSecondsMax
        }.keys
        let due = deferred.filter { now >= $0.value }.keys
        for id in late { inFlight[id] = nil }
        for id in due { deferred[id] = nil }
        if !due.isEmpty { mayHaveMore = true }
        pending = (Array(late) + Array(due)).sorted() + pending
        let patience = configuration.answerSecondsMax
        if awaited > 0, inFlight.isEmpty, now - heardAt >= patience {
            // Answers that never came: the outbox knows which receipts are missing.
            awaited = 0
            mayHaveMore = true
        }
        certificates.tick(at: now, after: patience)
        lists.tick(at: now, after: patience)
        rotation.tick(at: now, after: patience)
        var actions = fill(at: now)
        if let query = releases.retry(at: now, after: patience) {
            actions.append(.send(.fetch(.release(query))))
        }
        if let fetch = catalogue.retry(at: now, after: patience) {
            actions.append(.send(.fetch(fetch)))
        }
        if let fetch = revocations.retry(at: now, after: patience) {
            actions.append(.send(.fetch(fetch)))
        }
        if let fetch = viewings.retry(at: now, after: patience) {
            actions.append(.send(.fetch(fetch)))
        }
        return actions
    }
}
