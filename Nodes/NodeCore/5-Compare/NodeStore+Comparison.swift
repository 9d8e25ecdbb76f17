import ClusterProtocol
import Foundation
import GRDB
import Indicators
import Statistics

extension NodeStore {
    /// Compares a period, by default the last one that both a release and this node cover; where no
    /// release held speaks of any, with the cluster's own past alone.
    ///
    /// - Throws: `NodeError.nothingReleased` where nothing of ours is recorded either.
    func benchmark(
        of code: PeriodCode?,
        on today: CalendarDate
    ) async throws -> (BenchmarkSheet, Membership) {
        try await read { db in
            let membership = try self.membership(in: db)
            let catalogue = membership.catalogue
            if let code, catalogue.period(code) == nil {
                throw NodeError.unknownPeriod(code, in: catalogue)
            }
            let calculator = try self.heldCalculator(as: membership, on: today, in: db)
            let candidates = try code.map { [$0] } ?? self.comparablePeriods(catalogue, in: db)
            for candidate in candidates {
                guard let period = catalogue.period(candidate),
                    let release = try self.release(covering: candidate, as: membership, in: db)
                else { continue }
                let input = try self.input(period, release, as: membership, calculator, in: db)
                return (BenchmarkSheet(input), membership)
            }
            let own = try self.ownPeriods(by: calculator, in: db)
            guard let period = own.first(where: { code == nil || $0.code == code }) else {
                throw NodeError.nothingReleased(period: code?.rawValue)
            }
            let input = try self.input(period, nil, as: membership, calculator, in: db)
            return (BenchmarkSheet(input), membership)
        }
    }

    /// Periods of which something of ours is sealed or recorded, the latest first.
    private func ownPeriods(by calculator: Calculator, in db: Database) throws -> [Period] {
        let sealed = try String.fetchSet(db, sql: "SELECT DISTINCT period FROM summary")
        let codes = Set(try reportablePeriods(by: calculator, in: db))
            .union(sealed.map { PeriodCode($0) })
        return calculator.catalogue.latestFirst.filter { codes.contains($0.code) }
    }

    private func input(
        _ period: Period,
        _ release: ReleaseHeld?,
        as membership: Membership,
        _ calculator: Calculator,
        in db: Database
    ) throws -> SheetInput {
        let catalogue = membership.catalogue
        var cells: [PeriodCode: [ReleasedCell]] = [:]
        cells[period.code] = release?.slices.flatMap(\.cells)
        var own: [PeriodCode: SummaryContent] = [:]
        var isPublished = false
        for code in catalogue.lastThree(upTo: period).compactMap({ $0?.code }) {
            if code != period.code {
                cells[code] = try self.release(covering: code, as: membership, in: db)?
                    .slices.flatMap(\.cells)
            }
            let sealed = try lastSealed(code, in: db)?.content
            if code == period.code { isPublished = sealed != nil }
            let draft = try draft(of: code, by: calculator, as: membership, in: db)
            let entries = (sealed ?? draft.content).entries.merging(draft.kept) { said, _ in said }
            if !entries.isEmpty { own[code] = SummaryContent(period: code, entries: entries) }
        }
        let scorer = LevelScorer(calculator)
        let computed = Dictionary(
            uniqueKeysWithValues: SheetGrid.rows(of: catalogue).compactMap { row in
                scorer.level(of: row, in: period.code).map { (row, $0) }
            }
        )
        return SheetInput(
            name: membership.name,
            filiere: FiliereCode(membership.scope.filiere),
            zone: ZoneCode(membership.scope.zone),
            catalogue: catalogue,
            period: period,
            release: release.map { SheetInput.Release($0.manifest) },
            newestHeld: try latestRelease(in: db).map { "r\($0.number)" },
            cells: cells,
            own: own,
            withheld: try withholding(in: db).codes(in: period.code, under: catalogue),
            isPublished: isPublished,
            recorded: try recorded(period.code, by: calculator, as: membership, in: db),
            revisions: try revisions(of: period.code, in: db),
            computed: computed
        )
    }

    /// What the records say of a period now, as it would leave; nil where they say nothing.
    private func recorded(
        _ period: PeriodCode,
        by calculator: Calculator,
        as membership: Membership,
        in db: Database
    ) throws -> SummaryContent? {
        do {
            return try summary(of: period, by: calculator, as: membership, in: db)
        } catch NodeError.noRecords {
            return nil
        } catch NodeError.allWithheld {
            return nil
        }
    }

    /// Latest first: periods this node published, then any that was released.
    private func comparablePeriods(_ catalogue: Catalogue, in db: Database) throws -> [PeriodCode] {
        let own = try String.fetchSet(db, sql: "SELECT DISTINCT period FROM summary")
        let codes = catalogue.latestFirst.map(\.code)
        return codes.filter { own.contains($0.rawValue) }
            + codes.filter { !own.contains($0.rawValue) }
    }

    /// The revisions of a period that the hub journalled.
    private func revisions(of period: PeriodCode, in db: Database) throws -> OwnRevisions {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT revision, received_on, content FROM summary
                JOIN receipt ON receipt.batch = summary.batch
                WHERE period = ? AND settlement = 1
                """,
            arguments: [period.rawValue]
        )
        return OwnRevisions(
            try rows.map { row in
                OwnRevisions.Received(
                    number: row["revision"],
                    day: DayNumber(row["received_on"] as Int32).iso8601,
                    content: try JSONDecoder().decode(SummaryContent.self, from: row["content"])
                )
            }
        )
    }
}

extension Catalogue {
    /// Periods, the latest first; campaigns, which the grid is of, before the months and quarters
    /// within them.
    fileprivate var latestFirst: [Period] {
        periods.reversed().filter { $0.kind == .campaign }
            + periods.reversed().filter { $0.kind != .campaign }
    }
}

extension SheetInput.Release {
    fileprivate init(_ manifest: ReleaseManifest) {
        self.init(
            id: manifest.id,
            epoch: manifest.epoch,
            asOf: manifest.asOf,
            state: manifest.state,
            signedBy: manifest.signedByName,
            function: manifest.signedByFunction
        )
    }
}
