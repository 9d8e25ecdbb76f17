import DisclosureAudit
import HubTestSupport
import PaperYear
import Testing

/// Many years: `./run soak` plays GRENIER_YEARS of them (50), from the seed after those of the tests.
@Suite("Many years")
struct YearAuditSoak {
    @Test("no year of many tells anything")
    func years() throws {
        let years = Counts.value("GRENIER_YEARS", default: 0)
        for seed in 0..<UInt64(years) {
            let plan = try YearAuditTests.plan(seed: 101 + seed)
            let report = try YearAuditTests.report(on: try PaperYear(plan).played())
            #expect(report.violations.isEmpty, "seed \(101 + seed): \(report)")
            print("year \(101 + seed): \(report.violations.count) violations, \(report.counters)")
        }
    }
}
