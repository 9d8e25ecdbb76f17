import ClusterProtocol
import Testing

@Suite("La machine de l'enfant")
struct UplinkMachineTests {
    @Test(
        "whatever the link loses, repeats, reorders or cuts, everything settles",
        arguments: 0..<60
    )
    func settles(seed: UInt64) throws {
        var world = try World(seed: seed, batchCount: 30)
        for _ in 0..<400 { try world.step(isFaulty: true) }
        if seed.isMultiple(of: 3) { world.parent.forget() }
        var steps = 0
        world.reconnect()
        while !world.isDone, steps < 600 {
            try world.step(isFaulty: false)
            steps += 1
        }
        #expect(world.isDone, "seed \(seed): not settled")
        #expect(world.parent.journal.count == 30, "seed \(seed)")
        #expect(world.child.releaseHeld == 2, "seed \(seed)")
        #expect(world.child.catalogueHeld != nil, "seed \(seed)")
        #expect(world.windowBreaches == 0, "seed \(seed)")
    }

    @Test("revocation lists are fetched once for each set of them, whatever the link does")
    func lists() throws {
        for seed in UInt64(0)..<20 {
            var world = try World(seed: seed, batchCount: 10)
            world.parent.lists = [try world.parent.tree.revocations(version: 1)]
            for _ in 0..<200 { try world.step(isFaulty: true) }
            world.parent.lists = [try world.parent.tree.revocations(version: 2)]
            world.reconnect()
            var steps = 0
            while !world.isDone, steps < 600 {
                try world.step(isFaulty: false)
                steps += 1
            }
            #expect(world.isDone, "seed \(seed)")
            #expect(
                world.child.listsHeld == RevocationList.digest(of: world.parent.lists),
                "seed \(seed)"
            )
        }
    }

    @Test("a hub hands over its lists after certificates, again until they are held, and no more")
    func handsListsOver() throws {
        var world = try World(seed: 3, batchCount: 1)
        let welcome = try #require(try world.parent.answer(.hello(world.child.hello)).first)
        let list = Digest(of: [1])
        var machine = UplinkMachine(
            configuration: UplinkConfiguration(parts: []),
            holds: .nothing
        )
        func puts(_ actions: [UplinkAction]) -> [Digest] {
            actions.flatMap { action -> [Digest] in
                if case .putRevocations(let lists) = action { lists } else { [] }
            }
        }
        _ = machine.handle(.linked(world.child.hello), at: 0)
        let greeted = machine.handle(.received(welcome), at: 0)
        #expect(greeted.contains { if case .loadRevocations = $0 { true } else { false } })
        _ = machine.handle(.certificates([Digest(of: [9])]), at: 0)
        // Its certificate is not known yet: what is said of it waits.
        #expect(puts(machine.handle(.revocations([list]), at: 0)).isEmpty)
        func ack(certificates: [Digest] = [], revocations: [Digest] = []) -> Envelope {
            .ack(
                Ack(
                    streams: [],
                    receipts: [],
                    certificates: certificates,
                    revocations: revocations,
                    window: 4,
                    standing: .nothing
                )
            )
        }
        let known = machine.handle(.received(ack(certificates: [Digest(of: [9])])), at: 1)
        #expect(puts(known) == [list])
        #expect(puts(machine.handle(.tick, at: 5)).isEmpty)
        #expect(puts(machine.handle(.tick, at: 40)) == [list])
        _ = machine.handle(.received(ack(revocations: [list])), at: 41)
        #expect(puts(machine.handle(.tick, at: 100)).isEmpty)
        let again = machine.handle(.revocationsChanged, at: 101)
        #expect(
            again.contains { if case .loadRevocations([list]) = $0 { true } else { false } }
        )
        // A parent that does not take lists is not asked again and again.
        _ = machine.handle(.revocations([Digest(of: [2])]), at: 102)
        let nack = Nack(digest: Digest(of: [2]), error: ProtocolError(.unsupported, "no lists"))
        let refused = machine.handle(.received(.nack(nack)), at: 103)
        #expect(!refused.contains { if case .state = $0 { true } else { false } })
        #expect(puts(machine.handle(.tick, at: 200)).isEmpty)
    }

    @Test("a busy parent is greeted again until it answers")
    func busy() throws {
        var world = try World(seed: 1, batchCount: 3)
        world.parent.isBusy = true
        world.reconnect()
        for _ in 0..<20 { try world.step(isFaulty: false) }
        #expect(world.parent.journal.isEmpty)
        world.parent.isBusy = false
        for _ in 0..<40 { try world.step(isFaulty: false) }
        #expect(world.isDone)
    }

    @Test("a child does not leave before the receipts of what the parent called settled")
    func receiptsAwaited() throws {
        var world = try World(seed: 6, batchCount: 4)
        let welcome = try #require(try world.parent.answer(.hello(world.child.hello)).first)
        var standing = Standing.nothing
        if case .welcome(let greeted) = welcome { standing = greeted.standing }
        let ids = world.child.batches.keys.sorted()
        let stream = try #require(ids.first?.stream)
        let receipt = try #require(world.child.batches.values.first)
        func ack(through: UInt64, receipts: Int) -> Envelope {
            .ack(
                Ack(
                    streams: [
                        StreamState(stream: stream, settled: SettledRanges(through: through))
                    ],
                    receipts: Array(repeating: receipt, count: receipts),
                    certificates: [],
                    window: 64,
                    standing: .nothing
                )
            )
        }
        func puts(_ actions: [UplinkAction]) -> [BatchID] {
            actions.flatMap { action -> [BatchID] in
                if case .put(let group) = action { group } else { [] }
            }
        }
        func online() -> UplinkMachine {
            var machine = UplinkMachine(
                configuration: UplinkConfiguration(parts: []),
                holds: standing
            )
            _ = machine.handle(.linked(world.child.hello), at: 0)
            _ = machine.handle(.received(welcome), at: 0)
            _ = machine.handle(.certificates([]), at: 0)
            _ = machine.handle(.revocations([]), at: 0)
            _ = machine.handle(.rotation(nil), at: 0)
            _ = machine.handle(.received(ack(through: 0, receipts: 0)), at: 0)
            let actions = machine.handle(.pending(ids), at: 0)
            #expect(puts(actions) == ids)
            _ = machine.handle(.pending([]), at: 0)
            return machine
        }
        // One commit of the parent settled all four; the second ACK is still on a slow link.
        var machine = online()
        _ = machine.handle(.received(ack(through: 4, receipts: 2)), at: 1)
        _ = machine.handle(.pending([]), at: 1)
        #expect(!machine.isIdle)
        _ = machine.handle(.received(ack(through: 4, receipts: 2)), at: 9)
        #expect(machine.isIdle)
        // It never comes: the outbox is asked again what has no receipt.
        machine = online()
        _ = machine.handle(.received(ack(through: 4, receipts: 2)), at: 1)
        _ = machine.handle(.pending([]), at: 1)
        let early = machine.handle(.tick, at: 30)
        #expect(!early.contains { if case .loadPending = $0 { true } else { false } })
        let late = machine.handle(.tick, at: 32)
        #expect(late.contains { if case .loadPending = $0 { true } else { false } })
        let again = machine.handle(.pending(Array(ids.suffix(2))), at: 32)
        #expect(puts(again) == Array(ids.suffix(2)))
        _ = machine.handle(.received(ack(through: 4, receipts: 2)), at: 33)
        _ = machine.handle(.pending([]), at: 33)
        #expect(machine.isIdle)
    }

    @Test("a greeting in vain is said again ever more rarely, at last once an hour")
    func waits() throws {
        let world = try World(seed: 1, batchCount: 1)
        var machine = world.machine
        var waits: [Double] = []
        var now = 1_000.0
        _ = machine.handle(.linked(world.child.hello), at: now)
        while waits.count < 13, let again = machine.greetsAgainAt {
            waits.append(again - now)
            #expect(machine.handle(.tick, at: again - 1).isEmpty)
            now = again
            let said = machine.handle(.tick, at: now)
            #expect(said.contains { if case .send(.hello) = $0 { true } else { false } })
        }
        // From the 3 s that this child waits for an answer.
        let doubled = (0...10).map { 3 * Double(1 << $0) }
        #expect(waits == doubled + [3_600, 3_600])
    }

    @Test("what a parent cannot take now is asked for ever more rarely")
    func putOff() throws {
        var world = try World(seed: 1, batchCount: 1)
        world.reconnect()
        world.parent.refusals = ["p1": .storage]
        var puts = 0
        for _ in 0..<2_000 {
            let before = world.sentCount
            try world.step(isFaulty: false)
            puts += world.sentCount - before
        }
        #expect(world.parent.journal.isEmpty)
        // 2,000 s from the 3 s this child waits first: 10 doublings, beside the greeting and the fetches.
        #expect(puts < 30)
        world.parent.refusals = [:]
        for _ in 0..<4_000 where !world.isDone { try world.step(isFaulty: false) }
        #expect(world.isDone)
    }

    /// A child that is online, with nothing left to say.
    private func rested() throws -> (machine: UplinkMachine, batch: BatchID) {
        var world = try World(seed: 4, batchCount: 2)
        world.reconnect()
        for _ in 0..<60 { try world.step(isFaulty: false) }
        #expect(world.isDone)
        return (world.machine, try #require(world.child.batches.keys.sorted().first))
    }

    @Test("news may be lost: a child that heard nothing for hours greets again, and not before")
    func lostNews() throws {
        var (machine, _) = try rested()
        func greetings(at time: Double) -> Int {
            machine.handle(.tick, at: time).count {
                if case .send(.hello) = $0 { true } else { false }
            }
        }
        let news = machine.handle(.received(.news(.nothing)), at: 10_000)
        #expect(news.isEmpty)
        #expect(greetings(at: 31_599) == 0)
        #expect(greetings(at: 31_600) == 1)
    }

    @Test("what is settled and then refused higher up is told to the outbox")
    func refusedAbove() throws {
        var (machine, batch) = try rested()
        let digest = Digest(of: [1])
        func refusals(_ code: RefusalCode, _ retry: Retry) -> Int {
            let nack = Nack(
                batch: batch,
                digest: digest,
                error: ProtocolError(code, "above"),
                retry: retry
            )
            return machine.handle(.received(.nack(nack)), at: 10_000).count {
                if case .refused = $0 { true } else { false }
            }
        }
        #expect(refusals(.equivocation, .never) == 1)
        #expect(refusals(.busy, .later) == 0)
    }

    @Test("a parent that cannot verify what was signed here is believed the third time only")
    func doubts() throws {
        var (machine, batch) = try rested()
        let nack = Nack(
            batch: batch,
            digest: Digest(of: [1]),
            error: ProtocolError(.signature, "a bit fell over")
        )
        let answers = (0..<3).map { _ in
            machine.handle(.received(.nack(nack)), at: 10_000).count {
                if case .refused = $0 { true } else { false }
            }
        }
        #expect(answers == [0, 0, 1])
    }

    @Test("a refusal that will not change does not keep the others from settling")
    func refusal() throws {
        var world = try World(seed: 2, batchCount: 6)
        world.parent.refusals = ["p3": .outOfBounds, "p5": .identity]
        world.reconnect()
        for _ in 0..<60 { try world.step(isFaulty: false) }
        #expect(world.parent.journal.count == 4)
        #expect(world.child.refused.count == 2)
        #expect(world.machine.isIdle)
    }

    @Test("while answers come nothing is sent again: on a slow link it only stands in line")
    func slowLink() throws {
        var world = try World(seed: 4, batchCount: 1)
        let welcome = try #require(try world.parent.answer(.hello(world.child.hello)).first)
        let stream = StreamID(
            node: PartyID(unchecked: [UInt8](repeating: 7, count: 16)),
            epoch: EpochID(counter: 1, nonce: 1)
        )
        var machine = UplinkMachine(
            configuration: UplinkConfiguration(parts: []),
            holds: .nothing
        )
        _ = machine.handle(.linked(world.child.hello), at: 0)
        _ = machine.handle(.received(welcome), at: 0)
        _ = machine.handle(.certificates([]), at: 0)
        let page = (1...3).map { BatchID(stream: stream, sequence: $0) }
        let isPut = { (actions: [UplinkAction]) in
            actions.contains { if case .put = $0 { true } else { false } }
        }
        #expect(isPut(machine.handle(.pending(page), at: 0)))
        let refusal = Nack(batch: page[0], error: ProtocolError(.storage, "full"))
        _ = machine.handle(.received(.nack(refusal)), at: 29)
        #expect(!isPut(machine.handle(.tick, at: 31)))
        #expect(isPut(machine.handle(.tick, at: 59)))
    }

    @Test("a whole page put off by the parent is not asked for again and again")
    func deferredPage() throws {
        var world = try World(seed: 4, batchCount: 1)
        let welcome = try #require(try world.parent.answer(.hello(world.child.hello)).first)
        let stream = StreamID(
            node: PartyID(unchecked: [UInt8](repeating: 7, count: 16)),
            epoch: EpochID(counter: 1, nonce: 1)
        )
        let page = (1...8).map { BatchID(stream: stream, sequence: $0) }
        var machine = UplinkMachine(
            configuration: UplinkConfiguration(parts: [], loadBatchesMax: page.count),
            holds: .nothing
        )
        _ = machine.handle(.linked(world.child.hello), at: 0)
        _ = machine.handle(.received(welcome), at: 0)
        _ = machine.handle(.certificates([]), at: 0)
        var queue = machine.handle(.pending(page), at: 0)[...]
        var loads = 0
        while let action = queue.popFirst(), loads < 100 {
            switch action {
            case .put(let ids):
                for id in ids {
                    let nack = Nack(batch: id, error: ProtocolError(.storage, "full"))
                    queue += machine.handle(.received(.nack(nack)), at: 0)
                }
            case .loadPending:
                loads += 1
                queue += machine.handle(.pending(page), at: 0)
            default:
                break
            }
        }
        #expect(loads == 1)
        let later = machine.handle(.tick, at: 31)
        #expect(later.contains { if case .put = $0 { true } else { false } })
    }

    @Test("a child never goes back to an older release, whatever its parent says")
    func neverBackwards() throws {
        var world = try World(seed: 5, batchCount: 1)
        let welcome = try #require(try world.parent.answer(.hello(world.child.hello)).first)
        func fetches(holding held: UInt64, hearing heard: UInt64) -> [UInt64] {
            let holds = Standing(
                release: held,
                releaseDigest: held > 0 ? Digest(of: [1]) : nil,
                catalogue: nil,
                revocations: 0
            )
            var machine = UplinkMachine(
                configuration: UplinkConfiguration(parts: [.everything]),
                holds: holds
            )
            _ = machine.handle(.linked(world.child.hello), at: 0)
            _ = machine.handle(.received(welcome), at: 0)
            let said = Standing(
                release: heard,
                releaseDigest: Digest(of: [2]),
                catalogue: nil,
                revocations: 0
            )
            return machine.handle(.news(said), at: 1).compactMap { action in
                guard case .send(.fetch(.release(let query))) = action else { return nil }
                return query.number
            }
        }
        #expect(fetches(holding: 5, hearing: 3).isEmpty)
        #expect(fetches(holding: 5, hearing: 5).isEmpty)
        #expect(fetches(holding: 5, hearing: 7) == [6])
    }

    @Test("nothing is sent before HELLO is answered, nor while the link is down")
    func silence() throws {
        var world = try World(seed: 3, batchCount: 2)
        for _ in 0..<5 { try world.step(isFaulty: false, isLinkAllowed: false) }
        #expect(world.sentCount == 0)
        _ = world.machine.handle(.linked(world.child.hello), at: 0)
        #expect(world.machine.handle(.outboxChanged, at: 0).isEmpty)
    }
}
