@_spi(Unprotected) import Statistics
import Testing

@Suite("Whole less parts")
struct ResidualTests {
    /// Six zones; in the last, one owner alone has something.
    private func sixZones() -> [Report] {
        let zones = (1...5).flatMap { zone in
            reports((0..<7 + zone).map { Int64(100 + 10 * $0 + zone) }, part: "z\(zone)")
        }
        return zones + reports([0, 0, 0, 0, 0, 0, 4321], part: "z6")
    }

    @Test("the only non-zero contributor of a zone is not the country less the others")
    func singleNonZero() throws {
        var world = World([.magnitude("x")])
        let outcome = try world.release(sixZones())
        #expect(outcome.status("x") == .aired)
        #expect(outcome.status("x", "z6") == .protected && outcome.reason("x", "z6") == .nz)
        // Larger zones first: the smallest of the five pays.
        for zone in ["z2", "z3", "z4", "z5"] { #expect(outcome.status("x", zone) == .aired) }
        #expect(outcome.reason("x", "z1") == .residual)
        #expect(outcome.status("x", "z1") == .protected)
        let withholding = try #require(outcome.reasons[World.key("x", "z1")])
        #expect(withholding.servedInstead == World.key("x"))
        #expect(!withholding.keepsEarlierFigure)
    }

    @Test("without the rule, it is")
    func negativeControl() throws {
        var world = World([.magnitude("x")])
        world.weakened.skipping = [.residual, .algebra, .lp]
        let outcome = try world.release(sixZones())
        let whole = try #require(outcome.cell("x")?.figures?.sum?.significand)
        let parts = (1...5).compactMap {
            outcome.cell("x", "z\($0)")?.figures?.sum?.significand
        }
        #expect(parts.count == 5 && whole - parts.reduce(0, +) == 4321)
    }

    @Test("a remainder of many owners who hold only two names is refused")
    func remainderOwners() throws {
        var entries = reports([10, 11, 12, 13, 14, 15], part: "a")
        entries += reports([10, 11, 12, 13], part: "b")
        var world = World([.magnitude("x")])
        #expect(try world.release(entries).reason("x", "a") == .residual)
        entries += reports([10], part: "b", prefix: "fifth")
        world = World([.magnitude("x")])
        #expect(try world.release(entries).reasons.isEmpty)
        entries[6].owner = entries[7].owner
        world = World([.magnitude("x")])
        let shared = try world.release(entries)
        #expect(shared.reason("x", "b") == .n && shared.reason("x", "a") == .residual)
    }

    @Test("a part aired late is put beside the whole as it was")
    func latePart() throws {
        var world = World([.magnitude("x")])
        let a = reports([10, 11, 12, 13, 14, 15], part: "a")
        let b = reports([10, 11, 12], part: "b")
        let c = reports([10, 11], part: "c")
        let first = try world.release(a + b + c)
        #expect(first.status("x", "a") == .aired)
        // Two join b: b alone would do, but the whole of R1 less a less b is c and these two: four owners.
        let joined = b + reports([9, 9], part: "b", prefix: "late")
        let second = try world.release(a + joined + c)
        #expect(second.reason("x") == .delta)
        #expect(second.reason("x", "b") == .residual)
    }

    @Test("a whole that moves on while parts keep old figures is tested too")
    func wholeMovesOn() throws {
        var world = World([.magnitude("x")])
        let a = reports([10, 11, 12, 13, 14, 15], part: "a")
        let b = reports([10, 11, 12, 13, 14, 15], part: "b")
        #expect(try world.release(a + b).reasons.isEmpty)
        let toA = reports([9, 9, 9, 9, 9], part: "a", prefix: "late-a")
        let toB = reports([9], part: "b", prefix: "late-b")
        let second = try world.release(a + b + toA + toB)
        #expect(second.cell("x")?.firstAired == "R2")
        // a with its five would leave b's newcomer alone: new whole − new a − old b.
        #expect(second.reason("x", "a") == .residual)
        #expect(second.cell("x", "a")?.firstAired == "R1")
        #expect(second.reason("x", "b") == .delta)
    }

    @Test("amendments spread over the parts do not silence the whole")
    func spreadAmendments() throws {
        var world = World([.magnitude("x"), .make("g", .ordinal(1...4))])
        var entries = (0..<60).map { index in
            Report(
                "u\(index)",
                part: "p\(index % 6)",
                ["x": Int64(100 + index), "g": Int64(1 + index % 4)]
            )
        }
        let first = try world.release(entries)
        #expect(first.reasons.isEmpty)
        for index in 0..<6 {
            entries[index].version = 2
            entries[index].values = ["x": Int64(120 + 2 * index), "g": Int64(1 + (index + 1) % 4)]
        }
        let second = try world.release(entries)
        #expect(second.cell("x")?.firstAired == "R2" && second.cell("g")?.firstAired == "R2")
        for part in 0..<6 { #expect(second.reason("x", "p\(part)") == .delta) }
    }

    @Test("reports amended without change never hide a newcomer")
    func unchangedAmendments() throws {
        var world = World([.magnitude("x")])
        var entries = reports([100, 101, 102, 103, 104, 105])
        _ = try world.release(entries)
        for index in 0..<5 { entries[index].version = 2 }
        let joined = entries + reports([50], prefix: "late")
        #expect(try world.release(joined).reason("x") == .delta)
        // Alone, they change nothing: the figure is repeated.
        let repeated = try world.release(entries)
        #expect(repeated.newRows.isEmpty && repeated.cell("x")?.firstAired == "R1")
    }

    @Test("small corrections elsewhere do not open a part that is withheld")
    func smallCorrections() throws {
        var world = World([.magnitude("x")])
        let few = reports([100, 90, 80], part: "a")
        var many = reports([120, 110, 95, 85, 70, 60], part: "b")
        let first = try world.release(few + many)
        #expect(first.reason("x", "a") == .n && first.reason("x", "b") == .residual)
        // With these, the whole of R1 less b would be a, plus or minus one: 269 for 270.
        for (index, value) in [(0, 122), (1, 109)] as [(Int, Int64)] {
            many[index].version = 2
            many[index].values["x"] = value
        }
        #expect(try world.release(few + many).reason("x", "b") == .residual)
    }

    @Test("an owner with units in several parts is one in every remainder")
    func sharedOwner() throws {
        var entries = reports([10, 11, 12, 13, 14, 15, 16], part: "a")
        entries += reports([10, 11, 12], part: "b") + reports([10, 11], part: "c")
        var world = World([.magnitude("x")])
        #expect(try world.release(entries).status("x", "a") == .aired)
        entries[7].owner = "holding"
        entries[10].owner = "holding"
        world = World([.magnitude("x")])
        #expect(try world.release(entries).reason("x", "a") == .residual)
    }

    @Test("a unit may move to another part with a new version")
    func mover() throws {
        var world = World([.magnitude("x")])
        let a = reports([10, 11, 12, 13, 14, 15], part: "a")
        let b = reports([10, 11, 12, 13, 14, 15], part: "b")
        _ = try world.release(a + b)
        var moved = a + b
        moved[0].part = "b"
        moved[0].version = 2
        let second = try world.release(moved)
        #expect(second.newRows.isEmpty)
        #expect(second.reason("x", "a") == .delta && second.reason("x", "b") == .delta)
    }
}
