import HubTestSupport
import Testing

/// Power cuts under real nodes, at any moment of importing, sealing and sending, and between them.
@Suite("Node power soak")
struct NodePowerSoak {
    static let cuts = Counts.value("GRENIER_CUTS", default: 12) / 3
    static let seed = UInt64(Counts.value("GRENIER_CUT_SEED", default: 4_000))

    @Test("Nodes whose power is cut keep what they said they had sealed, and every receipt")
    func cuts() async throws {
        let trial = try await NodePowerTrial(syncs: .all)
        let report = try await trial.run(cuts: Self.cuts, seed: Self.seed)
        #expect(report.losses.isEmpty, "seed \(Self.seed)")
        #expect(report.cuts >= Self.cuts)
        #expect(report.unreceipted == 0)
        #expect(report.rows == report.receipts)
        #expect(report.verified == 0)
        #expect(report.alarms == 0)
        #expect(report.sums == report.expected, "seed \(Self.seed)")
        print(
            "power cuts, nodes: \(report.cuts), unsynced sectors found \(report.sectors),",
            "lost \(report.sectorsLost), batches said to be sealed \(report.said),",
            "lost \(report.losses.count), seed \(Self.seed)"
        )
    }

    @Test(
        "A node that does not wait for the disk loses what it said",
        arguments: [ShimmedFolder.Syncs.checkpoints, .none]
    )
    func control(syncs: ShimmedFolder.Syncs) async throws {
        let trial = try await NodePowerTrial(syncs: syncs, endsAtLoss: true)
        let report = try await trial.run(cuts: 20, seed: Self.seed)
        #expect(!report.losses.isEmpty)
        print("power cuts, nodes, control with syncs \(syncs): lost after \(report.cuts)")
    }
}
