import ClusterProtocol
import TestRandomness

/// A child's outbox in memory: what a store keeps, without a disk.
struct ModelChild {
    let hello: Hello
    let batches: [BatchID: Sealed]
    var settled: [StreamID: SettledRanges] = [:]
    var refused: Set<BatchID> = []
    var releaseHeld: UInt64 = 0
    var catalogueHeld: Digest?
    var listsHeld: Digest?
    /// Viewings kept, and up to which number.
    var viewingsKept: [Sealed] = []
    var viewingsHeld = ViewingPosition.start
    var releaseParts: [UInt64: Int] = [:]

    /// The greeting as a store makes it: it says what is held now.
    var greeting: Hello {
        Hello(
            chain: hello.chain,
            head: hello.head,
            holds: hello.holds,
            agent: hello.agent,
            viewings: viewingsHeld
        )
    }

    var pending: [BatchID] {
        batches.keys.filter {
            settled[$0.stream]?.contains($0.sequence) != true && !refused.contains($0)
        }.sorted()
    }
}

/// A child and its parent with a link between them that can lose, repeat, reorder and break.
struct World {
    var machine: UplinkMachine
    var child: ModelChild
    var parent: FakeParent
    private(set) var windowBreaches = 0
    private(set) var sentCount = 0
    private var upward: [Envelope] = []
    private var downward: [Envelope] = []
    private var random: SplitMix64
    private var now = 0.0
    private var isLinked = false

    init(seed: UInt64, batchCount: Int) throws {
        let tree = try TestTree()
        let key = SigningKey.test(5)
        let transport = TransportKey(unchecked: [UInt8](repeating: 6, count: 32))
        let chain = try tree.member(1, signing: key.verifyingKey, transport: transport)
        let node = PartyID(unchecked: [UInt8](repeating: 1, count: 16))
        let stream = StreamID(node: node, epoch: EpochID(counter: 1, nonce: 7))
        var batches: [BatchID: Sealed] = [:]
        var previous: Digest?
        for number in 1...UInt64(batchCount) {
            let batch = Batch(
                id: BatchID(stream: stream, sequence: number),
                previous: previous,
                sealedAtSeconds: 0,
                catalogue: TestCatalogue.document().digest,
                certificate: chain.leaf.digest,
                summaries: [
                    WireSummary(period: "p\(number)", revision: 1, presence: [0], values: [])
                ]
            )
            let sealed = try Sealed(try batch.encoded(), as: .batch, by: key)
            batches[batch.id] = sealed
            previous = sealed.digest
        }
        child = ModelChild(
            hello: Hello(chain: chain, head: nil, holds: .nothing, agent: "test"),
            batches: batches
        )
        parent = FakeParent(tree, node: node)
        let first = try TestRelease(tree, number: 1, periods: ["p1"])
        parent.releases = [
            first,
            try TestRelease(
                tree,
                number: 2,
                previous: first.manifest.digest,
                periods: ["p1", "p2"]
            ),
        ]
        machine = UplinkMachine(
            configuration: UplinkConfiguration(
                parts: [
                    .area(filiere: "riz", zone: "nord"), .area(filiere: "riz", zone: nil),
                ],
                answerSecondsMax: 3,
                deferralSeconds: 3,
                loadBatchesMax: 7
            ),
            holds: .nothing
        )
        random = SplitMix64(seed: seed)
    }

    var isDone: Bool {
        machine.isIdle && child.pending.isEmpty && child.releaseHeld == 2
    }

    mutating func reconnect() {
        if isLinked { handle(.unlinked) }
        (upward, downward) = ([], [])
        isLinked = true
        handle(.linked(child.greeting))
    }

