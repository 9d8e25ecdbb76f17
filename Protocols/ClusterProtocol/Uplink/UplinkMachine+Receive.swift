extension UplinkMachine {
    mutating func receive(_ envelope: Envelope, at now: Double) -> [UplinkAction] {
        switch envelope {
        case .welcome(let welcome):
            return welcomed(welcome, at: now)
        case .ack(let ack):
            return acknowledged(ack, at: now)
        case .nack(let nack):
            return refused(nack, at: now)
        case .slice(let slice):
            return received(slice, at: now)
        case .news(let standing):
            return phase == .online ? heard(standing, at: now) : []
        case .hello, .put, .fetch, .enrol, .enrolled, .bye:
            // Not a parent's to say; an honest parent never does, and nothing depends on it.
            return []
        }
    }

    private mutating func welcomed(_ welcome: Welcome, at now: Double) -> [UplinkAction] {
        guard case .greeting = phase else { return [] }
        welcomes.append(welcome)
        attempts = 0
        guard welcome.isComplete else {
            phase = .greeting(again: now + greetingWait)
            return []
        }
        let whole = Self.joined(welcomes, last: welcome)
        let refusals = refusedAtGreeting
        welcomes = []
        refusedAtGreeting = []
        phase = .online
        window = whole.window
        mayHaveMore = true
        certificates = Handover(known: whole.certificates)
        lists = Handover(known: whole.revocations)
        let seen = viewings.welcomed(
            held: hello?.viewings.number ?? 0,
            newest: whole.viewings,
            again: whole.hasOtherViewings,
            at: now
        )
        return [
            .state(.online), .reconcile(whole), .loadRotation,
            .loadCertificates(known: certificates.known),
            .loadRevocations(known: lists.known),
        ] + (whole.issued.map { [.keepIssued($0)] } ?? []) + fill(at: now)
            + heard(whole.standing, at: now) + (seen.map { [.send(.fetch($0))] } ?? [])
            + refusals.flatMap { refused($0, at: now) }
    }

    private static func joined(_ parts: [Welcome], last: Welcome) -> Welcome {
        Welcome(
            chain: last.chain,
            streams: parts.flatMap(\.streams),
            highestEpochCounter: parts.map(\.highestEpochCounter).max() ?? 0,
            revisions: parts.reduce(into: [:]) { all, part in
                all.merge(part.revisions, uniquingKeysWith: max)
            },
            window: last.window,
            standing: last.standing,
            certificates: parts.flatMap(\.certificates),
            revocations: parts.flatMap(\.revocations),
            issued: parts.lazy.compactMap(\.issued).first,
            delegations: parts.flatMap(\.delegations),
            moved: parts.flatMap(\.moved),
            viewings: parts.map(\.viewings).max() ?? 0,
            hasOtherViewings: parts.contains(where: \.hasOtherViewings),
            isComplete: true
        )
    }

    private mutating func acknowledged(_ ack: Ack, at now: Double) -> [UplinkAction] {
        guard phase == .online else { return [] }
        for state in ack.streams {
            let done = inFlight.keys.filter {
                $0.stream == state.stream && state.settled.contains($0.sequence)
            }
            for id in done { inFlight[id] = nil }
            // A hub holds back what follows a change of keys until this is settled: it may be due now.
            if !done.isEmpty { mayHaveMore = true }
            pending.removeAll {
                $0.stream == state.stream && state.settled.contains($0.sequence)
            }
        }
        awaited = max(0, awaited - ack.receipts.count)
        certificates.acknowledged(ack.certificates)
        lists.acknowledged(ack.revocations)
        window = ack.window
        if ack.issued != nil { rotation = Handover() }
        return [.settled(ack.streams, receipts: ack.receipts)]
            + (ack.issued.map { [.keepIssued($0)] } ?? []) + fill(at: now)
            + heard(ack.standing, at: now)
    }

    private mutating func refused(_ nack: Nack, at now: Double) -> [UplinkAction] {
        guard let batch = nack.batch else { return refusedOutsideBatches(nack, at: now) }
        if case .greeting = phase, refusedAtGreeting.count < Self.refusedAtGreetingMax {
            refusedAtGreeting.append(nack)
        }
        guard phase == .online else { return [] }
        guard inFlight.removeValue(forKey: batch) != nil else {
            // Settled by the parent, and refused higher up.
            if nack.retry == .afterCatalogue { return [.reseal(batch)] + fill(at: now) }
            guard nack.retry == .never, !isDoubtful(nack, of: batch) else { return [] }
            return [.refused(nack)] + fill(at: now)
        }
        awaited = max(0, awaited - 1)
        switch nack.retry {
        case .never where isDoubtful(nack, of: batch):
            putOff(batch, at: now)
            return fill(at: now)
        case .never:
            given.insert(batch)
            return [.refused(nack)] + fill(at: now)
        case .later:
            putOff(batch, at: now)
            return fill(at: now)
        case .afterCatalogue:
            given.insert(batch)
            return [.reseal(batch)] + fill(at: now)
        }
    }

    /// Whether the batch may have been damaged on its way: what was sealed here was signed here, so
    /// a parent that cannot verify it is believed the third time only.
    private mutating func isDoubtful(_ nack: Nack, of batch: BatchID) -> Bool {
        guard nack.error.code == .signature else { return false }
        doubts[batch, default: 0] += 1
        return doubts[batch, default: 0] < Self.doubtsMax
    }

    private static let doubtsMax = 3

    private static let refusedAtGreetingMax = 1_024

    private mutating func refusedOutsideBatches(_ nack: Nack, at now: Double) -> [UplinkAction] {
        if let digest = nack.digest {
            let isLater = nack.retry == .later
            let wait = isLater ? configuration.deferralSeconds : nil
            if certificates.refused(digest, at: now, putOffBy: wait) {
                return (isLater ? [] : [.refused(nack)]) + fill(at: now)
            }
            if rotation.refused(digest, at: now, putOffBy: wait) {
                return (isLater ? [] : [.state(.refused(nack.error))]) + fill(at: now)
            }
            // A parent that does not take lists does without; they stay in force here.
            if lists.refused(digest, at: now, putOffBy: wait) { return fill(at: now) }
        }
        switch nack.error.code {
        case .helloFirst:
            return greet(at: now)
        case .notHeld:
            // The parent has heard of it and does not hold it yet; the next standing asks again.
            releases.giveUp()
            catalogue.giveUp()
            revocations.giveUp()
            viewings.giveUp()
            return []
        case .busy, .storage:
            return []
        default:
            if case .greeting(let again) = phase { phase = .refused(until: again) }
            return [.state(.refused(nack.error))]
        }
    }

    private mutating func received(_ slice: Slice, at now: Double) -> [UplinkAction] {
        switch slice {
        case .release(let answer):
            let step = releases.received(answer, at: now)
            var actions: [UplinkAction] = []
            if step.isWanted { actions.append(.keep(answer)) }
            if let complete = step.complete { actions.append(.releaseComplete(complete)) }
            if let next = step.next { actions.append(.send(.fetch(.release(next)))) }
            return actions
        case .catalogue(let sealed, let chain):
            guard catalogue.received() else { return [] }
            return [.keepCatalogue(sealed, chain: chain)]
        case .revocations(let lists, let chain):
            guard revocations.received() else { return [] }
            return [.keepRevocations(lists, chain: chain)]
        case .viewings(let answer):
            let step = viewings.received(answer, at: now)
            return (step.isWanted ? [.keepViewings(answer)] : [])
                + (step.next.map { [.send(.fetch($0))] } ?? [])
        }
    }

    mutating func heard(_ standing: Standing, at now: Double) -> [UplinkAction] {
        var actions: [UplinkAction] = []
        if let fetch = catalogue.heard(standing.catalogue, at: now) {
            actions.append(.send(.fetch(fetch)))
        }
        if let fetch = revocations.heard(standing, at: now) {
            actions.append(.send(.fetch(fetch)))
        }
        if let query = releases.heard(standing.release, at: now) {
            actions.append(.send(.fetch(.release(query))))
        }
        return actions
    }
}
