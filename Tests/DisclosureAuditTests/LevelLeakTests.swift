import DisclosureAudit
import Testing

@Suite("Planted leaks: levels of a short scale")
struct LevelLeakTests {
    private var ledger = PlantedLedger(AuditVariable("g", .ordinal(1...4)))

    /// Levels 1, 2, 3, 4, 1, 2 and so on.
    private func mixed(_ count: Int) -> [Int64] { (0..<Int64(count)).map { $0 % 4 + 1 } }

    @Test("newcomers who agree show in the difference of two airings")
    mutating func delta() {
        let first = ledger.units("a", "g", mixed(10))
        let later = ledger.units("b", "g", [3, 3, 3, 3, 3, 3])
        ledger.air(1, "g", first)
        ledger.air(2, "g", first + later)
        let report = ledger.report()
        #expect(report.checks == [.levels] && report.violations.count == 1, "\(report)")
        #expect(report.violations.first?.target == "a difference of two airings")
    }

    @Test("who agree in what was taken out show as well")
    mutating func deltaTaken() {
        let stay = ledger.units("a", "g", mixed(10))
        let leave = ledger.units("b", "g", [3, 3, 3, 3, 3, 3])
        ledger.air(1, "g", stay + leave)
        ledger.air(2, "g", stay)
        let report = ledger.report()
        #expect(report.checks == [.levels], "\(report)")
    }

    @Test("those who stand in no part show in the remainder")
    mutating func remainder() {
        let first = ledger.units("a", "g", mixed(8))
        let last = ledger.units("c", "g", [2, 2, 2, 2, 2, 1])
        ledger.air(1, "g", first + last)
        ledger.air(1, "g", zone: "a", first)
        let report = ledger.report()
        #expect(report.checks == [.levels] && report.violations.count == 1, "\(report)")
        #expect(report.violations.first?.target == "a remainder")
    }

    @Test("a sector that was withheld shows in all sectors less the others")
    mutating func allSectors() {
        let first = ledger.units("a", "g", mixed(8))
        let second = ledger.units("b", "g", mixed(8))
        let last = ledger.units("c", "g", [4, 4, 4, 4, 4, 4])
        ledger.air(1, "g", sector: AuditRow.everySector, first + second + last)
        ledger.air(1, "g", sector: "riz", first)
        ledger.air(1, "g", sector: "manioc", second)
        let report = ledger.report()
        #expect(report.checks == [.levels] && report.violations.count == 1, "\(report)")
        #expect(report.violations.first?.cell.sector == AuditRow.everySector)
    }

    @Test("four of five are 80 %, until the fifth knows itself")
    mutating func cell() {
        ledger.air(1, "g", ledger.units("u", "g", [2, 2, 2, 2, 1]))
        let report = ledger.report()
        #expect(report.checks == [.levels], "\(report)")
        #expect(report.attackers(.levels) == [.owner("owner u4")])
        var safe = PlantedLedger(AuditVariable("g", .ordinal(1...4)))
        safe.air(1, "g", safe.units("u", "g", [2, 2, 2, 2, 1, 3]))
        #expect(safe.report().violations.isEmpty)
    }

    @Test("a coach or a hub takes its own out of the count", arguments: [true, false])
    mutating func insider(isCoach: Bool) {
        let others = ledger.units("a", "g", [2, 2, 2, 2, 2, 1])
        let known = ledger.units(
            "b",
            "g",
            [1, 3, 4],
            coach: isCoach ? "k" : nil,
            hub: isCoach ? nil : "h"
        )
        ledger.air(1, "g", others + known)
        let report = ledger.report()
        #expect(report.checks == [.levels], "\(report)")
        #expect(report.attackers(.levels) == [isCoach ? .coach("k") : .hub("h")])
    }

    @Test("a yes is a level too")
    func binary() {
        var ledger = PlantedLedger(AuditVariable("b", .binary))
        ledger.air(1, "b", ledger.units("u", "b", [1, 1, 1, 1, 1, 0]))
        let report = ledger.report()
        #expect(report.checks == [.levels], "\(report)")
    }

    @Test("a remainder is found among more choices than are tried one by one")
    mutating func manyChoices() {
        // Seven parts of four airings each: 5⁷ choices, of which one leaves those who agree.
        var whole: [String] = []
        for part in 0..<7 {
            let ids = ledger.units("p\(part)-", "g", mixed(26))
            for release in 1...4 {
                let count = 2 + 6 * release
                ledger.air(release, "g", zone: "z\(part)", Array(ids.prefix(count)))
            }
            whole += ids
        }
        let last = ledger.units("c", "g", [2, 2, 2, 2, 2, 2])
        ledger.air(4, "g", whole + last)
        let report = ledger.report()
        #expect(report.checks == [.levels], "\(report)")
        #expect(report.violations.contains { $0.target == "a remainder" })
    }
}
