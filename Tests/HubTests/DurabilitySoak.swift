import HubTestSupport
import Testing

/// Hubs killed with SIGKILL while members publish: nothing acknowledged is lost, nothing counts
/// twice, and no hand is needed to go on.
@Suite("Durability soak")
struct DurabilitySoak {
    /// A third of the kills; the others fall on trees and on nodes, in `ClusterTests`.
    static let kills = Counts.value("GRENIER_KILLS", default: 200) / 3

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