    mutating func step(isFaulty: Bool, isLinkAllowed: Bool = true) throws {
        now += 1
        if isFaulty, isLinked, random.happens(0.03) {
            handle(.unlinked)
            (upward, downward, isLinked) = ([], [], false)
        } else if isLinkAllowed, !isLinked, !isFaulty || random.happens(0.5) {
            reconnect()
        }
        if isFaulty, random.happens(0.01) { parent.forget() }
        let sent = upward
        upward = []
        for envelope in travel(sent, isFaulty) { downward += try parent.answer(envelope) }
        let answered = downward
        downward = []
        for envelope in travel(answered, isFaulty) {
            // Through bytes, as on the wire.
            let frame = try envelope.encoded()
            handle(
                .received(
                    try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax)
                )
            )
        }
        handle(.tick)
    }

    private mutating func travel(_ queue: [Envelope], _ isFaulty: Bool) -> [Envelope] {
        var arrived: [Envelope] = []
        for envelope in queue {
            if isFaulty, random.happens(0.2) { continue }
            arrived.append(envelope)
            if isFaulty, random.happens(0.1) { arrived.append(envelope) }
        }
        if isFaulty { arrived.shuffle(using: &random) }
        return arrived
    }

    private mutating func handle(_ event: UplinkEvent) {
        var actions = machine.handle(event, at: now)[...]
        while let action = actions.popFirst() { actions += perform(action) }
    }

    private mutating func perform(_ action: UplinkAction) -> [UplinkAction] {
        switch action {
        case .send(let envelope): send(envelope)
        case .put(let ids):
            if ids.count > parent.window { windowBreaches += 1 }
            send(.put(Put(batches: ids.compactMap { child.batches[$0] })))
        case .loadPending(let limit):
            return machine.handle(.pending(Array(child.pending.prefix(limit))), at: now)
        case .loadCertificates: return machine.handle(.certificates([]), at: now)
        case .reconcile(let welcome):
            child.settled = Dictionary(
                welcome.streams.map { ($0.stream, $0.settled) },
                uniquingKeysWith: { $1 }
            )
        case .settled(let states, _):
            for state in states {
                child.settled[state.stream] =
                    (child.settled[state.stream] ?? SettledRanges()).union(state.settled)
            }
        case .refused(let nack): if let id = nack.batch { child.refused.insert(id) }
        case .keep(let slice):
            guard let leaf = slice.leaf,
                MerkleTree.includes(
                    leaf: leaf.bytes,
                    at: leaf.index,
                    of: slice.leafCount,
                    proof: leaf.proof,
                    root: slice.root
                )
            else { return [] }
            child.releaseParts[slice.query.number, default: 0] += 1
        case .releaseComplete(let number):
            // Two areas, one slice for each period of the release.
            if child.releaseParts[number] == 2 * Int(number) { child.releaseHeld = number }
        case .keepCatalogue(let sealed, _):
            child.catalogueHeld = (try? CatalogueDocument(decoding: sealed.body))?.digest
        case .loadRevocations: return machine.handle(.revocations([]), at: now)
        case .keepRevocations(let lists, _): child.listsHeld = RevocationList.digest(of: lists)
        case .keepViewings(let answer):
            for viewing in answer.viewings where !child.viewingsKept.contains(viewing) {
                child.viewingsKept.append(viewing)
            }
            child.viewingsHeld = child.viewingsHeld.after(answer) ?? child.viewingsHeld
        case .loadRotation: return machine.handle(.rotation(nil), at: now)
        case .putCertificates, .putRevocations, .putRotation, .keepIssued, .reseal, .state: break
        }
        return []
    }

    private mutating func send(_ envelope: Envelope) {
        sentCount += 1
        if isLinked { upward.append(envelope) }
    }
}

extension SliceOfRelease {
    fileprivate var leafCount: Int {
        (try? ReleaseManifest(decoding: manifest.body).sliceCount) ?? 0
    }

    fileprivate var root: Digest {
        (try? ReleaseManifest(decoding: manifest.body).merkleRoot) ?? Digest(of: [UInt8]())
    }
}
