import HubTestSupport
import Testing

/// Real nodes and their hub killed with SIGKILL, at any moment of importing, sealing and sending.
@Suite("Node soak")
struct NodeSoak {
    @Test("Nodes and a hub killed at random lose nothing and count nothing twice")
    func kills() async throws {
        let trial = try await NodeTrial()
        let kills = Counts.value("GRENIER_KILLS", default: 200) / 3
        let report = try await trial.run(kills: kills, seed: 11)
        #expect(report.kills >= kills)
        #expect(report.problems.isEmpty)
        #expect(report.rows == report.receipts)
        #expect(report.rotations >= 6)
        #expect(report.keyFiles == [["signing.key", "transport.key"]])
        #expect(report.unreceipted == 0)
        #expect(report.verified == 0)
        #expect(report.sums == report.expected)
    }
}
