@_spi(Unprotected) import Statistics
import Testing

@Suite("Primary rules, at each boundary")
struct PrimaryTests {
    private func outcome(
        _ values: [Int64],
        _ protection: Protection = .magnitude,
        _ parameters: DisclosureParameters = .standard
    ) throws -> GateOutcome {
        var world = World([.make("x", protection)])
        world.parameters = parameters
        // Step 8 asks more of small figures: see BoundTests.
        world.weakened.skipping = [.lp]
        return try world.release(reports(values))
    }

    @Test("five owners, not four; several units of one owner are one")
    func owners() throws {
        #expect(try outcome([10, 10, 10, 10]).reason("x") == .n)
        #expect(try outcome([10, 10, 10, 10]).status("x") == .tooFew)
        #expect(try outcome([10, 10, 10, 10, 10]).status("x") == .aired)

        var entries = reports([10, 10, 10, 10, 10])
        entries[4].owner = entries[0].owner
        var world = World([.magnitude("x")])
        let outcome = try world.release(entries)
        #expect(outcome.reason("x") == .n)
        #expect(outcome.cell("x")?.nBand == "<5")
        #expect(outcome.cell("x")?.nReporting == nil)
    }

    @Test("an owner with units in several parts counts once in the whole")
    func ownerAcrossParts() throws {
        var entries = reports([10, 10, 10], part: "a") + reports([10, 10, 10], part: "b")
        entries[0].owner = "both"
        entries[3].owner = "both"
        var world = World([.magnitude("x")])
        let aired = try world.release(entries)
        #expect(aired.cell("x")?.nReporting == 6)
        entries[1].owner = "both"
        world = World([.magnitude("x")])
        #expect(try world.release(entries).reason("x") == .n)
    }

    @Test("three owners with something else than zero; a zero total is withheld")
    func nonZero() throws {
        #expect(try outcome([0, 0, 0, 10, 10]).reason("x") == .nz)
        #expect(try outcome([0, 0, 10, 10, 10]).status("x") == .aired)
        let zero = try outcome([0, 0, 0, 0, 0, 0])
        #expect(zero.reason("x") == .nz && zero.status("x") == .protected)
        #expect(zero.cell("x")?.nBand == ">=5")
        // Two units that cancel make an owner with nothing.
        var entries = reports([5, -5, 10, 10, 0, 0, 0])
        entries[1].owner = entries[0].owner
        var world = World([.magnitude("x")])
        #expect(try world.release(entries).reason("x") == .nz)
    }

    @Test("the p% rule holds at equality and fails one under")
    func dominance() throws {
        // x1 = 100, x2 = 50: the rest must reach 15.
        #expect(try outcome([100, 50, 5, 5, 5]).status("x") == .aired)
        #expect(try outcome([100, 50, 5, 5, 4]).reason("x") == .p)
        #expect(try outcome([-100, 50, 5, -5, 5]).status("x") == .aired)
        #expect(try outcome([-100, 50, 5, -5, 4]).reason("x") == .p)
        let strict = try DisclosureParameters(pPercent: 20)
        #expect(try outcome([100, 50, 10, 5, 5], .magnitude, strict).status("x") == .aired)
        #expect(try outcome([100, 50, 9, 5, 5], .magnitude, strict).reason("x") == .p)
        // Two units of one owner dominate together.
        var entries = reports([50, 50, 50, 5, 5, 4])
        entries[1].owner = entries[0].owner
        var world = World([.magnitude("x")])
        #expect(try world.release(entries).reason("x") == .p)
    }

    @Test("prices need owners only")
    func price() throws {
        #expect(try outcome([0, 0, 0, 0, 900], .price).status("x") == .aired)
        #expect(try outcome([1, 1, 1, 1], .price).reason("x") == .n)
    }

    @Test("no level may hold more than 80 % of anyone's others")
    func levels() throws {
        let scale = Protection.ordinal(1...4)
        #expect(try outcome([1, 1, 1, 2, 2], scale).status("x") == .aired)
        #expect(try outcome([1, 1, 1, 1, 2], scale).reason("x") == .p)
        #expect(try outcome([3, 3, 3, 3, 3], scale).status("x") == .protected)
        // Six: leaving out one 2 leaves 4 of 5, exactly 80 %.
        #expect(try outcome([1, 1, 1, 1, 2, 2], scale).status("x") == .aired)
        #expect(try outcome([1, 1, 1, 1, 1, 2], scale).reason("x") == .p)
        #expect(try outcome([0, 1, 1, 1, 1], .binary).reason("x") == .p)
        #expect(try outcome([0, 0, 1, 1, 1], .binary).status("x") == .aired)
        // Leaving an owner out takes all its units.
        var entries = reports([1, 1, 1, 1, 1, 2, 2])
        entries[6].owner = entries[5].owner
        var world = World([.make("x", scale)])
        #expect(try world.release(entries).reason("x") == .p)
    }

    @Test("thresholds under their floors are refused, each named")
    func floors() throws {
        let error = #expect(throws: DisclosureParametersError.self) {
            try DisclosureParameters(nMin: 2, nzMin: 3, pPercent: 9, deltaMin: 0, supportMin: 2)
        }
        #expect(error?.belowFloor.map(\.name) == ["nMin", "pPercent", "deltaMin", "supportMin"])
        #expect(error?.belowFloor.map(\.floor) == [3, 10, 3, 3])
        let lowest = try DisclosureParameters(
            nMin: 3,
            nzMin: 3,
            pPercent: 10,
            deltaMin: 3,
            supportMin: 3
        )
        #expect(try outcome([10, 10, 10], .magnitude, lowest).status("x") == .aired)
        #expect(try outcome([10, 10], .magnitude, lowest).cell("x")?.nBand == "<3")
    }
}
