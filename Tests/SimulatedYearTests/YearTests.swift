import ClusterProtocol
import Foundation
import Indicators
import PaperYear
import SimulatedYear
import Spreadsheets
import Statistics
import TestSupport
import Testing

/// A year through the real hub, once for all its tests.
@Suite("A simulated year")
struct YearTests {
    static let clusters = 300

    private static let year = Task { try await played(seed: 1, clusters: clusters) }

    private static func played(seed: UInt64, clusters: Int) async throws -> Outcome {
        let plan = YearPlan(seed: seed, clusters: clusters, catalogue: try Example.catalogue())
        let folder = TemporaryFolder()
        return try await YearPlayer.play(plan, in: folder.path)
    }

    @Test("every figure on air is that of its ledger row's contributors")
    func figures() async throws {
        let year = try await Self.year.value
        let truth = Recomputation(year.truth, catalogue: try Example.catalogue())
        let rows = Dictionary(
            year.ledger.map { (RowName($0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(rows.count == year.ledger.count)
        var compared = 0
        for cell in year.releases.flatMap(\.cells) {
            guard let airing = cell.airing else { continue }
            let name = RowName(release: airing.firstAired, key: cell.key)
            let row = try #require(rows[name], "no row for \(cell.key)")
            let where_ = Comment(rawValue: "\(airing.firstAired) \(cell.key)")
            #expect(airing.nReporting == row.contributors.count, where_)
            let figures = LedgerLine.Figures(airing.figures)
            #expect(figures == row.figures, where_)
            #expect(figures.sum == truth.sum(of: row), where_)
            #expect(figures.mean == truth.mean(of: row), where_)
            if let histogram = figures.histogram {
                #expect(histogram == truth.histogram(of: row), where_)
            }
            compared += 1
        }
        #expect(compared > 2_000)
        // One value that is not what was reported is seen in every total it is in.
        let spoilt = Recomputation(
            year.truth.map { $0.spoilt() },
            catalogue: try Example.catalogue()
        )
        let magnitudes = year.ledger.filter { $0.figures.sum != nil }
        #expect(magnitudes.allSatisfy { $0.figures.sum != spoilt.sum(of: $0) })
    }

    @Test("truth and ledger join completely, and nobody fictitious is in either")
    func join() async throws {
        let year = try await Self.year.value
        let truth = Recomputation(year.truth, catalogue: try Example.catalogue())
        for row in year.ledger {
            for term in truth.terms(of: row) {
                let found = truth.values(of: row, term).count
                #expect(found == row.contributors.count, "\(row.release) \(row.key)")
            }
        }
        #expect(Set(year.truth.map(\.contributor)).count == Self.clusters)
        #expect(year.truth.allSatisfy { !$0.cluster.hasPrefix("fictif") })
        let aired = Set(
            year.releases.flatMap(\.cells).compactMap { cell in
                cell.firstAired.map { RowName(release: $0, key: cell.key) }
            }
        )
        #expect(aired == Set(year.ledger.map { RowName($0) }))
        #expect(year.releases.map(\.stamp.epoch) == ReleaseDay.year.map(\.epoch))
    }

    @Test("a cell that is not on air carries its name and its status, and no other byte")
    func silence() async throws {
        let year = try await Self.year.value
        var silent = 0
        var told = 0
        for frame in year.releases.flatMap(\.frames) {
            let envelope = try Envelope(
                decoding: frame.bytes,
                bytesMax: Limits.childFrameBytesMax
            )
            guard case .slice(.release(let slice)) = envelope, let leaf = slice.leaf else {
                Issue.record("not a slice")
                continue
            }
            for fields in WireCells.cells(of: leaf.bytes) {
                let status = fields.first { $0.number == 2 }?.value
                guard status != 1 else {
                    // The reader sees figures where there are some.
                    #expect(fields.contains { $0.number == 6 } && fields.count > 4)
                    told += 1
                    continue
                }
                silent += 1
                #expect(fields.map(\.number) == [1, 2])
            }
        }
        let cells = year.releases.flatMap(\.cells)
        #expect(told == cells.count { $0.airing != nil })
        #expect(silent == cells.count { $0.airing == nil } && silent > 100)
    }

    @Test("the same seed gives the same frames, ledger and truth; another one others")
    func reproducible() async throws {
        let one = try await Self.played(seed: 7, clusters: 60)
        let two = try await Self.played(seed: 7, clusters: 60)
        #expect(one.releases.map(\.frames) == two.releases.map(\.frames))
        #expect(one.ledgerDocument == two.ledgerDocument)
        #expect(YearFiles.truth(one.truth) == YearFiles.truth(two.truth))
        let other = try await Self.played(seed: 8, clusters: 60)
        #expect(other.ledgerDocument != one.ledgerDocument)
    }

    @Test("the year on paper says what the year through the hub says")
    func onPaper() async throws {
        let year = try await Self.year.value
        let plan = YearPlan(seed: 1, clusters: Self.clusters, catalogue: try Example.catalogue())
        let names = Dictionary(
            year.truth.map { ($0.cluster, $0.contributor) },
            uniquingKeysWith: { first, _ in first }
        )
        let paper = try PaperYear(
            plan,
            contributors: plan.country.clusters.reduce(into: [:]) { all, cluster in
                all[cluster.number] = names[cluster.name]
            },
            tables: year.releases.map { TruthBook.table(of: $0.cells) }
        ).played()
        #expect(paper.truth == year.truth)
        for (one, other) in zip(paper.releases, year.releases) {
            #expect(one.cells.map(\.key) == other.cells.map(\.key), "\(one.stamp.id)")
            // Who is expected is the hub's own count: revoked members leave it.
            let differing = zip(one.cells, other.cells).filter { $0.content != $1.content }
            let first = differing.first.map { "\($0.0) is not \($0.1)" } ?? ""
            #expect(differing.isEmpty, "\(one.stamp.id), \(differing.count) cells: \(first)")
        }
        #expect(paper.ledger == year.ledger)
    }

    @Test("what is written is what was heard, and an earlier audit is not overwritten")
    func files() async throws {
        let year = try await Self.year.value
        let catalogue = try Example.catalogue()
        let folder = TemporaryFolder()
        let usefulness = UsefulnessMeasure(of: year, catalogue: catalogue)
            .measured(clusters: Self.clusters)
        let files = try YearFiles(folder: folder.path("year"))
        try files.write(
            year,
            usefulness: usefulness,
            catalogue: catalogue.source,
            readMe: Array("lisez-moi".utf8)
        )
        func read(_ file: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("year/" + file))))
        }
        let index = try CSVReader.read(bytes: try read("broadcast/index.csv"))
        let frames = year.releases.flatMap(\.frames)
        #expect(index.rows.count == frames.count)
        for (row, frame) in zip(index.rows, frames) {
            let bytes = try read("broadcast/" + row.cells[0])
            #expect(bytes == frame.bytes)
            #expect(Digest(of: bytes).hex == row.cells[6])
        }
        #expect(try read("truth.csv").count { $0 == 0x0A } == year.truth.count + 1)
        #expect(throws: YearError.notEmpty(folder.path("year"))) {
            try YearFiles(folder: folder.path("year"))
        }
    }
}

/// Which row of the ledger.
struct RowName: Hashable {
    let release: String
    let key: CellKey

    init(release: String, key: CellKey) {
        self.release = release
        self.key = key
    }

    init(_ row: LedgerLine) {
        self.init(release: row.release, key: row.key)
    }
}
