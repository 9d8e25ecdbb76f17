import Foundation
import Simulation
import Testing

/// A country in one process, under seeds of faults (`./run simulate` plays more of them).
@Suite("A simulated country")
struct SimulationTests {
    /// Seeds of every run; GRENIER_SEEDS plays more.
    private static var seeds: ClosedRange<UInt64> {
        let count = ProcessInfo.processInfo.environment["GRENIER_SEEDS"].flatMap { UInt64($0) }
        return 1...max(1, count ?? 60)
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

    @Test("the same seed is the same story", arguments: [3, 7] as [UInt64])
    func replays(seed: UInt64) async throws {
        let simulation = try await Simulation()
        defer { simulation.close() }
        let first = try await simulation.play(seed: seed)
        #expect(try await simulation.play(seed: seed) == first)
    }
}
