import Foundation

/// Runs countries, seed by seed.
package struct Simulation: Sendable {
    private let place: String
    private let founded: Founding

    /// Founds the country that every seed starts from, in a new folder of this machine.
    ///
    /// - Throws: When the founding does not end as it must.
    package init() async throws {
        place = NSTemporaryDirectory() + "grenier-simulation-" + UUID().uuidString
        founded = try await Founding(in: place + "/founded")
    }

    /// Takes the folder away.
    package func close() { try? FileManager.default.removeItem(atPath: place) }

    /// Plays one seed to its end.
    ///
    /// - Throws: When the machine's own disk fails.
    ///
    /// With disks that lie, a sync says yes and does nothing: what must be seen to go wrong.
    package func play(
        seed: UInt64,
        disksLie: Bool = false,
        narrator: (@Sendable (String) -> Void)? = nil
    ) async throws -> Verdict {
        let country = try Country(seed: seed, founded: founded, in: place, narrator: narrator)
        if disksLie { country.letDisksLie() }
        return await country.play()
    }

    /// Plays seeds, as many at a time as there are `workers`; each verdict is told when it is there.
    ///
    /// - Throws: When the machine's own disk fails.
    package func play(
        seeds: ClosedRange<UInt64>,
        workers: Int,
        told: (Verdict) -> Void
    ) async throws {
        var rest = Array(seeds)[...]
        try await withThrowingTaskGroup(of: Verdict.self) { group in
            for _ in 0..<workers {
                if let seed = rest.popFirst() { group.addTask { try await play(seed: seed) } }
            }
            for try await verdict in group {
                told(verdict)
                if let seed = rest.popFirst() { group.addTask { try await play(seed: seed) } }
            }
        }
    }
}
