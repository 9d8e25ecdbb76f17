import DisclosureAudit
import Foundation
import Indicators
import LinearSolver
import PaperYear
import SimulatedYear
import Statistics
import TestSupport
import Testing

/// The proof of the promise: years of broadcast bytes, decoded and attacked.
///
/// The first seed goes through the real hub; the others through the same planner of figures on
/// paper, which `SimulatedYearTests` holds to the hub's bytes.
@Suite("What can be worked out from a year's broadcast")
struct YearAuditTests {
    static let clusters = 300

    static func catalogue() throws -> Catalogue {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Examples/simulated-year/catalogue.yaml")
        return try Catalogue(parsing: Array(Data(contentsOf: folder)))
    }

    static func plan(seed: UInt64, clusters: Int = clusters) throws -> YearPlan {
        YearPlan(seed: seed, clusters: clusters, catalogue: try catalogue())
    }

    static func report(on year: Outcome) throws -> AuditReport {
        let evidence = YearEvidence(of: year, catalogue: try catalogue())
        #expect(evidence.unexplained == 0, "seed \(year.seed)")
        return auditor(evidence).audit(evidence.rows)
    }

    static func auditor(_ evidence: YearEvidence) -> Auditor {
        Auditor(
            truth: AuditTruth(variables: evidence.variables, entries: evidence.entries),
            solver: ClpSolver()
        )
    }

    @Test("nothing, from the frames of the real hubs", arguments: [1 as UInt64])
    func realHub(seed: UInt64) async throws {
        let folder = TemporaryFolder()
        let year = try await YearPlayer.play(try Self.plan(seed: seed), in: folder.path)
        let report = try Self.report(on: year)
        #expect(report.violations.isEmpty, "seed \(seed): \(report)")
        // The promise must not be kept for want of figures or of attackers.
        #expect(report.counters.rows > 1_500 && report.counters.attackers > 100_000)
    }

    @Test("nothing, in other years", arguments: [2, 3] as [UInt64])
    func paper(seed: UInt64) throws {
        let report = try Self.report(on: try PaperYear(try Self.plan(seed: seed)).played())
        #expect(report.violations.isEmpty, "seed \(seed): \(report)")
    }
}
