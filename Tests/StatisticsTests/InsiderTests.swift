@_spi(Unprotected) import Statistics
import Testing

@Suite("Coaches, hubs and pairs of owners")
struct InsiderTests {
    private func world(_ protection: Protection = .magnitude) -> World {
        World([.make("x", protection)])
    }

    @Test("a coach of four leaves three others who pass p, or the cell is withheld")
    func coachOfFour() throws {
        var entries = reports([10, 11, 12, 13, 14, 15, 16])
        for index in 0..<4 { entries[index].coach = "k" }
        var world = world()
        #expect(try world.release(entries).status("x") == .aired)

        world = self.world()
        let fewer = try world.release(Array(entries.dropLast()))
        #expect(fewer.status("x") == .protected && fewer.reason("x") == .algebra)

        // Three others of whom one dominates: the second of them would know it within p %.
        entries[6].values["x"] = 500
        world = self.world()
        #expect(try world.release(entries).reason("x") == .p)

        // The same seven without the coach.
        world = self.world()
        world.weakened.forgetsInsiders = true
        #expect(try world.release(Array(entries.dropLast())).status("x") == .aired)
    }

    @Test("a hub that holds all but two of a country hides the country, not its own zone")
    func hub() throws {
        var north = reports([10, 11, 12, 13, 14, 15], part: "north")
        for index in north.indices { north[index].hub = "h" }
        let south = reports([10, 11], part: "south")
        var world = world()
        let outcome = try world.release(north + south)
        #expect(outcome.reason("x") == .algebra)
        #expect(outcome.status("x", "north") == .aired)
        world = self.world()
        let three = try world.release(north + reports([10, 11, 12], part: "south"))
        #expect(three.status("x") == .aired)
    }

    @Test("levels: four fifths of those a coach does not know are enough to hide them")
    func levels() throws {
        var entries = reports([1, 1, 1, 1, 1, 2, 2, 3])
        for index in 5..<8 { entries[index].coach = "k" }
        var world = world(.ordinal(1...4))
        #expect(try world.release(entries).reason("x") == .p)
        entries[7].coach = nil
        world = self.world(.ordinal(1...4))
        #expect(try world.release(entries).reason("x") == .p)
        entries[6].coach = nil
        world = self.world(.ordinal(1...4))
        #expect(try world.release(entries).status("x") == .aired)
    }

    @Test("a pair who puts its figures together does not bound a third within p %")
    func pair() throws {
        // Without the pair 50 + 10, the largest shares 14 with the others: under 15 %.
        var world = world()
        let close = try world.release(reports([100, 50, 10, 7, 7]))
        #expect(close.status("x") == .protected && close.reason("x") == .lp)
        world = self.world()
        #expect(try world.release(reports([100, 50, 10, 8, 8])).status("x") == .aired)
        world = self.world()
        world.weakened.skipping = [.lp]
        #expect(try world.release(reports([100, 50, 10, 7, 7])).status("x") == .aired)
    }

    @Test("an owner's units are bounded together")
    func holding() throws {
        // 60 + 60 is one holding: without the pair 40 + 30, 16 are left to hide 120.
        var entries = reports([60, 60, 40, 30, 8, 8])
        var world = world()
        #expect(try world.release(entries).status("x") == .aired)
        entries[1].owner = entries[0].owner
        world = self.world()
        #expect(try world.release(entries).reason("x") == .lp)
    }

    @Test("a window that a coach knows but for two is not aired")
    func window() throws {
        var entries = reports((1...12).map { 10 * Int64($0) })
        var world = world()
        #expect(try world.release(entries).cell("x")?.figures?.quantiles.p50 != nil)
        for index in [4, 5, 6] { entries[index].coach = "k" }
        world = self.world()
        let outcome = try world.release(entries)
        #expect(outcome.status("x") == .aired)
        #expect(outcome.cell("x")?.figures?.quantiles.p50 == nil)
    }

    @Test("whoever met a unit once counts as knowing all of it")
    func formerCoach() throws {
        var entries = reports([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
        for index in 0..<6 { entries[index].coach = "k" }
        var world = world()
        #expect(try world.release(entries).status("x") == .aired)
        // Another coach takes over all of them, and every report is amended.
        for index in entries.indices {
            entries[index].version = 2
            entries[index].values["x"]? += 5
            if index < 6 { entries[index].coach = "m" }
        }
        #expect(try world.release(entries).cell("x")?.firstAired == "R2")
        // The first knows six and, of the six others, a newcomer would be alone among two.
        let outcome = try world.release(
            entries.dropLast(4) + reports([30, 31, 32], prefix: "late")
        )
        #expect(outcome.reason("x") != nil || outcome.cell("x")?.nReporting == 11)
    }
}
