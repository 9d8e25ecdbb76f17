import SimulatedDisk
import TestRandomness
import Testing

@Suite("A power cut at every call")
struct PowerCutTests {
    private static let seeds: [UInt64] = [1, 2]

    private func cuts(
        _ durability: Durability,
        seed: UInt64,
        forgetsSync: Bool = false
    ) throws -> CrashTrials {
        try CrashTrials(
            Ledger(seed: seed, count: 12),
            durability,
            forgetsSync: forgetsSync
        ) { call in .powerCut(seed: seed &* 0x1_0000 &+ UInt64(call)) }
    }

    @Test(
        "what was committed is there, and at most the transaction in flight, whole",
        arguments: [Durability.walFull, .deleteExtra],
        seeds
    )
    func durable(durability: Durability, seed: UInt64) throws {
        let trials = try cuts(durability, seed: seed)
        #expect(trials.count > 100, "seed \(seed)")
        #expect(trials.breakages == 0, "seed \(seed)")
        #expect(trials.losses == 0, "seed \(seed)")
        #expect(trials.inFlight > 0, "seed \(seed): no cut came between a sync and its answer")
    }

    /// The negative controls: without them a disk that keeps everything would pass.
    ///
    /// With a rollback journal the commit is the deletion of the journal, which only EXTRA makes
    /// durable (sqlite.org/pragma.html#pragma_synchronous).
    @Test(
        "a weaker setting loses commits, and breaks nothing",
        arguments: [Durability.walNormal, .deleteFull]
    )
    func forgetful(durability: Durability) throws {
        let trials = try cuts(durability, seed: 1)
        #expect(trials.breakages == 0)
        #expect(trials.losses > 0)
    }

    @Test("a disk whose syncs do nothing loses commits and breaks databases")
    func lying() throws {
        let trials = try cuts(.walFull, seed: 1, forgetsSync: true)
        #expect(trials.losses > 0)
        #expect(trials.breakages > 0)
    }

    @Test("a process killed at any call loses nothing committed", arguments: Durability.allCases)
    func killed(durability: Durability) throws {
        let trials = try CrashTrials(Ledger(seed: 3, count: 12), durability) { call in
            .kill(seed: UInt64(call))
        }
        #expect(trials.count > 50)
        #expect(trials.breakages == 0)
        #expect(trials.losses == 0)
        #expect(trials.inFlight > 0)
    }

    @Test("a kill, then a power cut: what was read after the kill can still be lost")
    func killedThenCut() throws {
        let ledger = Ledger(seed: 4, count: 3)
        var lost = 0
        for seed in 0..<40 as Range<UInt64> {
            let disk = SimulatedDisk("killed")
            let database = try Ledger.open(disk.path("a.sqlite"), .walNormal)
            for number in 0..<ledger.count { try ledger.commit(number, to: database) }
            disk.kill()
            disk.restart()
            let second = try Ledger.open(disk.path("a.sqlite"), .walNormal)
            #expect(try Ledger.content(of: second) == ledger.contents[3])
            var generator = SplitMix64(seed: seed)
            disk.cutPower(using: &generator)
            disk.restart()
            let third = try Ledger.open(disk.path("a.sqlite"), .walNormal)
            if try Ledger.content(of: third) != ledger.contents[3] { lost += 1 }
        }
        #expect(lost > 0)
    }

    @Test("an error of one call is told, and breaks nothing", arguments: Durability.allCases)
    func ioError(durability: Durability) throws {
        let trials = try CrashTrials(Ledger(seed: 5, count: 8), durability) { call in
            .ioError(seed: UInt64(call))
        }
        #expect(trials.breakages == 0)
        if durability == .walFull || durability == .deleteExtra { #expect(trials.losses == 0) }
    }
}
