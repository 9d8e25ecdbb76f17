import Indicators
import SimulatedYear
import Testing

@Suite("The numbering of versions")
struct NumberingTests {
    /// Every release decides on everything.
    private static func lines(_ numbering: TruthBook.Numbering) throws -> [TruthLine] {
        let catalogue = try Example.catalogue()
        let plan = YearPlan(seed: 5, clusters: 200, catalogue: catalogue)
        let parts = Set(
            catalogue.filieres.flatMap { filiere in
                catalogue.periods.map {
                    TruthBook.Part(filiere: filiere.code.rawValue, period: $0.code)
                }
            }
        )
        return TruthBook(
            plan: plan,
            contributors: Dictionary(
                uniqueKeysWithValues: plan.country.clusters.map { ($0.number, $0.name) }
            ),
            tables: plan.windows.map { _ in parts },
            numbering: numbering
        ).lines
    }

    private struct Place: Hashable {
        let contributor: String
        let period: PeriodCode
        let indicator: IndicatorCode

        init(_ line: TruthLine) {
            contributor = line.contributor
            period = line.period
            indicator = line.indicator
        }
    }

    @Test("by summary: an amendment of one family is a version of all")
    func bySummary() throws {
        let places = Dictionary(grouping: try Self.lines(.bySummary), by: Place.init).values
        let again = places.filter { $0.count > 1 }
        #expect(again.contains { Set($0.map(\.value)).count == 1 })
        // Whatever was current after a release was one version only.
        for lines in places {
            let releases = lines.flatMap(\.releases)
            #expect(Set(releases).count == releases.count)
        }
    }

    @Test("by family: only what changed, or moved, is another version, and numbers have no gap")
    func byFamily() throws {
        let catalogue = try Example.catalogue()
        let places = Dictionary(grouping: try Self.lines(.byFamily), by: Place.init).values
        var amended = 0
        for lines in places {
            #expect(lines.map(\.version).sorted() == Array(1...lines.count))
            let releases = lines.flatMap(\.releases)
            #expect(Set(releases).count == releases.count)
            guard lines.count > 1, let indicator = lines.first?.indicator,
                catalogue.family(of: indicator).map({ catalogue.members(of: $0).count }) == 1
            else { continue }
            let zones = Set(lines.map { "\($0.zone) \($0.value)" })
            #expect(zones.count == lines.count)
            amended += 1
        }
        #expect(amended > 5)
    }
}
