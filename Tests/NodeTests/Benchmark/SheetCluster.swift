import Indicators
import NodeCore
import Statistics
import TestRandomness

/// One fictitious cluster of a `SheetCountry`, in one campaign.
struct SheetCluster {
    /// Indicators that clusters of the country report, besides the grid and its points.
    static let codes: [IndicatorCode] =
        [
            "m.delivered", "m.sold", "m.rejected", "m.revenue", "m.markets", "l.received",
            "l.rejected", "l.contracted", "c.ap.total", "c.ap.signed", "c.ap.concluded",
            "c.ap.respected", "s.trained", "s.trained.women", "s.trained.men", "p.members",
            "p.members.women", "p.members.men", "p.members.youth", "p.permanent",
            "p.permanent.women", "p.permanent.men", "p.permanent.youth",
        ] + rows + points

    private static let sizes = [4, 4, 5, 4, 4, 4]
    private static let rows: [IndicatorCode] = sizes.enumerated().flatMap { axis, count in
        (1...count).map { IndicatorCode("g.\(axis + 1).\($0)") }
    }
    private static let points: [IndicatorCode] =
        (1...6).map { IndicatorCode("b.\($0)") } + ["b.index"]

    private let levels: [Int]
    private let figures: [IndicatorCode: Int64]

    /// A cluster that does about as well as its talent says, from -1 to 1.
    static func drawn(_ talent: Double, year: Int, using random: inout SplitMix64) -> SheetCluster {
        let levels = rows.indices.map { row in
            // Some rows are hard for everybody.
            let ease = row % 3 == 0 ? 0.4 : row % 3 == 1 ? 0 : -0.4
            let drawn = 2.5 + ease + talent + Double.random(in: -1.3...1.3, using: &random)
            return min(max(Int(drawn.rounded()), 1), 4)
        }
        let size = Double.random(in: 0.5...2.2, using: &random)
        let loss = min(max(0.16 - 0.08 * talent, 0.02), 0.5)
        return SheetCluster(
            levels: levels,
            figures: figures(
                size: size * (1 + 0.06 * Double(year)),
                loss: loss * Double.random(in: 0.6...1.5, using: &random),
                price: 150 + 30 * talent + Double.random(in: -25...25, using: &random),
                women: Double.random(in: 0.25...0.6, using: &random)
            )
        )
    }

    /// Ours: better every year, behind with contracts, ahead with its body and its losses.
    static func ours(in year: Int) -> SheetCluster {
        let levels = [
            [3, 2, 2, 3, 2, 3, 1, 3, 1, 1, 1, 1, 2, 1, 3, 2, 3, 2, 2, 2, 3, 1, 2, 2, 3],
            [3, 2, 3, 3, 2, 3, 1, 3, 2, 1, 1, 1, 2, 1, 3, 2, 3, 3, 2, 2, 3, 1, 3, 2, 3],
            [4, 2, 3, 4, 2, 3, 1, 3, 2, 1, 1, 2, 2, 1, 3, 3, 4, 4, 2, 2, 4, 2, 3, 3, 3],
        ]
        return SheetCluster(
            levels: levels[min(year, 2)],
            figures: figures(
                size: 1.0 + 0.1 * Double(year),
                loss: [0.14, 0.11, 0.082][min(year, 2)],
                price: [148, 161, 172][min(year, 2)],
                women: 0.52
            )
        )
    }

    func content(of period: PeriodCode, _ catalogue: Catalogue) -> SummaryContent {
        var entries = figures.mapValues { SummaryEntry.value($0) }
        var declared: [IndicatorCode: Int] = [:]
        for (place, code) in Self.rows.enumerated() {
            declared[code] = levels[place]
            let evidence: Evidence =
                place % 4 == 0 ? .documented : place % 4 == 3 ? .impression : .declared
            entries[code] = Level(rawValue: levels[place]).map {
                .grade(Grade(declared: $0, evidence: evidence))
            }
        }
        if let convention = catalogue.barometer {
            let index = BarometerIndex(
                points: convention.points,
                answeredMin: convention.answeredMin
            )
            var axes: [Int64?] = []
            for (axis, count) in Self.sizes.enumerated() {
                let points = index.axis(
                    (1...count).map { declared[IndicatorCode("g.\(axis + 1).\($0)")] }
                )
                axes.append(points)
                entries[IndicatorCode("b.\(axis + 1)")] = points.map { .value($0) }
            }
            entries["b.index"] = index.index(ofAxes: axes).map { .value($0) }
        }
        return SummaryContent(period: period, entries: entries)
    }

    private static func figures(
        size: Double,
        loss: Double,
        price: Double,
        women: Double
    ) -> [IndicatorCode: Int64] {
        func amount(_ value: Double) -> Int64 { Int64(value.rounded()) }
        let delivered = amount(240_000 * size)
        let rejected = amount(240_000 * size * loss / 2)
        let members = amount(180 * size)
        let womenCount = amount(180 * size * women)
        let jobs = amount(14 * size) + 2
        let trained = amount(60 * size)
        return [
            "m.delivered": delivered, "m.rejected": rejected, "m.sold": delivered - rejected,
            "m.revenue": amount(Double(delivered - rejected) * price),
            "m.markets": amount(2 + 2 * size),
            "l.received": amount(150_000 * size), "l.rejected": amount(150_000 * size * loss),
            "l.contracted": amount(150_000 * size * (0.9 - loss * 2)),
            "c.ap.total": amount(20 * size) + 4, "c.ap.signed": amount(11 * size) + 1,
            "c.ap.concluded": amount(18 * size) + 3, "c.ap.respected": amount(12 * size) + 1,
            "s.trained": trained, "s.trained.women": amount(Double(trained) * women),
            "s.trained.men": trained - amount(Double(trained) * women),
            "p.members": members, "p.members.women": womenCount,
            "p.members.men": members - womenCount, "p.members.youth": amount(60 * size),
            "p.permanent": jobs, "p.permanent.women": jobs / 2,
            "p.permanent.men": jobs - jobs / 2, "p.permanent.youth": jobs / 3,
        ]
    }
}
