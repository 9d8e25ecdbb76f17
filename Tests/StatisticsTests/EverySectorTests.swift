@_spi(Unprotected) import Statistics
import Testing

@Suite("All sectors together")
struct EverySectorTests {
    private static let period = "2025"
    private let grid = Variable(
        code: "g",
        family: "g",
        protection: .ordinal(1...4),
        decimals: 0,
        bounds: 1...4,
        spansSectors: true
    )

    /// Levels by sector, then by part.
    private typealias Levels = [String: [String: [Int64]]]

    private func decide(
        _ levels: Levels,
        ledger: [AiredRow] = [],
        weakened: Weakening = .none
    ) throws -> GateOutcome {
        var table = try ContributionTable(variables: [grid])
        for (sector, parts) in levels {
            for (part, values) in parts {
                for (index, value) in values.enumerated() {
                    let unit = "\(sector)-\(part)-\(index)"
                    table.expect(1, sector: sector, part: part, period: Self.period)
                    try table.insert(
                        Contribution(unit: unit, owner: unit, version: 1, value: value),
                        sector: sector,
                        part: part,
                        period: Self.period,
                        variable: "g"
                    )
                }
            }
        }
        return DisclosureControl.decide(
            table: table,
            ledger: ledger,
            release: ReleaseStamp(id: "R", epoch: "E", asOf: "day"),
            solver: World.solver,
            weakened: weakened
        )
    }

    private var everywhere: CellKey {
        CellKey(sector: CellKey.everySector, area: .whole, period: Self.period, variable: "g")
    }

    @Test("small sectors are served by all of them together")
    func serves() throws {
        let outcome = try decide([
            "rice": ["n": [1, 2, 3, 4, 1, 2, 3]], "soy": ["n": [1, 2, 3]],
            "maize": ["n": [2, 3, 4]],
        ])
        let cell = try #require(outcome.released[everywhere])
        #expect(cell.nReporting == 13 && cell.nExpected == 13)
        #expect(cell.figures?.histogram == [3, 4, 4, 2])
        let soy = CellKey(sector: "soy", area: .whole, period: Self.period, variable: "g")
        #expect(outcome.released[soy]?.status == .tooFew)
        #expect(outcome.reasons[soy]?.servedInstead == everywhere)
    }

    @Test("all of them less the sectors on air must not leave a few")
    func remainder() throws {
        let levels: Levels = ["rice": ["n": [1, 2, 3, 4, 1, 2, 3]], "soy": ["n": [1, 2, 3]]]
        let outcome = try decide(levels)
        #expect(outcome.released[everywhere]?.status == .protected)
        #expect(outcome.reasons[everywhere]?.reason == .residual)
        var open = Weakening.none
        open.skipping = [.residual, .algebra]
        #expect(try decide(levels, weakened: open).released[everywhere]?.status == .aired)
    }

    @Test("a remainder on one level is withheld though it is large")
    func unanimousRemainder() throws {
        let varied: [Int64] = [1, 2, 3, 4, 1, 2, 3, 4]
        let outcome = try decide([
            "rice": ["n": varied], "soy": ["n": [3, 3, 3, 3, 3, 3]], "maize": ["n": varied],
        ])
        #expect(outcome.reasons[everywhere]?.reason == .residual)
    }

    @Test("a sector's parts in place of its whole count too")
    func mixed() throws {
        let varied: [Int64] = [1, 2, 3, 4, 1, 2, 3, 4]
        // Rice is on air as a whole and by part; what its parts leave of it is safe, and of all
        // sectors too.
        let outcome = try decide([
            "rice": ["n": varied, "s": varied, "e": [1, 2, 3, 4, 2]], "soy": ["n": varied],
        ])
        #expect(outcome.released[everywhere]?.status == .aired)
        #expect(outcome.reasons.isEmpty)
    }

    @Test("a later figure of a sector is held back where all together is on air")
    func later() throws {
        let varied: [Int64] = [1, 2, 3, 4, 1, 2, 3, 4]
        // Three soy and four maize hide among themselves while neither is on air.
        let first: Levels = [
            "rice": ["n": varied], "soy": ["n": [1, 2, 3]], "maize": ["n": [2, 3, 4, 1]],
        ]
        let aired = try decide(first)
        #expect(aired.released[everywhere]?.status == .aired)
        var second = first
        second["maize"] = ["n": [2, 3, 4, 1, 2]]
        let outcome = try decide(second, ledger: aired.newRows)
        let maize = CellKey(sector: "maize", area: .whole, period: Self.period, variable: "g")
        // All of the first release, less rice, less maize: three soy and the newcomer.
        #expect(outcome.released[maize]?.status == .protected)
        #expect(outcome.reasons[maize]?.reason == .residual)
        #expect(try decide(second).released[maize]?.status == .aired)
    }
}
