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

    @Test("nothing is sent before HELLO is answered, nor while the link is down")
    func silence() throws {
        var world = try World(seed: 3, batchCount: 2)
        for _ in 0..<5 { try world.step(isFaulty: false, isLinkAllowed: false) }
        #expect(world.sentCount == 0)
        _ = world.machine.handle(.linked(world.child.hello), at: 0)
        #expect(world.machine.handle(.outboxChanged, at: 0).isEmpty)
    }
}
