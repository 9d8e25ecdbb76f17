import BeninCountry
import Foundation
import Indicators
import Localisation
import NodeCore
import Testing

/// A country of invented clusters: the same from the same seed, in the proportions of the real one,
/// and accepted by every check that real clusters meet.
@Suite("The fictitious country")
struct CountryTests {
    private let example: CountryExample

    init() throws { example = try CountryExample() }

    @Test("the same seed gives the same country, another seed another one")
    func sameSeed() throws {
        let first = try example.country(1)
        #expect(try example.country(1).clusters == first.clusters)
        #expect(try example.country(2).clusters != first.clusters)
    }

    @Test("300 clusters, each called FICTIF, as many in each pole as the matrix says")
    func distribution() throws {
        for seed in CountryExample.seeds {
            let clusters = try example.country(seed).clusters
            #expect(clusters.count == 300, "seed \(seed)")
            #expect(clusters.allSatisfy { $0.name.hasPrefix("FICTIF ") }, "seed \(seed)")
            #expect(Set(clusters.map(\.name)).count == clusters.count, "seed \(seed)")
            for filiere in Distribution.filieres {
                let counts = Distribution.zones.map { zone in
                    clusters.count { $0.filiere == filiere && $0.zone == zone }
                }
                let expected = Distribution.zones.map { Distribution.count(filiere, in: $0) }
                #expect(counts == expected, "seed \(seed), \(filiere)")
                #expect((2...3).contains(counts.count { $0 >= 15 }), "\(filiere): \(counts)")
                #expect(counts.contains { (5...9).contains($0) }, "\(filiere): \(counts)")
                #expect(counts.contains { (1..<5).contains($0) }, "\(filiere): \(counts)")
            }
            for cluster in clusters {
                let zone = example.catalogue.zoning.zone(of: CommuneCode(cluster.commune))
                #expect(zone?.rawValue == cluster.zone, "seed \(seed), \(cluster.name)")
            }
        }
    }

    @Test("what a filière delivers is its share of the real production, within 15 %")
    func production() throws {
        for seed in CountryExample.seeds {
            let clusters = try example.country(seed).clusters
            for filiere in Distribution.filieres {
                let real = try example.calibration.production(of: filiere)
                for (number, tonnes) in real.enumerated() {
                    let delivered = clusters.filter { $0.filiere == filiere }.reduce(0) {
                        $0 + Self.delivered(number == 0 ? $1.first : $1.second)
                    }
                    let expected = tonnes * FictitiousCountry.shareThousandths
                    #expect(
                        abs(delivered - expected) * 100 <= expected * 15,
                        "seed \(seed), \(filiere): \(delivered) kg, expected \(expected)"
                    )
                }
            }
        }
    }

    private static func delivered(_ records: [CountryRecord]) -> Int {
        records.filter { $0.kind == "delivery" }.reduce(0) {
            $0 + ($1.fields["delivered"].flatMap { Int($0) } ?? 0)
        }
    }

    @Test("every life that the pages are to show is there")
    func lives() throws {
        for seed in CountryExample.seeds {
            let clusters = try example.country(seed).clusters
            for behaviour in Behaviour.allCases {
                #expect(clusters.contains { $0.behaviour == behaviour }, "seed \(seed)")
            }
            for cluster in clusters where cluster.behaviour == .amends {
                #expect(cluster.amendment.count == 1, "seed \(seed)")
                let names = Set(cluster.first.map(\.id))
                #expect(cluster.amendment.allSatisfy { names.contains($0.id) }, "seed \(seed)")
            }
            let owners = Dictionary(grouping: clusters.filter { $0.owner != nil }) { $0.owner }
            #expect(!owners.isEmpty && owners.values.allSatisfy { $0.count == 2 }, "seed \(seed)")
        }
    }

    @Test("every record is accepted, every summary passes, and most measures have a figure")
    func summaries() throws {
        for seed in CountryExample.seeds {
            var reported: [IndicatorCode: Int] = [:]
            var (scored, agreed) = (0, 0)
            let clusters = try example.country(seed).clusters
            for cluster in clusters {
                guard let records = try example.records(of: cluster) else { return }
                let calculator = Calculator(
                    catalogue: example.catalogue,
                    filiere: FiliereCode(cluster.filiere),
                    // The last day of 2026: both campaigns are over.
                    today: CalendarDate(daysSince1970: 20_818),
                    records: records
                )
                let scorer = LevelScorer(calculator)
                for period in calculator.recordedPeriods where calculator.isReportable(period) {
                    let figures = calculator.figures(of: period)
                    let summary = SummaryContent(
                        period: period,
                        entries: figures.mapValues { .value($0) }
                    )
                    let problems = example.catalogue.problems(in: summary)
                    #expect(problems.isEmpty, "seed \(seed), \(cluster.name): \(problems)")
                    for code in figures.keys { reported[code, default: 0] += 1 }
                }
                for code in example.catalogue.grid()?.indicators ?? [] {
                    for campaign in FictitiousCountry.campaigns.map({ PeriodCode($0) }) {
                        let declared = calculator.standing(code, in: campaign)
                        #expect(declared != nil, "\(cluster.name), \(code)")
                        guard let level = scorer.level(of: code, in: campaign)?.level else {
                            continue
                        }
                        scored += 1
                        agreed += declared == Int64(level.rawValue) ? 1 : 0
                    }
                }
            }
            let measures = example.catalogue.indicators.filter {
                $0.periodKind == .campaign && $0.protection.isEntered && $0.protection != .ordinal
            }
            // In both campaigns: at least six clusters of ten.
            let usual = measures.count { reported[$0.code, default: 0] >= clusters.count * 12 / 10 }
            #expect(usual * 10 >= measures.count * 8, "seed \(seed): \(usual) of \(measures.count)")
            #expect(agreed * 100 >= scored * 55, "seed \(seed): \(agreed) of \(scored)")
            #expect(agreed * 100 <= scored * 97, "seed \(seed): \(agreed) of \(scored)")
        }
    }
}
