import HubTestSupport
import Testing

/// A BRCA and its BNCA killed with SIGKILL, apart and together, while members publish.
@Suite("Tree soak")
struct TreeSoak {
    static let kills = Counts.value("GRENIER_KILLS", default: 200) / 3

    @Test("A tree killed at random loses nothing and counts nothing twice")
    func kills() async throws {
        let trial = try await KillTrial(isTree: true)
        // Each round kills one or both.
        let report = try await trial.run(kills: (Self.kills * 3 + 3) / 4, seed: 7)
        #expect(report.losses.isEmpty)
        #expect(report.kills >= Self.kills * 3 / 4)
        #expect(report.acknowledged == report.sealed)
        #expect(report.rows == [report.sealed, report.sealed])
        #expect(report.verified == ["0", "0"])
        #expect(report.sums == report.expected)
    }
}
