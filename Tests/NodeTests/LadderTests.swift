import Indicators
import NodeCore
@_spi(VerifiedRelease) import Statistics
import Testing

@Suite("Le groupe de comparaison")
struct LadderTests {
    private func cell(
        _ indicator: Indicator,
        _ sector: String,
        _ area: Area,
        n: Int?
    ) -> ReleasedCell {
        ReleasedCell(
            key: CellKey(
                sector: sector,
                area: area,
                period: "p1",
                variable: indicator.code.rawValue
            ),
            nExpected: 60,
            nMin: 5,
            content: n.map { count in
                .aired(
                    ReleasedCell.Airing(
                        nReporting: count,
                        figures: ReleasedFigures(
                            sum: nil,
                            mean: nil,
                            sd: nil,
                            quantiles: Quantiles(),
                            histogram: nil
                        ),
                        firstAired: "r1",
                        asOf: "2026-11-21"
                    )
                )
            } ?? (area == .whole ? .protected : .tooFew)
        )
    }

    private func rung(
        _ indicator: Indicator,
        zone: Int?,
        national: Int?,
        all: Int?
    ) -> Ladder.Answer {
        Ladder(
            filiere: "riz",
            zone: "nord",
            period: "p1",
            cells: [
                cell(indicator, "riz", .part("nord"), n: zone),
                cell(indicator, "riz", .part("sud"), n: 50),
                cell(indicator, "riz", .whole, n: national),
                cell(indicator, CellKey.everySector, .whole, n: all),
                cell(indicator, "mil", .whole, n: 50),
            ]
        ).answer(for: indicator)
    }

    private func reporting(_ answer: Ladder.Answer) -> [String] {
        guard case .aired(let rung, let airing) = answer else { return [] }
        return [rung.rawValue, String(airing.nReporting)]
    }

    @Test("zone, then the filière in the country, then all filières: each with its own n")
    func fallsBack() throws {
        let catalogue = try TestCatalogue.make()
        let level = try #require(catalogue.indicator("g.1.1"))
        #expect(level.isAcrossFilieres)
        #expect(reporting(rung(level, zone: 7, national: 20, all: 60)) == ["zone", "7"])
        #expect(reporting(rung(level, zone: nil, national: 20, all: 60)) == ["national", "20"])
        #expect(reporting(rung(level, zone: nil, national: nil, all: 60)) == ["allFilieres", "60"])
        #expect(rung(level, zone: nil, national: nil, all: nil) == .withheld(.protected))
    }

    @Test("a quantity is never compared over filières that do not share its meaning")
    func quantities() throws {
        let weight = try #require(try TestCatalogue.make().indicator("weight"))
        #expect(rung(weight, zone: nil, national: nil, all: 60) == .withheld(.protected))
        let empty = Ladder(filiere: "riz", zone: "nord", period: "p1", cells: [])
        #expect(empty.answer(for: weight) == .absent)
    }
}
