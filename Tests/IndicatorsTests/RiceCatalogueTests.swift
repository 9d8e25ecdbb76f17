import Indicators
import Localisation
import Testing

/// The catalogue of the example, as the contract of the example states it.
@Suite struct RiceCatalogueTests {
    let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(parsing: Example.bytes("catalogue.yaml"))
    }

    @Test func namesAndOrder() throws {
        #expect(catalogue.identifier == "rice-farms@1")
        #expect(catalogue.country == "ID")
        #expect(catalogue.filieres.map(\.code) == ["riz"])
        #expect(catalogue.periods.map(\.code) == ["s1", "s2", "s3", "s4", "s5", "s6"])
        #expect(catalogue.periods.allSatisfy { $0.kind == .campaign && $0.start == nil })
        #expect(catalogue.periods(of: .month).isEmpty)
        #expect(
            catalogue.zoning.zones.map(\.code.rawValue) == [
                "wargabinangun", "langan", "gunungwangi", "malausma", "sukaambit", "ciwangi",
            ]
        )
        #expect(catalogue.zoning.zone(of: "malausma") == "malausma")
        #expect(catalogue.zoning.zone(of: "cotonou") == nil)
        #expect(catalogue.zoning.zone("langan")?.communes.map(\.name) == ["langan"])
        let codes = [
            "size", "seed", "urea", "phosphate", "pesticide", "pseed", "purea", "pphosph",
            "hiredlabor", "famlabor", "totlabor", "wage", "goutput", "noutput", "price",
        ]
        #expect(catalogue.indicators.map(\.code.rawValue) == codes.map { "r." + $0 })
        for (position, code) in codes.enumerated() {
            #expect(catalogue.position(of: IndicatorCode("r." + code)) == position)
            #expect(catalogue.indicator(column: code)?.code.rawValue == "r." + code)
            #expect(catalogue.indicator(column: "r." + code)?.column == code)
        }
        #expect(catalogue.source == (try Example.bytes("catalogue.yaml")))
    }

    @Test func kindsAndDecimals() {
        let prices: Set<IndicatorCode> = ["r.price", "r.wage", "r.pseed", "r.purea", "r.pphosph"]
        let decimals: [IndicatorCode: Int] = [
            "r.size": 3, "r.wage": 2, "r.pseed": 2, "r.price": 2, "r.purea": 1, "r.pphosph": 1,
        ]
        for indicator in catalogue.indicators {
            let isPrice = prices.contains(indicator.code)
            #expect(indicator.protection == (isPrice ? .price : .magnitude), "\(indicator.code)")
            #expect(indicator.aggregation == (isPrice ? .median : .sum))
            #expect(indicator.decimals == decimals[indicator.code, default: 0], "\(indicator.code)")
            #expect(indicator.bounds.lowerBound == 0)
            #expect(indicator.periodKind == .campaign)
        }
        #expect(catalogue.indicator("r.size")?.bounds == 0...50_000)
        #expect(catalogue.indicator("r.price")?.unit == "IDR/kg")
    }

    @Test func labourAndOutputAreWithheldTogether() {
        #expect(catalogue.family(of: "r.totlabor") == "r.famlabor")
        #expect(
            catalogue.members(of: "r.famlabor") == ["r.hiredlabor", "r.famlabor", "r.totlabor"]
        )
        #expect(catalogue.members(of: "r.goutput") == ["r.goutput", "r.noutput"])
        #expect(catalogue.members(of: "r.pesticide") == ["r.pesticide"])
        #expect(catalogue.family(of: "r.unknown") == nil)
        #expect(catalogue.families.count == 12)
        #expect(catalogue.identities.isEmpty)
    }

    /// Every one of the 1,026 rows is a summary the catalogue accepts, read from the shipped file.
    @Test func everyRowOfTheFileFits() throws {
        let text = String(decoding: try Example.bytes("farms.csv"), as: UTF8.self)
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let headers = try #require(lines.first)
        #expect(
            headers.allSatisfy {
                catalogue.isIgnored(column: $0) != (catalogue.indicator(column: $0) != nil)
            }
        )
        #expect(lines.count == 1027)
        var brokenSums = 0
        for cells in lines.dropFirst() {
            var entries: [IndicatorCode: SummaryEntry] = [:]
            for (header, cell) in zip(headers, cells) {
                guard let indicator = catalogue.indicator(column: header) else { continue }
                let value = try FixedPoint.parse(cell, decimals: indicator.decimals, mark: .point)
                entries[indicator.code] = .value(value)
            }
            let summary = SummaryContent(period: "s1", entries: entries)
            #expect(entries.count == 15)
            #expect(catalogue.problems(in: summary).isEmpty, "\(cells)")
            #expect(catalogue.zoning.zone(of: CommuneCode(cells.last ?? "")) != nil)
            let figures = ["r.hiredlabor", "r.famlabor", "r.totlabor"].map {
                entries[IndicatorCode($0)]?.statisticalValue ?? 0
            }
            if figures[0] + figures[1] != figures[2] { brokenSums += 1 }
        }
        #expect(brokenSums == 100, "the comment of catalogue.yaml counts them")
    }
}
