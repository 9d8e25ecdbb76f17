import HubTestSupport
import Testing

/// Power cuts under real hubs: what was not synced is gone, torn or there, sector by sector.
@Suite("Power cut soak")
struct PowerCutSoak {
    /// Two thirds of the cuts; the others fall on nodes, in `ClusterTests`.
    static let cuts = Counts.value("GRENIER_CUTS", default: 12) * 2 / 3
    static let seed = UInt64(Counts.value("GRENIER_CUT_SEED", default: 4_000))

    @Test("The power of a hub, or of a hub and its parent, is cut", arguments: [false, true])
    func cuts(isTree: Bool) async throws {
        let trial = try await KillTrial(isTree: isTree, syncs: .all)
        let seed = Self.seed + (isTree ? 1 : 0)
        // A round in a tree cuts one or both.
        let rounds = isTree ? (Self.cuts * 3 + 7) / 8 : (Self.cuts + 1) / 2
        let report = try await trial.run(kills: rounds, seed: seed)
        #expect(report.losses.isEmpty, "seed \(seed)")
        #expect(report.acknowledged == report.sealed, "seed \(seed)")
        #expect(report.rows.allSatisfy { $0 == report.sealed }, "seed \(seed)")
        #expect(report.verified.allSatisfy { $0 == "0" }, "seed \(seed)")
        #expect(report.sums == report.expected, "seed \(seed)")
        print(
            "power cuts, \(isTree ? "a BRCA and its BNCA" : "one hub"): \(report.kills),",
            "unsynced sectors found \(report.sectors), lost \(report.sectorsLost),",
            "batches acknowledged \(report.acknowledged), lost \(report.losses.count), seed \(seed)"
        )
    }

    @Test(
        "A hub that does not wait for the disk loses what it acknowledged",
        arguments: [ShimmedFolder.Syncs.checkpoints, .none]
    )
    func control(syncs: ShimmedFolder.Syncs) async throws {
        let trial = try await KillTrial(isTree: false, syncs: syncs, endsAtLoss: true)
        let report = try await trial.run(kills: 20, seed: Self.seed)
        #expect(!report.losses.isEmpty)
        print("power cuts, control with syncs \(syncs): lost after \(report.kills)")
    }
}
