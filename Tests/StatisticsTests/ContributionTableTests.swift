import LinearSolver
@_spi(Unprotected) import Statistics
import Testing

@Suite("The table of contributions refuses what would break the rules")
struct ContributionTableTests {
    private func table() throws -> ContributionTable {
        try ContributionTable(variables: [.magnitude("x"), .make("g", .ordinal(1...4))])
    }

    private func insert(
        _ unit: String,
        _ value: Int64,
        _ variable: String = "x",
        part: String = "a",
        into table: inout ContributionTable
    ) throws {
        try table.insert(
            Contribution(unit: unit, owner: unit, version: 1, value: value),
            sector: "rice",
            part: part,
            period: "2025",
            variable: variable
        )
    }

    @Test("the whole is the union of the parts")
    func whole() throws {
        var table = try table()
        try insert("u2", 5, part: "b", into: &table)
        try insert("u1", 3, part: "a", into: &table)
        table.expect(4, sector: "rice", part: "a", period: "2025")
        table.expect(2, sector: "rice", part: "c", period: "2025")
        let key = CellKey(sector: "rice", area: .whole, period: "2025", variable: "x")
        #expect(table.contributions(to: key).map(\.unit) == ["u1", "u2"])
        #expect(table.sums(of: key).sum == 8)
        #expect(table.expected(sector: "rice", area: .whole, period: "2025") == 6)
        #expect(table.expected(sector: "rice", area: .part("a"), period: "2025") == 4)
        #expect(table.expected(sector: "maize", area: .whole, period: "2025") == 0)
    }

    @Test("a unit stands once, in one part")
    func duplicates() throws {
        var table = try table()
        try insert("u", 5, into: &table)
        #expect(throws: ContributionError.unitTwice(unit: "u", variable: "x")) {
            try insert("u", 6, into: &table)
        }
        #expect(throws: ContributionError.unitInTwoParts(unit: "u")) {
            try insert("u", 2, "g", part: "b", into: &table)
        }
        try insert("u", 2, "g", into: &table)
    }

    @Test("impossible values and unknown variables are refused")
    func values() throws {
        var table = try table()
        #expect(throws: ContributionError.valueRefused(unit: "u", variable: "g")) {
            try insert("u", 5, "g", into: &table)
        }
        #expect(throws: ContributionError.valueRefused(unit: "u", variable: "x")) {
            try insert("u", Variable.valueMax + 1, into: &table)
        }
        #expect(throws: ContributionError.unknownVariable("y")) {
            try insert("u", 1, "y", into: &table)
        }
    }

    @Test("unfit variables are refused")
    func variables() {
        func make(_ variables: [Variable]) throws {
            _ = try ContributionTable(variables: variables)
        }
        #expect(throws: ContributionError.duplicateVariable("x")) {
            try make([.magnitude("x"), .magnitude("x")])
        }
        #expect(throws: ContributionError.unfitVariable("x")) {
            try make([.magnitude("x", decimals: 7)])
        }
        #expect(throws: ContributionError.unfitVariable("x")) {
            try make([.make("x", .ordinal(2...2))])
        }
        let ratio = Protection.ratio(numerator: "x", denominator: "y", scale: 1)
        #expect(throws: ContributionError.unfitRatio("r")) {
            try make([.magnitude("x", family: "r"), .magnitude("y"), .make("r", ratio)])
        }
    }

    @Test("a slice nobody reported in has no cell; a part nobody reported from has one")
    func empty() throws {
        var table = try table()
        table.expect(3, sector: "rice", part: "b", period: "2025")
        table.expect(3, sector: "maize", part: "b", period: "2025")
        try insert("u", 5, into: &table)
        let outcome = DisclosureControl.decide(
            table: table,
            ledger: [],
            release: ReleaseStamp(id: "R1", epoch: "E1", asOf: "day 1"),
            solver: ClpSolver()
        )
        #expect(
            outcome.released.cells.map(\.key.description)
                == ["rice whole 2025 x", "rice a 2025 x", "rice b 2025 x"]
        )
        #expect(outcome.released.cells.allSatisfy { $0.status == .tooFew && $0.airing == nil })
        #expect(outcome.released.cells.map(\.nExpected) == [3, 0, 3])
    }
}

extension CellKey {
    fileprivate var description: String { "\(sector) \(area) \(period) \(variable)" }
}
