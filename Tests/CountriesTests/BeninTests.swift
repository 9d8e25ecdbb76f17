import Countries
import Indicators
import Testing

/// What Benin's own catalogue must hold, whatever else changes in it.
@Suite("The catalogue of Benin")
struct BeninTests {
    private let catalogue: Catalogue

    init() throws {
        do {
            catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        } catch {
            for problem in error.list.prefix(40) {
                Issue.record(
                    "\(problem.path) line \(problem.line ?? 0): \(problem.kind) \(problem.seen ?? "")"
                )
            }
            throw error
        }
    }

    @Test("12 départements, 77 communes, 7 zones; every commune in one of each")
    func territory() {
        #expect(catalogue.departements.count == 12)
        #expect(catalogue.zoning.zones.count == 7)
        let communes = catalogue.zoning.zones.flatMap(\.communes)
        #expect(communes.count == 77)
        #expect(Set(communes.map(\.name)).count == 77)
        #expect(communes.allSatisfy { $0.departement != nil })
        #expect(Set(communes.compactMap(\.departement)).count == 12)
    }

    @Test("the grid has 25 rows in six axes, 24 in the guide's summary; two rows lack a level")
    func grid() throws {
        let grid = try #require(catalogue.grid())
        #expect(grid.indicators.count == 25)
        let short = try #require(catalogue.grid("grille-24"))
        #expect(Set(grid.indicators).subtracting(short.indicators) == ["g.3.5"])
        let rows = grid.indicators.compactMap(catalogue.indicator)
        #expect(Set(rows.compactMap(\.guidance.axis)).count == 6)
        for row in rows {
            let absent = Set(Level.allCases).subtracting(row.guidance.levels.keys)
            let expected: Set<Level> = ["g.2.3", "g.2.4"].contains(row.code) ? [.two] : []
            #expect(absent == expected, "\(row.code)")
            #expect(row.isAcrossFilieres && row.guidance.verification != nil, "\(row.code)")
        }
        let scored = rows.filter { $0.scoring != nil }.map(\.code.rawValue)
        #expect(
            scored == [
                "g.1.3", "g.3.1", "g.3.2", "g.3.3", "g.3.4", "g.3.5", "g.4.2", "g.5.1", "g.5.2",
                "g.5.4", "g.6.2", "g.6.3", "g.6.4",
            ]
        )
    }

    @Test("every family of measures is there, each figure with its source and a way to get it")
    func measures() {
        let families = Dictionary(grouping: catalogue.indicators) {
            String($0.code.rawValue.prefix { $0 != "." })
        }
        for family in ["b", "g", "m", "l", "c", "s", "v", "p", "o", "d", "x", "k"] {
            #expect(families[family]?.isEmpty == false, "\(family)")
        }
        #expect(catalogue.indicators.count >= 115)
        for indicator in catalogue.indicators where indicator.protection.isEntered {
            let isGrid = indicator.protection == .ordinal
            #expect(isGrid || indicator.formula != nil, "\(indicator.code)")
        }
    }
}
