import DisclosureAudit
import Testing

/// Leaks that follow from sums alone; a price has no other rule than the algebra.
@Suite("Planted leaks: combinations of figures")
struct ExactLeakTests {
    private var ledger = PlantedLedger(AuditVariable("p", .price))

    private func prices(_ count: Int, from start: Int64 = 100) -> [Int64] {
        (0..<count).map { start + 7 * Int64($0) }
    }

    @Test("a cell that grows by one shows the newcomer to anybody")
    mutating func growthByOne() {
        let ids = ledger.units("u", "p", prices(13))
        ledger.air(1, "p", Array(ids.dropLast()))
        ledger.air(2, "p", ids)
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(report.violations.map(\.target) == ["owner u12"])
        #expect(report.attackers(.exact) == [.nobody])
    }

    @Test("growth by two shows each newcomer to the other, by three to the other two")
    mutating func growth() {
        let ids = ledger.units("u", "p", prices(19))
        ledger.air(1, "p", Array(ids.prefix(10)))
        ledger.air(2, "p", Array(ids.prefix(12)))
        ledger.air(3, "p", Array(ids.prefix(15)))
        ledger.air(4, "p", ids)
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(
            report.attackers(.exact) == [.owner("owner u10"), .pair("owner u12", "owner u13")]
        )
    }

    @Test("a whole less its parts shows the one that stands in no part")
    mutating func wholeLessParts() {
        let first = ledger.units("a", "p", prices(6))
        let second = ledger.units("b", "p", prices(6, from: 110))
        let last = ledger.units("c", "p", [140])
        ledger.air(1, "p", first + second + last)
        ledger.air(1, "p", zone: "a", first)
        ledger.air(1, "p", zone: "b", second)
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(report.violations.map(\.target) == ["owner c0"])
    }

    @Test("the growth of a whole less the growth of a part shows who was held back")
    mutating func deltaLessDelta() {
        let first = ledger.units("a", "p", prices(11))
        let second = ledger.units("b", "p", prices(7, from: 110))
        ledger.air(1, "p", Array(first.prefix(6) + second.prefix(6)))
        ledger.air(1, "p", zone: "a", Array(first.prefix(6)))
        ledger.air(2, "p", first + second)
        ledger.air(2, "p", zone: "a", first)
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(report.violations.map(\.target) == ["owner b6"])
    }

    @Test("a unit counted whole in two zones is what the zones have beyond the whole")
    mutating func countedTwice() {
        let first = ledger.units("a", "p", prices(6))
        let second = ledger.units("b", "p", prices(6, from: 110))
        let both = ledger.units("x", "p", [140])
        ledger.air(1, "p", first + second + both)
        ledger.air(1, "p", zone: "a", first + both)
        ledger.air(1, "p", zone: "b", second + both)
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(report.violations.map(\.target) == ["owner x0"])
    }

    @Test("one amended report shows how much it was amended by")
    mutating func amended() {
        let ids = ledger.units("u", "p", prices(9))
        ledger.unit("u0", version: 2, "p", 130)
        ledger.air(1, "p", ids)
        ledger.airVersions(
            2,
            "p",
            [AuditContributor("u0", version: 2)] + ids.dropFirst().map { AuditContributor($0) }
        )
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(report.violations.map(\.target) == ["owner u0"])
        #expect(report.attackers(.exact) == [.nobody])
    }

    @Test("units of one owner count once: five units of three owners are too few")
    mutating func units() {
        let others = ledger.units("a", "p", prices(8))
        let ids = (0..<5).map { number in
            ledger.unit("b\(number)", "p", 110 + Int64(number), owner: "owner \(number % 3)")
            return "b\(number)"
        }
        ledger.air(1, "p", others)
        ledger.air(2, "p", others + ids)
        let report = ledger.report()
        #expect(report.checks == [.exact], "\(report)")
        #expect(report.attackers(.exact) == [.pair("owner 0", "owner 1")])
    }

    @Test("six who stand in no part are safe, but not from a coach or a hub of four of them")
    mutating func remainderUnderInsider() {
        for attacker in [Attacker.coach("k"), .hub("h")] {
            var ledger = ledger
            let first = ledger.units("a", "p", prices(6))
            let others = ledger.units("b", "p", prices(2, from: 120))
            var known: [String] = []
            switch attacker {
            case .coach(let coach): known = ledger.units("c", "p", prices(4), coach: coach)
            case .hub(let hub): known = ledger.units("c", "p", prices(4), hub: hub)
            default: break
            }
            ledger.air(1, "p", first + others + known)
            ledger.air(1, "p", zone: "a", first)
            let report = ledger.report { $0.quantiles = [:] }
            #expect(report.checks == [.exact], "\(report)")
            #expect(report.attackers(.exact) == [attacker])
            #expect(report.violations.map(\.target) == ["owner b0, owner b1"])
        }
    }

    @Test("a coach or a hub of all of a cell but two is too many", arguments: [true, false])
    mutating func cellUnderInsider(isCoach: Bool) {
        let others = ledger.units("b", "p", prices(2, from: 120))
        let known = ledger.units(
            "c",
            "p",
            prices(5),
            coach: isCoach ? "k" : nil,
            hub: isCoach ? nil : "h"
        )
        ledger.air(1, "p", others + known)
        let report = ledger.report()
        let attacker: Attacker = isCoach ? .coach("k") : .hub("h")
        // The cell itself is a combination of figures.
        #expect(report.checks == [.exact, .cells], "\(report)")
        #expect(report.violations.allSatisfy { $0.attacker == attacker })
    }

    @Test("a coach or a hub knows every version of a unit it ever had", arguments: [true, false])
    mutating func everUnder(isCoach: Bool) {
        let ids = ledger.units("u", "p", prices(6))
        for id in ids.prefix(4) {
            ledger.unit(
                id,
                version: 0,
                "p",
                100,
                coach: isCoach ? "former" : nil,
                hub: isCoach ? nil : "former"
            )
        }
        ledger.air(1, "p", ids)
        let report = ledger.report()
        #expect(report.checks == [.exact, .cells], "\(report)")
        #expect(report.attackers(.exact) == [isCoach ? .coach("former") : .hub("former")])
    }

    @Test("a coach or a hub may know only the versions it had", arguments: [true, false])
    mutating func versionsUnder(isCoach: Bool) {
        let coach = isCoach ? "k" : nil
        let hub = isCoach ? nil : "k"
        let others = ledger.units("b", "p", prices(2, from: 120))
        let known = ledger.units("c", "p", prices(5), coach: coach, hub: hub)
        for id in others { ledger.unit(id, version: 0, "p", 100, coach: coach, hub: hub) }
        ledger.air(1, "p", others + known)
        let report = ledger.report()
        #expect(report.checks == [.exact, .cells], "\(report)")
        #expect(report.attackers(.exact) == [isCoach ? .coach("k") : .hub("k")])
    }
}
