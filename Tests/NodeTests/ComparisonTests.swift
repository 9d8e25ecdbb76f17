import Indicators
import NodeCore
@_spi(VerifiedRelease) import Statistics
import Testing

@Suite("La place dans le groupe")
struct ComparisonTests {
    private func position(
        own: Int64?,
        _ quantiles: Quantiles
    ) throws -> Position {
        let indicator = try #require(try TestCatalogue.make().indicator("weight"))
        return Position(
            indicator: indicator,
            own: try own.map { try PublishedNumber(significand: Int128($0), decimals: 1) },
            rung: .zone,
            airing: ReleasedCell.Airing(
                nReporting: 30,
                figures: ReleasedFigures(
                    sum: nil,
                    mean: nil,
                    sd: nil,
                    quantiles: quantiles,
                    histogram: nil
                ),
                firstAired: "r1",
                asOf: "2026-11-21"
            ),
            expected: 36,
            trendOwn: .insufficient
        )
    }

    private func number(_ text: String) throws -> PublishedNumber {
        try PublishedNumber(parsing: text)
    }

    @Test(
        "five quantiles give six bands and four quarters",
        arguments: [
            (own: 99, band: "0-10", quartile: 1), (own: 100, band: "10-25", quartile: 1),
            (own: 250, band: "25-50", quartile: 2), (own: 499, band: "25-50", quartile: 2),
            (own: 500, band: "50-75", quartile: 3), (own: 750, band: "75-90", quartile: 4),
            (own: 900, band: "90-100", quartile: 4),
        ] as [(own: Int64, band: String, quartile: Int)]
    )
    func bands(own: Int64, band: String, quartile: Int) throws {
        let position = try position(
            own: own,
            Quantiles(
                p10: number("10"),
                p25: number("25.0"),
                p50: number("50"),
                p75: number("75"),
                p90: number("90")
            )
        )
        #expect(position.percentRankBand == band)
        #expect(position.quartile == quartile)
    }

    @Test("a zero among many zeros is given no quarter, and the whole band of the zeros")
    func ties() throws {
        let zero = try number("0")
        let quantiles = Quantiles(p10: zero, p25: zero, p50: zero, p75: zero, p90: try number("50"))
        #expect(try position(own: 0, quantiles).quartile == nil)
        #expect(try position(own: 0, quantiles).percentRankBand == "0-90")
        #expect(try position(own: 100, quantiles).quartile == 4)
    }

    @Test("bands are as wide as what is aired allows, and nothing is said without")
    func widerBands() throws {
        let median = Quantiles(p50: try number("50"))
        #expect(try position(own: 400, median).percentRankBand == "0-50")
        #expect(try position(own: 500, median).percentRankBand == "50-100")
        #expect(try position(own: 500, median).quartile == nil)
        #expect(try position(own: 500, Quantiles()).percentRankBand == nil)
        #expect(try position(own: nil, median).percentRankBand == nil)
    }

    @Test(
        "the trend of three campaigns",
        arguments: [
            ([100, 120, 96], .sawtooth), ([100, 140, 132], .rising), ([100, 95, 91], .stable),
            ([100, 80, 60], .falling), ([100, 200, 100], .sawtooth), ([0, 0, 0], .insufficient),
            ([nil, 100, 120], .insufficient), ([100, 120], .insufficient),
        ] as [([Int64?], Trend)]
    )
    func trends(values: [Int64?], expected: Trend) {
        #expect(Trend(values) == expected)
    }
}
