import DisclosureAudit
import TestRandomness
import Testing

@Suite("Ledgers that give nothing away")
struct CleanLedgerTests {
    /// Three zones of a hub each, twelve units or more in each, and at least six newcomers each.
    private func ledger(seed: UInt64) -> PlantedLedger {
        var generator = SplitMix64(seed: seed)
        var ledger = PlantedLedger(
            AuditVariable("m", .magnitude, decimals: 1),
            AuditVariable("d", .magnitude),
            AuditVariable("r", .ratio(numerator: "m", denominator: "d", scale: 100), decimals: 1),
            AuditVariable("p", .price),
            AuditVariable("g", .ordinal(1...4)),
            AuditVariable("b", .binary)
        )
        var settled: [String: [String]] = [:]
        var all: [String: [String]] = [:]
        for zone in ["a", "b", "c"] {
            let first = Int.random(in: 12...20, using: &generator)
            let later = Int.random(in: 6...9, using: &generator)
            let ids = (0..<first + later).map { "\(zone)\($0)" }
            for (number, id) in ids.enumerated() {
                let values: [String: Int64] = [
                    "m": .random(in: 500...1_500, using: &generator),
                    "d": .random(in: 50...150, using: &generator),
                    "r": 0,
                    "p": .random(in: 90...140, using: &generator),
                    "g": Int64(number % 4 + 1),
                    "b": Int64(number % 2),
                ]
                // A coach has one unit of the first and one of the later.
                let coach = number % first < later ? "k\(zone)\(number % first)" : nil
                for (variable, value) in values {
                    ledger.unit(id, variable, value, coach: coach, hub: "h\(zone)", zone: zone)
                }
            }
            settled[zone] = Array(ids.prefix(first))
            all[zone] = ids
        }
        for (release, zones) in [(1, settled), (2, all)] {
            for variable in ledger.variables.map(\.code) {
                for (zone, ids) in zones { ledger.air(release, variable, zone: zone, ids) }
                ledger.air(release, variable, zones.values.flatMap { $0 })
            }
        }
        return ledger
    }

    @Test("nothing is found, though everything is looked at")
    func clean() {
        for seed in 0..<20 as Range<UInt64> {
            let ledger = ledger(seed: seed)
            // The staff of a hub know half of many national windows: those are withheld.
            let rows = ledger.aired().map { row in
                var figures = row.figures
                if row.zone == nil, figures.histogram == nil { figures.quantiles = [:] }
                return row.with(figures)
            }
            let report = ledger.report(rows)
            #expect(report.violations.isEmpty, "seed \(seed)\n\(report)")
            #expect(report.counters.rows == 48)
            // Figures of the same contributors are one system, solved once.
            #expect(report.counters.systems == 6 && report.counters.distinctSystems == 1)
            #expect(report.counters.groups > 0 && report.counters.targets > 0)
        }
    }

    @Test("a figure left out leaves nothing to find")
    func withheld() {
        let ledger = ledger(seed: 0)
        let report = ledger.report { $0 = AuditFigures() }
        #expect(report.violations.isEmpty, "\(report)")
    }

    @Test("the same rows in another order, the same report")
    func order() {
        var ledger = ledger(seed: 1)
        let violations = Set(ledger.report().violations)
        #expect(!violations.isEmpty)
        ledger.rows.reverse()
        ledger.entries.reverse()
        #expect(Set(ledger.report().violations) == violations)
    }
}
