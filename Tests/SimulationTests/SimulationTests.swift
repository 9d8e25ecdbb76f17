import Foundation
import Simulation
import Testing

/// A country in one process, under seeds of faults (`./run simulate` plays more of them).
@Suite("A simulated country")
struct SimulationTests {
    /// Seeds of every run; GRENIER_COUNTRIES plays more.
    private static var seeds: ClosedRange<UInt64> {
        let count = ProcessInfo.processInfo.environment["GRENIER_COUNTRIES"].flatMap { UInt64($0) }
        return 1...max(1, count ?? 24)
    }

    @Test("loses nothing, counts nothing twice, and comes to rest")
    func invariants() async throws {
        let simulation = try await Simulation()
        defer { simulation.close() }
        try await simulation.play(seeds: Self.seeds, workers: 2) { verdict in
            #expect(verdict.violations.isEmpty, "seed \(verdict.seed)")
            #expect(verdict.steps > 100, "seed \(verdict.seed)")
        }
    }

    /// Two machines of one cluster under a hub set back; a full disk asked every 30 s for weeks; a
    /// damaged frame that ended a batch; what follows changes of keys, one greeting each.
    @Test("seeds that found something once", arguments: [214, 624, 1_030, 5_106] as [UInt64])
    func found(seed: UInt64) async throws {
        let simulation = try await Simulation()
        defer { simulation.close() }
        let verdict = try await simulation.play(seed: seed)
        #expect(verdict.violations.isEmpty)
    }

    @Test("a disk that forgets what it synced is seen to lose something")
    func disksThatLie() async throws {
        let simulation = try await Simulation()
        defer { simulation.close() }
        var violations: [String] = []
        for seed in 1...8 as ClosedRange<UInt64> where violations.isEmpty {
            violations += try await simulation.play(seed: seed, disksLie: true).violations
        }
        #expect(!violations.isEmpty)
    }

    @Test("the same seed is the same story", arguments: [3, 7] as [UInt64])
    func replays(seed: UInt64) async throws {
        let simulation = try await Simulation()
        defer { simulation.close() }
        let first = try await simulation.play(seed: seed)
        #expect(try await simulation.play(seed: seed) == first)
    }
}
