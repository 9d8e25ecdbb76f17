@_spi(Unprotected) import Statistics
import Testing

@Suite("Random countries over several releases")
struct LeakPropertyTests {
    private struct Run {
        var leaks: [String] = []
        var partsAired = 0
        var refreshed = 0
        var residuals = 0
    }

    private func run(
        seed: UInt64,
        releases: Int = 4,
        skipping: Set<GateReason> = []
    ) throws -> Run {
        var country = RandomCountry(seed: seed)
        var world = World([.magnitude("x"), .make("g", .ordinal(1...4))])
        world.weakened.skipping = skipping
        var intruders = [
            Intruder(variable: "x", isLevel: false), Intruder(variable: "g", isLevel: true),
        ]
        var run = Run()
        for release in 1...releases {
            let outcome = try world.release(country.reports)
            let table = try world.table(country.reports)
            for index in intruders.indices { intruders[index].watch(outcome, table) }
            run.partsAired += outcome.newRows.count { $0.key.area != .whole }
            run.refreshed += release > 1 ? outcome.newRows.count : 0
            run.residuals += outcome.reasons.values.count { $0.reason == .residual }
            for cell in outcome.released.cells where cell.status != .aired {
                #expect(cell.figures == nil && cell.nReporting == nil, "seed \(seed)")
            }
            country.advance()
        }
        run.leaks = intruders.flatMap { $0.leaks() }
        return run
    }

    @Test("no difference of aired figures shows a withheld cell or a small group")
    func noLeak() throws {
        var total = Run()
        for seed in 0..<240 as Range<UInt64> {
            let run = try run(seed: seed)
            #expect(run.leaks.isEmpty, "seed \(seed)")
            total.partsAired += run.partsAired
            total.refreshed += run.refreshed
            total.residuals += run.residuals
        }
        // The property must not hold for want of figures.
        #expect(total.partsAired > 240 && total.refreshed > 100 && total.residuals > 50, "\(total)")
    }

    @Test("a missing rule is seen", arguments: [GateReason.residual, .delta])
    func negativeControl(missing: GateReason) throws {
        let leaking = try (0..<40 as Range<UInt64>).count {
            try !run(seed: $0, skipping: [missing, .algebra, .lp]).leaks.isEmpty
        }
        #expect(leaking > 5)
    }

    @Test("the order of arrival changes nothing")
    func order() throws {
        for seed in 0..<30 as Range<UInt64> {
            var country = RandomCountry(seed: seed)
            var first = World([.magnitude("x"), .make("g", .ordinal(1...4))])
            var second = first
            second.variables.reverse()
            for _ in 1...3 {
                let one = try first.release(country.reports)
                let other = try second.release(country.shuffled())
                #expect(one.released == other.released, "seed \(seed)")
                #expect(one.newRows == other.newRows, "seed \(seed)")
                #expect(one.reasons == other.reasons, "seed \(seed)")
                country.advance()
            }
        }
    }
}
