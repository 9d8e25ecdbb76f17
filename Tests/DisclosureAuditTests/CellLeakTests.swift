import DisclosureAudit
import LinearSolver
import Statistics
import Testing

@Suite("Planted leaks: cells, windows and bounds")
struct CellLeakTests {
    private func ledger(_ values: [Int64], lowerBound: Int64 = 0) -> PlantedLedger {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude, lowerBound: lowerBound))
        ledger.air(1, "m", ledger.units("u", "m", values))
        return ledger
    }

    @Test("a pair knows the third of five within the p% of the rest")
    func pair() {
        let report = ledger([100, 60, 50, 5, 5]).report()
        #expect(report.checks == [.bounds] && report.violations.count == 1, "\(report)")
        #expect(report.attackers(.bounds) == [.pair("owner u1", "owner u2")])
        #expect(report.violations.first?.target.hasPrefix("u0#1") == true)
        // 15 % more than 100 is what the others may just have.
        let safe = ledger([100, 60, 50, 8, 7]).report()
        #expect(safe.violations.isEmpty, "\(safe)")
    }

    @Test("bounds start from what anybody knows is the least")
    func lowerBound() {
        let values: [Int64] = [100, 60, 50, 40, 40]
        #expect(ledger(values).report().violations.isEmpty)
        let report = ledger(values, lowerBound: 35).report()
        #expect(report.checks == [.bounds], "\(report)")
        #expect(ledger(values, lowerBound: 45).report().checks.contains(.figures))
    }

    @Test("a whole less a part bounds the largest of the remainder")
    func remainder() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        let part = ledger.units("a", "m", [100, 95, 90, 85, 80, 75])
        let rest = ledger.units("b", "m", [100, 5, 5, 4])
        ledger.air(1, "m", part + rest)
        ledger.air(1, "m", zone: "a", part)
        let report = ledger.report()
        #expect(report.checks == [.bounds] && report.violations.count == 1, "\(report)")
        #expect(report.attackers(.bounds) == [.nobody])
    }

    @Test("a value that stands in two figures is free if others of both can make room")
    func twoFigures() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        let first = ledger.units("a", "m", [100, 95, 90, 85, 80, 75])
        let second = ledger.units("b", "m", [100, 95, 90, 85, 80, 75])
        let both = ledger.units("x", "m", [110])
        ledger.air(1, "m", zone: "a", first + both)
        ledger.air(1, "m", zone: "b", second + both)
        let report = ledger.report()
        #expect(report.violations.isEmpty, "\(report)")
        #expect(report.counters.programmes > 0)
    }

    @Test("a small value among giants is judged like any other")
    func giants() {
        let scale: Int64 = 100_000_000_000
        for isSafe in [true, false] {
            var ledger = PlantedLedger(AuditVariable("m", .magnitude))
            let part = ledger.units("a", "m", [100, 95, 90, 85, 80, 75].map { $0 * scale })
            let other = ledger.units("b", "m", [90, 85, 80, 75, 70, 65].map { $0 * scale })
            let both = ledger.units("x", "m", [20, 1, 1, 1])
            if isSafe {
                ledger.air(1, "m", zone: "a", part + both)
                ledger.air(1, "m", zone: "b", other + both)
            } else {
                ledger.air(1, "m", part + both)
                ledger.air(1, "m", zone: "a", part)
            }
            let report = ledger.report()
            #expect(report.checks.contains(.bounds) == !isSafe, "\(report)")
            #expect(report.counters.programmes > 0)
        }
    }

    @Test("the total of an owner's units must stay open too")
    func total() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        ledger.unit("x", "m", 100, owner: "two")
        ledger.unit("y", "m", 100, owner: "two")
        let others = ledger.units("u", "m", [90, 85, 14, 12])
        ledger.air(1, "m", ["x", "y"] + others)
        let report = ledger.report()
        #expect(report.checks == [.bounds], "\(report)")
        #expect(report.violations.contains { $0.target.hasPrefix("x#1 (riz, no zone) + y#1") })
        #expect(report.attackers(.bounds) == [.pair("owner u0", "owner u1")])
    }

    @Test("a coach who knows most of a sum bounds the largest of the rest")
    func coach() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        let known = ledger.units("c", "m", [100, 100, 100, 100, 100], coach: "k")
        ledger.air(1, "m", known + ledger.units("u", "m", [100, 6, 5]))
        let report = ledger.report()
        #expect(report.checks == [.bounds, .cells], "\(report)")
        #expect(report.attackers(.bounds) == [.coach("k")])
    }

    @Test("what a coach does not know passes p% too")
    func restDominated() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        let known = ledger.units("c", "m", [100, 100, 100, 100, 100], coach: "k")
        ledger.air(1, "m", known + ledger.units("u", "m", [100, 50, 5]))
        let report = ledger.report()
        #expect(report.checks == [.cells] && report.violations.count == 1, "\(report)")
        #expect(report.attackers(.cells) == [.coach("k")])
    }

    @Test("nothing in the rest is known for each of it")
    func restOfNothing() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        let known = ledger.units("c", "m", [100, 100, 100, 100, 100], coach: "k")
        ledger.air(1, "m", known + ledger.units("u", "m", [0, 0, 0]))
        let report = ledger.report()
        #expect(report.checks == [.cells] && report.violations.count == 1, "\(report)")
    }

    @Test("four owners, two with something, one with most")
    func primary() {
        var few = PlantedLedger(AuditVariable("p", .price))
        few.air(1, "p", few.units("u", "p", [100, 110, 120, 130]))
        #expect(few.report().checks == [.cells])
        #expect(ledger([0, 0, 0, 0, 60, 60]).report().checks.contains(.cells))
        #expect(ledger([1_000, 90, 80, 40, 10]).report().checks.contains(.cells))
        #expect(!ledger([1_000, 90, 80, 40, 30]).report().checks.contains(.cells))
    }

    @Test("a ratio gives its terms away where one has most of them")
    func ratio() {
        var ledger = PlantedLedger(
            AuditVariable("r", .ratio(numerator: "n", denominator: "d", scale: 1)),
            AuditVariable("n", .magnitude),
            AuditVariable("d", .magnitude)
        )
        for (number, value) in [1_000, 5, 4, 3, 2].enumerated() {
            ledger.unit("u\(number)", "r", 0)
            ledger.unit("u\(number)", "n", Int64(value))
            ledger.unit("u\(number)", "d", 70)
        }
        ledger.air(1, "r", (0..<5).map { "u\($0)" })
        let report = ledger.report()
        #expect(report.checks == [.cells] && report.violations.count == 1, "\(report)")
    }

    /// Fifteen values around the median, whose window is 1006...1010.
    private func windows(
        _ owner: (Int) -> String?,
        coach: (Int) -> String? = { _ in nil }
    )
        -> AuditReport
    {
        var ledger = PlantedLedger(AuditVariable("p", .price))
        for number in 0..<15 {
            ledger.unit(
                "u\(number)",
                "p",
                1_000 + Int64(number),
                owner: owner(number),
                coach: coach(number)
            )
        }
        ledger.air(1, "p", (0..<15).map { "u\($0)" })
        return ledger.report { $0.quantiles = $0.quantiles.filter { $0.key == .p50 } }
    }

    @Test("an owner of three of a window of five leaves one to a pair")
    func windowOfOwner() {
        let report = windows { (5...7).contains($0) ? "three" : nil }
        #expect(report.checks == [.windows], "\(report)")
        #expect(report.attackers(.windows).contains(.pair("owner u8", "three")))
        #expect(windows { [0, 7, 14].contains($0) ? "three" : nil }.violations.isEmpty)
    }

    @Test("a coach of three of a window leaves two, of all five nobody")
    func windowOfCoach() {
        let report = windows({ _ in nil }, coach: { (6...8).contains($0) ? "k" : nil })
        #expect(report.checks == [.windows], "\(report)")
        #expect(report.attackers(.windows) == [.coach("k")])
        let all = windows({ _ in nil }, coach: { (5...9).contains($0) ? "k" : nil })
        #expect(all.violations.isEmpty, "\(all)")
    }

    @Test("windows and total together rest on less than each")
    func combined() {
        // The windows of nineteen are ranks 2...6, 7...11 and 12...16: the total leaves the others.
        var ledger = PlantedLedger(AuditVariable("p", .price))
        for number in 0..<19 {
            let owner = number < 2 ? "low" : number > 16 ? "high" : nil
            ledger.unit("u\(number)", "p", 1_000 + Int64(number), owner: owner)
        }
        ledger.air(1, "p", (0..<19).map { "u\($0)" })
        let apart = ledger.report()
        #expect(apart.violations.isEmpty, "\(apart)")
        let report = ledger.report(AuditParameters(combinesWindows: true))
        #expect(report.checks == [.windows] && report.violations.count == 1, "\(report)")
        #expect(report.attackers(.windows) == [.owner("low")])
    }

    private struct IdleSolver: LinearProgram {
        func maximum(of problem: LinearProblem) -> LinearSolution? { nil }
    }

    @Test("a solver that gives up passes nothing")
    func idleSolver() {
        let ledger = ledger([100, 60, 50, 5, 5])
        let truth = AuditTruth(variables: ledger.variables, entries: ledger.entries)
        let report = Auditor(truth: truth, solver: IdleSolver()).audit(ledger.aired())
        #expect(report.violations.contains { $0.detail == "the solver found no bound" })
    }
}
