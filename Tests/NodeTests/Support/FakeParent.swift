import ClusterProtocol

/// A parent as PROTOCOL.md has it, for one child, without socket or disk: pure.
struct FakeParent: Sendable {
    let tree: TestTree
    let node: PartyID
    var journal: [BatchID: Sealed] = [:]
    var settled: [StreamID: SettledRanges] = [:]
    var releases: [TestRelease] = []
    var catalogueVersion = 1
    var window = 4
    var receiptDay = TestTree.day
    /// Answers any batch is refused with, by period.
    var refusals: [String: RefusalCode] = [:]
    var isBusy = false
    /// Rotations taken, and the certificate issued for the last one.
    var rotations: [BatchID: SealedRotation] = [:]
    var history = KeyHistory()
    var issued: CertificateChain?
    /// Answers to rotations that are lost on the way, from now on.
    var answersLost = 0
    /// What it refuses at the next greeting, once.
    var refusedAtGreeting: [Nack] = []
    /// Revocation lists it tells of.
    var lists: [Sealed] = []
    /// Who looked at what the child's cluster reported; the first has number 1.
    var viewings: [Sealed] = []
    /// Viewings in one answer.
    var viewingsMax = 2
    /// Another signer of receipts, for a parent that relays what is not its own.
    var receiptTree: TestTree?

    init(_ tree: TestTree, node: PartyID) {
        self.tree = tree
        self.node = node
    }

    /// A hub whose disk is gone.
    mutating func forget() {
        journal = [:]
        settled = [:]
    }

    var standing: Standing {
        Standing(
            release: releases.last?.number ?? 0,
            releaseDigest: releases.last?.manifest.digest,
            catalogue: TestCatalogue.document(version: catalogueVersion).digest,
            revocations: lists.isEmpty ? 0 : 7,
            revocationsDigest: RevocationList.digest(of: lists)
        )
    }

    var states: [StreamState] { settled.map { StreamState(stream: $0.key, settled: $0.value) } }

    /// The highest revision of each period in the journal.
    var revisions: [String: UInt32] {
        journal.values.reduce(into: [:]) { all, sealed in
            for summary in (try? Batch(decoding: sealed.body).summaries) ?? [] {
                all[summary.period] = max(all[summary.period] ?? 0, summary.revision)
            }
        }
    }

    mutating func answer(_ envelope: Envelope) throws -> [Envelope] {
        if isBusy { return [.nack(Nack(error: ProtocolError(.busy, "busy")))] }
        switch envelope {
        case .hello(let hello):
            let isEarlier = issued != nil && hello.chain.leaf != issued?.leaf
            defer { refusedAtGreeting = [] }
            return refusedAtGreeting.map { .nack($0) } + [
                .welcome(
                    Welcome(
                        chain: tree.chain,
                        streams: states,
                        highestEpochCounter: settled.keys.map(\.epoch.counter).max() ?? 0,
                        revisions: revisions,
                        window: window,
                        standing: standing,
                        certificates: [],
                        issued: isEarlier ? issued : nil,
                        viewings: UInt64(viewings.count),
                        hasOtherViewings: hello.viewings
                            != ViewingPosition.start.after(
                                viewings.prefix(Int(hello.viewings.number)).map(\.digest),
                                through: UInt64(min(Int(hello.viewings.number), viewings.count))
                            ),
                        isComplete: true
                    )
                )
            ]
        case .put(let put):
            var answers = try put.rotations.flatMap { try take($0) }
            for batch in put.batches { answers += try take(batch) }
            return answers
        case .fetch(.release(let query)):
            let number = query.number == 0 ? standing.release : query.number
            guard let release = releases.first(where: { $0.number == number }) else {
                return [.nack(Nack(error: ProtocolError(.notHeld, "release")))]
            }
            return release.slices(query, chain: [tree.certificate]).map { .slice(.release($0)) }
        case .fetch(.revocations):
            return [.slice(.revocations(lists, chain: [tree.certificate]))]
        case .fetch(.viewings(let number)):
            let some = viewings.dropFirst(Int(number)).prefix(viewingsMax)
            return [
                .slice(
                    .viewings(
                        ViewingsAnswer(
                            viewings: Array(some),
                            chain: [tree.certificate],
                            through: number + UInt64(some.count),
                            above: number
                        )
                    )
                )
            ]
        case .fetch(.catalogue):
            return [
                .slice(
                    .catalogue(
                        try tree.catalogue(version: catalogueVersion),
                        chain: [tree.certificate]
                    )
                )
            ]
        default: return []
        }
    }

    /// Takes a rotation as an item of the chain, and certifies the new keys.
    private mutating func take(_ sealed: SealedRotation) throws -> [Envelope] {
        let rotation = try sealed.verified()
        guard let place = rotation.place else { return [] }
        if rotations[place.id] == nil {
            rotations[place.id] = sealed
            history.add(rotation)
            issued = try tree.member(
                40,
                signing: rotation.newKey,
                transport: rotation.transportKey,
                serial: UInt32(rotations.count) + 1
            )
            settled[place.id.stream, default: SettledRanges()].insert(place.id.sequence)
        }
        guard answersLost == 0 else {
            answersLost -= 1
            return []
        }
        return [
            .ack(
                Ack(
                    streams: states,
                    receipts: [],
                    certificates: [],
                    issued: issued,
                    window: window,
                    standing: standing
                )
            )
        ]
    }

    private mutating func take(_ sealed: Sealed) throws -> [Envelope] {
        try sealed.verify(as: .batch)
        let batch = try Batch(decoding: sealed.body)
        guard history.key(at: batch.id, certified: sealed.signer) == sealed.signer else {
            return [
                .nack(
                    Nack(
                        batch: batch.id,
                        digest: sealed.digest,
                        error: ProtocolError(.signature, "another key has this place")
                    )
                )
            ]
        }
        func refuse(_ code: RefusalCode) -> Envelope {
            .nack(Nack(batch: batch.id, digest: sealed.digest, error: ProtocolError(code, "test")))
        }
        if let held = journal[batch.id], held.digest != sealed.digest {
            return [refuse(.equivocation)]
        }
        if batch.catalogue != standing.catalogue { return [refuse(.unknownCatalogue)] }
        for summary in batch.summaries {
            if let code = refusals[summary.period] {
                if code.isSettling {
                    settled[batch.id.stream, default: SettledRanges()].insert(batch.id.sequence)
                    return [
                        .nack(
                            Nack(
                                batch: batch.id,
                                digest: sealed.digest,
                                error: ProtocolError(code, "test"),
                                receipt: try tree.receipt(sealed, .refused)
                            )
                        )
                    ]
                }
                return [refuse(code)]
            }
        }
        journal[batch.id] = sealed
        settled[batch.id.stream, default: SettledRanges()].insert(batch.id.sequence)
        return [
            .ack(
                Ack(
                    streams: states.filter { $0.stream == batch.id.stream },
                    receipts: [try (receiptTree ?? tree).receipt(sealed, day: receiptDay)],
                    certificates: [],
                    window: window,
                    standing: standing
                )
            )
        ]
    }
}
