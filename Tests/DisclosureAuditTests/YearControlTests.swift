import DisclosureAudit
import Indicators
import PaperYear
import SimulatedYear
import Statistics
import Testing

/// What the audit says of a gate with something taken out: it must see it.
@Suite("The audit fails where the gate is weakened")
struct YearControlTests {
    static let clusters = 150

    private static func report(_ weaken: (inout Weakening) -> Void) throws -> AuditReport {
        var weakened = Weakening.none
        weaken(&weakened)
        let plan = try YearAuditTests.plan(seed: 1, clusters: clusters)
        return try YearAuditTests.report(on: try PaperYear(plan).played(weakened: weakened))
    }

    private static func attackers(_ report: AuditReport) -> Set<String> {
        Set(
            report.violations.map { violation in
                switch violation.attacker {
                case .coach: "coach"
                case .hub: "hub"
                default: "others"
                }
            }
        )
    }

    @Test("the same country and the whole gate: nothing")
    func whole() throws {
        let report = try Self.report { _ in }
        #expect(report.violations.isEmpty, "\(report)")
    }

    @Test("five contributors and nothing else, release after release")
    func naive() throws {
        let report = try Self.report {
            $0.skipping = [.nz, .p, .delta, .residual, .algebra, .lp]
        }
        let checks = Set(report.violations.map(\.check))
        #expect(checks.contains(.exact) && checks.contains(.bounds), "\(report)")
    }

    @Test("no attention to what bounds tell")
    func bounds() throws {
        let report = try Self.report { $0.skipping = [.lp] }
        #expect(report.violations.contains { $0.check == .bounds }, "\(report)")
    }

    @Test("coaches and the staff of hubs forgotten")
    func insiders() throws {
        let report = try Self.report { $0.forgetsInsiders = true }
        #expect(Self.attackers(report).isSuperset(of: ["coach", "hub"]), "\(report)")
    }

    @Test("raw medians, and windows of three", arguments: [1, 3])
    func windows(width: Int) throws {
        let report = try Self.report { $0.quantileWindow = width }
        #expect(!report.violations.isEmpty)
    }

    @Test("clusters counted whole in two zones")
    func wholeCounted() throws {
        let plan = try YearAuditTests.plan(seed: 1, clusters: Self.clusters)
        let year = try PaperYear(plan).played()
        let evidence = YearEvidence(of: year, catalogue: try YearAuditTests.catalogue())
        let auditor = YearAuditTests.auditor(evidence)
        var added = 0
        let rows = evidence.rows.map { row -> AuditRow in
            // One cluster of the filière's national figure joins a zone it is not in.
            guard added < 20, row.zone != nil,
                let whole = evidence.rows.first(where: {
                    $0.zone == nil && $0.sector == row.sector && $0.period == row.period
                        && $0.variable == row.variable && $0.release == row.release
                }),
                let guest = whole.contributors.first(where: { !row.contributors.contains($0) })
            else { return row }
            added += 1
            return AuditRow(
                release: row.release,
                sector: row.sector,
                zone: row.zone,
                period: row.period,
                variable: row.variable,
                contributors: row.contributors + [guest],
                figures: row.figures
            )
        }
        #expect(added == 20)
        let report = auditor.audit(auditor.airing(rows))
        #expect(!report.violations.isEmpty)
    }
}
