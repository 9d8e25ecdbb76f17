import Foundation
import Indicators
import PaperYear
import SimulatedYear
import Testing

@Suite("The usefulness of a year")
struct UsefulnessTests {
    private static func row(_ release: String, included: Int, aired: Int) -> Usefulness.Row {
        var row = Usefulness.Row(release: release, epoch: "e")
        row.cells[.zone] = Usefulness.Share(total: 1_000, count: aired)
        row.included = [.zone: included, .none: 1_000 - included]
        return row
    }

    private static func measure(_ rows: Usefulness.Row...) -> Usefulness {
        Usefulness(seed: 1, clusters: 10, releases: rows)
    }

    @Test("a fall of more than five points is seen, a smaller one or a rise is not")
    func falls() {
        let before = Self.measure(Self.row("r1", included: 900, aired: 800))
        let little = Self.measure(Self.row("r1", included: 850, aired: 990))
        #expect(little.falls(against: before).isEmpty)
        let much = Self.measure(Self.row("r1", included: 849, aired: 800))
        #expect(
            much.falls(against: before) == [
                Usefulness.Fall(release: "r1", share: "included", before: 900, now: 849)
            ]
        )
        let gone = Self.measure(Self.row("r2", included: 900, aired: 800))
        #expect(gone.falls(against: before).contains { $0.share == "included" && $0.now == nil })
    }

    @Test("counts every cluster's figure and every member once", arguments: [3] as [UInt64])
    func counts(seed: UInt64) throws {
        let catalogue = try Example.catalogue()
        let plan = YearPlan(seed: seed, clusters: 150, releases: 3, catalogue: catalogue)
        let year = try PaperYear(plan).played()
        let usefulness = UsefulnessMeasure(of: year, catalogue: catalogue).measured(clusters: 150)
        for (row, release) in zip(usefulness.releases, year.releases) {
            let current = year.truth.filter { $0.releases.contains(Int(release.number)) }
            let members = Set(current.map(\.contributor))
            #expect(row.members.values.reduce(0, +) == members.count)
            let figures = Set(
                current.map { line in
                    [
                        line.contributor, line.period.rawValue,
                        catalogue.family(of: line.indicator)?.rawValue ?? "",
                    ]
                }
            )
            #expect(row.included.values.reduce(0, +) == figures.count)
            #expect(row.benchmarks.values.reduce(0, +) == figures.count)
            // Nothing includes a figure that nothing can be compared with.
            #expect((row.included[.none] ?? 0) >= (row.benchmarks[.none] ?? 0))
            #expect(row.cells.values.allSatisfy { $0.count <= $0.total })
        }
        let mute = Outcome(
            seed: seed,
            releases: year.releases.map {
                Outcome.Release(
                    stamp: $0.stamp,
                    number: $0.number,
                    contributorsMin: $0.contributorsMin,
                    cells: [],
                    frames: []
                )
            },
            ledger: [],
            ledgerDocument: nil,
            truth: year.truth
        )
        let nothing = UsefulnessMeasure(of: mute, catalogue: catalogue).measured(clusters: 150)
        #expect(nothing.releases.allSatisfy { Set($0.members.keys) == [.none] })
        #expect(!nothing.falls(against: usefulness).isEmpty)
    }

    /// `usefulness.json` here holds the documents that `simulate-year` wrote for some seeds; the
    /// years in it are measured again, on paper.
    @Test("no share is more than five points under the committed ones")
    func committed() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("usefulness.json")
        let committed = try JSONDecoder().decode([Usefulness].self, from: Data(contentsOf: file))
        let catalogue = try Example.catalogue()
        for earlier in committed {
            let plan = YearPlan(
                seed: earlier.seed,
                clusters: earlier.clusters,
                releases: earlier.releases.count,
                catalogue: catalogue
            )
            let now = UsefulnessMeasure(of: try PaperYear(plan).played(), catalogue: catalogue)
                .measured(clusters: earlier.clusters)
            let falls = now.falls(against: earlier)
            #expect(falls.isEmpty, "seed \(earlier.seed): \(falls)")
        }
    }
}
