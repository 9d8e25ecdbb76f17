import ClusterProtocol
import Foundation
import GRDB
import Indicators

/// What an import did, or would do.
struct ImportOutcome: Sendable, Hashable {
    let rowCount: Int
    let changed: Int
    let unchanged: Int
}

extension NodeStore {
    /// Replaces, for each (period, indicator) of the file, what was recorded before.
    ///
    /// The same file again changes nothing. Identities are checked over what would stand
    /// afterwards, since a file may bring one side of them only.
    func record(
        _ file: ImportedFile,
        digest: Digest,
        catalogue: Catalogue,
        atSeconds now: Int64,
        dryRun: Bool
    ) async throws -> ImportOutcome {
        try await write { db in
            try self.record(
                file,
                digest: digest,
                catalogue: catalogue,
                atSeconds: now,
                dryRun: dryRun,
                in: db
            )
        }
    }

    func record(
        _ file: ImportedFile,
        digest: Digest,
        catalogue: Catalogue,
        atSeconds now: Int64,
        dryRun: Bool,
        in db: Database
    ) throws -> ImportOutcome {
        var current: [PeriodCode: [IndicatorCode: SummaryEntry]] = [:]
        for period in Set(file.records.map(\.period)) {
            current[period] = try entries(of: period, in: db)
        }
        let changes = file.records.filter { current[$0.period]?[$0.indicator] != $0.entry }
        for record in changes { current[record.period]?[record.indicator] = record.entry }
        try Self.requireIdentities(current, of: file, in: catalogue)
        if !dryRun, !changes.isEmpty {
            try insert(changes, file: file.name, digest: digest, at: now, in: db)
        }
        return ImportOutcome(
            rowCount: file.rowCount,
            changed: changes.count,
            unchanged: file.records.count - changes.count
        )
    }

    /// Periods with at least one record.
    func recordedPeriods(in db: Database) throws -> [PeriodCode] {
        try String.fetchAll(
            db,
            sql: "SELECT DISTINCT period FROM record WHERE replaced_by IS NULL ORDER BY period"
        ).map { PeriodCode($0) }
    }

    /// What is recorded of a period.
    func entries(of period: PeriodCode, in db: Database) throws -> [IndicatorCode: SummaryEntry] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT indicator, value, grade FROM record
                WHERE period = ? AND replaced_by IS NULL
                """,
            arguments: [period.rawValue]
        )
        return try rows.reduce(into: [:]) { entries, row in
            let entry: SummaryEntry
            if let grade = row["grade"] as String? {
                entry = .grade(try JSONDecoder().decode(Grade.self, from: Data(grade.utf8)))
            } else {
                entry = .value(row["value"])
            }
            entries[IndicatorCode(row["indicator"] as String)] = entry
        }
    }

    private static func requireIdentities(
        _ contents: [PeriodCode: [IndicatorCode: SummaryEntry]],
        of file: ImportedFile,
        in catalogue: Catalogue
    ) throws {
        var problems: [InputProblem] = []
        for (period, entries) in contents.sorted(by: { $0.key < $1.key }) {
            let rows = file.records.filter { $0.period == period }.map(\.row)
            for problem in catalogue.problems(in: SummaryContent(period: period, entries: entries))
            {
                let column = problem.indicator.flatMap { catalogue.indicator($0)?.column }
                problems.append(
                    InputProblem(
                        source: file.name,
                        row: rows.first,
                        column: column,
                        reason: problem.message
                    )
                )
            }
        }
        if !problems.isEmpty { throw NodeError.badInput(problems) }
    }

    private func insert(
        _ records: [Record],
        file: String,
        digest: Digest,
        at now: Int64,
        in db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO import (file, digest, at_seconds) VALUES (?, ?, ?)",
            arguments: [file, digest.data, now]
        )
        let source = db.lastInsertedRowID
        for record in records {
            try db.execute(
                sql: """
                    UPDATE record SET replaced_by = ?
                    WHERE period = ? AND indicator = ? AND replaced_by IS NULL
                    """,
                arguments: [source, record.period.rawValue, record.indicator.rawValue]
            )
            var value: Int64?
            var grade: String?
            switch record.entry {
            case .value(let integer): value = integer
            case .grade(let given):
                grade = String(decoding: try JSONEncoder.canonical.encode(given), as: UTF8.self)
            }
            try db.execute(
                sql: """
                    INSERT INTO record (kind, period, indicator, value, grade, import, row)
                    VALUES ('figure', ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.period.rawValue, record.indicator.rawValue, value, grade, source,
                    record.row,
                ]
            )
        }
    }
}
