import HubTestSupport
import Testing

/// Hubs killed with SIGKILL while members publish: nothing acknowledged is lost, nothing counts
/// twice, and no hand is needed to go on.
@Suite("Durability soak")
struct DurabilitySoak {
    /// The kills of one process; the other half of the total falls on trees, in `TreeSoak`.
    static let kills = Counts.value("GRENIER_KILLS", default: 60) / 2

    @Test("A hub killed at random loses nothing and counts nothing twice", arguments: [1, 2])
    func kills(half: UInt64) async throws {
        let trial = try await KillTrial(isTree: false)
        let report = try await trial.run(kills: Self.kills / 2, seed: 100 + half)
        #expect(report.losses.isEmpty)
        #expect(report.kills >= Self.kills / 2)
        #expect(report.acknowledged == report.sealed)
        #expect(report.rows == [report.sealed])
        #expect(report.verified == ["0"])
        #expect(report.sums == report.expected)
    }
}
