@_spi(Unprotected) import Statistics
import Testing

@Suite("Successive releases of one cell")
struct DeltaTests {
    private func world() -> World { World([.magnitude("x")]) }

    @Test("unchanged contributors repeat the figure with its date, and make no row")
    func unchanged() throws {
        var world = world()
        let entries = reports([10, 11, 12, 13, 14, 15])
        let first = try world.release(entries)
        let second = try world.release(entries.reversed())
        #expect(second.newRows.isEmpty && second.reasons.isEmpty)
        #expect(second.cell("x") == first.cell("x"))
        #expect(second.cell("x")?.firstAired == "R1" && second.cell("x")?.asOf == "day 1")
    }

    @Test("four newcomers wait, five are aired", arguments: [1, 4, 5])
    func joiners(count: Int) throws {
        var world = world()
        let entries = reports([10, 11, 12, 13, 14, 15])
        _ = try world.release(entries)
        let later = reports([Int64](repeating: 10, count: count), prefix: "late")
        let second = try world.release(entries + later)
        let cell = try #require(second.cell("x"))
        #expect(cell.status == .aired)
        #expect(cell.nReporting == (count < 5 ? 6 : 6 + count))
        #expect(cell.firstAired == (count < 5 ? "R1" : "R2"))
        #expect(second.reason("x") == (count < 5 ? .delta : nil))
        if count < 5 {
            #expect(second.reasons[World.key("x")]?.keepsEarlierFigure == true)
            #expect(cell.nExpected == 6)
        }
    }

    @Test("newcomers must be a cell themselves")
    func dominantJoiner() throws {
        var world = world()
        let entries = reports([100, 101, 102, 103, 104, 105])
        _ = try world.release(entries)
        let later = reports([1000, 1, 1, 1, 1, 1], prefix: "late")
        #expect(try world.release(entries + later).reason("x") == .delta)
    }

    @Test("newcomers of one owner are one")
    func oneOwner() throws {
        var world = world()
        let entries = reports([10, 11, 12, 13, 14, 15])
        _ = try world.release(entries)
        var later = reports([9, 9, 9, 9, 9], prefix: "late")
        later[4].owner = later[0].owner
        #expect(try world.release(entries + later).reason("x") == .delta)
    }

    @Test("leavers must be a cell themselves, and the figure outlives them")
    func leavers() throws {
        var world = world()
        let entries = reports((0..<12).map { 10 + $0 })
        _ = try world.release(entries)
        let fewer = try world.release(Array(entries.dropLast(2)))
        #expect(fewer.reason("x") == .delta && fewer.cell("x")?.nReporting == 12)
        #expect(try world.release(Array(entries.dropLast(6))).cell("x")?.nReporting == 6)
        // Under the minimum, the last figure stays on air.
        let rest = try world.release(Array(entries.prefix(2)))
        #expect(rest.status("x") == .aired && rest.reason("x") == .n)
        #expect(try world.release([]).newRows.isEmpty)
    }

    @Test("amendments count by version, old and new")
    func amendments() throws {
        var world = world()
        var entries = reports([10, 11, 12, 13, 14, 15])
        _ = try world.release(entries)
        for index in 0..<4 {
            entries[index].version = 2
            entries[index].values["x"] = 20
        }
        #expect(try world.release(entries).reason("x") == .delta)
        entries[4].version = 2
        entries[4].values["x"] = 19
        let aired = try world.release(entries)
        #expect(aired.cell("x")?.firstAired == "R3")
        #expect(aired.cell("x")?.figures?.sum?.description == "114")
    }

    @Test("every earlier figure is remembered, not only the last")
    func everyVersion() throws {
        var world = world()
        let core = reports([10, 11, 12, 13, 14, 15])
        let wave = reports([9, 9, 9, 9, 9], prefix: "wave")
        _ = try world.release(core)
        _ = try world.release(core + wave)
        // Less the last: five came and five left. Less the first: one came alone.
        let other = reports([8], prefix: "one")
        #expect(try world.release(core + other).reason("x") == .delta)
    }

    @Test("changed levels must not agree")
    func ordinal() throws {
        var world = World([.make("x", .ordinal(1...4))])
        let entries = reports([1, 2, 3, 4, 1, 2])
        _ = try world.release(entries)
        #expect(
            try world.release(entries + reports([3, 3, 3, 3, 3], prefix: "late")).reason("x")
                == .delta
        )
        #expect(
            try world.release(entries + reports([3, 3, 3, 1, 2], prefix: "late")).reason("x") == nil
        )
    }

    @Test("a retracted cell says so and airs nothing new; its rows remain")
    func retraction() throws {
        var world = world()
        let entries = reports([10, 11, 12, 13, 14, 15])
        _ = try world.release(entries)
        let more = entries + reports([9, 9, 9, 9, 9], prefix: "late")
        let outcome = try world.release(more, retracted: [World.key("x")])
        #expect(outcome.status("x") == .retracted && outcome.cell("x")?.nBand == nil)
        #expect(outcome.cell("x")?.figures == nil)
        #expect(!outcome.newRows.contains { $0.key == World.key("x") })
    }
}
