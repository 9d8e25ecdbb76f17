@_spi(Unprotected) import Statistics
import Testing

@Suite("Everything ever aired, together")
struct AlgebraTests {
    @Test("a figure that three others would give away is withheld by algebra alone")
    func threeTerms() throws {
        // The growth of the whole less the growth of a part is one newcomer elsewhere; each growth
        // alone, and each remainder, has enough owners.
        func history(_ skipping: Set<GateReason>) throws -> World {
            var world = World([.magnitude("x")])
            world.weakened.skipping = skipping
            let a = reports((0..<12).map { 50 + $0 }, part: "a")
            let b = reports((0..<8).map { 60 + $0 }, part: "b")
            let c = reports((0..<6).map { 70 + $0 }, part: "c")
            _ = try world.release(a + b + c)
            let newcomers = reports((0..<8).map { 40 + $0 }, part: "a", prefix: "new")
            let alone = reports([90], part: "b", prefix: "alone")
            _ = try world.release(a + b + c + newcomers + alone)
            return world
        }
        let guarded = try history([])
        let open = try history([.algebra, .lp, .residual])
        // What is on air twice of the whole and of part a isolates the newcomer of b.
        func isExposed(_ world: World) -> Bool {
            let second = world.ledger.filter { $0.release == "R2" }
            return second.contains { $0.key.area == .whole }
                && second.contains { $0.key.area == .part("a") }
        }
        #expect(isExposed(open) && !isExposed(guarded))
    }

    @Test("asking once at the end comes to what asking after each candidate does")
    func gallop() throws {
        var vetoes = 0
        for seed in 0..<40 as Range<UInt64> {
            var country = RandomCountry(seed: seed, hasInsiders: true)
            var fast = World([.magnitude("x"), .make("g", .ordinal(1...4))])
            var slow = fast
            slow.weakened.looksAfterEach = true
            for _ in 1...3 {
                let one = try fast.release(country.reports)
                let other = try slow.release(country.reports)
                #expect(one.released == other.released, "seed \(seed)")
                #expect(one.reasons == other.reasons, "seed \(seed)")
                vetoes += one.reasons.values.count { [.algebra, .lp].contains($0.reason) }
                country.advance()
            }
        }
        #expect(vetoes > 40)
    }

    @Test("an amendment elsewhere leaves a family's figure alone")
    func settledVersion() throws {
        var world = World([.magnitude("x"), .magnitude("y")])
        var entries = (0..<9).map {
            Report("u\($0)", ["x": Int64(10 + $0), "y": Int64(20 + $0)])
        }
        _ = try world.release(entries)
        for index in 0..<3 {
            entries[index].version = 2
            entries[index].values["y"] = 30
        }
        let amended = try world.release(entries)
        #expect(amended.cell("x")?.firstAired == "R1" && amended.reason("x") == nil)
        #expect(amended.reason("y") == .delta)
        // Newcomers join those whose x has not changed: the row says so.
        let grown = try world.release(entries + reports([50, 51, 52, 53, 54], prefix: "late"))
        #expect(grown.cell("x")?.firstAired == "R3")
        let row = try #require(world.ledger.last { $0.key.variable == "x" })
        #expect(row.contributors.first { $0.unit == "u0" }?.version == 1)
    }

    @Test("figures of a hub that was alone before count against every later one")
    func formerHub() throws {
        let old = reports([10, 11, 12, 13, 14, 15, 16])
        var alone = World([.magnitude("x")])
        _ = try alone.release(old)
        let past = alone.ledger.map { $0.madeFormer(by: "old hub") }

        var joined = World([.magnitude("x")])
        joined.ledger = past
        let grown = old + reports([20, 21], part: "south")
        let outcome = try joined.release(grown)
        // Nine less the seven heard before would be two.
        #expect(outcome.reason("x") == .residual && outcome.status("x") == .protected)
        #expect(outcome.cell("x", "north")?.firstAired == "R1")
        #expect(outcome.cell("x", "north")?.nReporting == 7)

        var forgetful = World([.magnitude("x")])
        #expect(try forgetful.release(grown).status("x") == .aired)

        let many = old + reports([20, 21, 22, 23, 24], part: "south")
        #expect(try joined.release(many).status("x") == .aired)
    }
}

extension AiredRow {
    fileprivate func madeFormer(by hub: String) -> AiredRow {
        AiredRow(
            release: hub + "/" + release,
            epoch: epoch,
            key: key,
            family: family,
            contributors: contributors,
            nExpected: nExpected,
            figures: figures,
            asOf: asOf,
            roundingUnit: roundingUnit,
            origin: hub
        )
    }
}
