import ClusterProtocol
import Foundation
import GRDB
import Indicators
import Localisation

/// A whole file in one transaction: all of it or nothing, and twice the same as once.
extension NodeStore {
    /// Checks everything a file holds; keeps it when nothing is wrong and it is no trial.
    func take(
        _ content: FileContent,
        from file: String,
        digest: Digest,
        by membership: Membership,
        _ signature: LoadSignature,
        in db: Database
    ) throws -> FileOutcome {
        var outcome = FileOutcome(
            leftOut: content.leftOut,
            faulty: content.faultyRows,
            problems: content.problems
        )
        let rows = try rows(of: content.entries, under: membership.catalogue, in: db)
        let trial = LoadSignature(
            author: signature.author,
            atSeconds: signature.atSeconds,
            isTrial: true
        )
        func load(_ rows: [LoadRow], _ signature: LoadSignature) throws -> LoadOutcome {
            try self.load((rows, []), from: file, by: membership, signature, in: db)
        }
        func record(_ figures: ImportedFile, dryRun: Bool) throws -> ImportOutcome {
            try self.record(
                figures,
                digest: digest,
                catalogue: membership.catalogue,
                atSeconds: signature.atSeconds,
                dryRun: dryRun,
                in: db
            )
        }
        var bad = Set(content.entries.indices.filter { !content.entries[$0].refused.isEmpty })
        do {
            outcome.records = try load(rows, trial)
        } catch NodeError.badInput(let found) {
            bad.formUnion(found.compactMap(\.row))
            outcome.problems += found.compactMap { Self.placed($0, content.entries) }
        }
        if !bad.isEmpty {
            let (counted, left) = try count(rows, without: bad, load, trial)
            outcome.records = counted
            outcome.faulty += left
        }
        do {
            outcome.figures = try content.figures.map { try record($0, dryRun: true) }
        } catch NodeError.badInput(let found) {
            outcome.problems += found
        }
        guard outcome.problems.isEmpty, !signature.isTrial else { return outcome }
        _ = try load(rows, signature)
        try keepNames(of: content.entries, rows, in: db)
        if let figures = content.figures { _ = try record(figures, dryRun: false) }
        return outcome
    }

    /// A problem with its place in the file; nil where the cell itself was refused already.
    private static func placed(
        _ problem: InputProblem,
        _ entries: [FileEntry]
    ) -> InputProblem? {
        guard let row = problem.row, entries.indices.contains(row) else { return problem }
        if let key = problem.key, entries[row].refused.contains(key) { return nil }
        return entries[row].place.placed(problem)
    }

    /// What the rows that are good would come to, and how many are not: a row that refers to a bad one
    /// is not either.
    private func count(
        _ rows: [LoadRow],
        without bad: Set<Int>,
        _ load: ([LoadRow], LoadSignature) throws -> LoadOutcome,
        _ trial: LoadSignature
    ) throws -> (LoadOutcome, Int) {
        var bad = bad
        while true {
            do {
                return (try load(rows.filter { !bad.contains($0.row) }, trial), bad.count)
            } catch NodeError.badInput(let found) {
                let more = Set(found.compactMap(\.row))
                guard !more.isSubset(of: bad) else { return (LoadOutcome(), bad.count) }
                bad.formUnion(more)
            }
        }
    }

    /// Entries as rows of a load, numbered by their place, each under the name it is held by: a
    /// submission whose export once had no root name keeps the one it was given then.
    private func rows(
        of entries: [FileEntry],
        under catalogue: Catalogue,
        in db: Database
    ) throws -> [LoadRow] {
        var chosen: [String: String] = [:]
        for entry in entries where entry.names.count > 1 {
            var held: RecordID?
            for name in entry.names where held == nil { held = try record(named: name, in: db) }
            for name in entry.names { chosen[name] = held?.hex ?? entry.names.first }
        }
        return entries.enumerated().compactMap { place, entry in
            guard let name = entry.names.first else { return nil }
            var typed = entry.typed
            for field in catalogue.recordKind(entry.kind)?.fields ?? [] {
                guard case .reference = field.content, let other = typed[field.code.rawValue]
                else { continue }
                typed[field.code.rawValue] = chosen[other] ?? other
            }
            return LoadRow(
                row: place,
                name: chosen[name] ?? name,
                kind: entry.kind,
                typed: typed
            )
        }
    }

    /// The record an export calls so, if there is one.
    private func record(named name: String, in db: Database) throws -> RecordID? {
        let id = RecordID(named: name)
        let found = try Data.fetchOne(
            db,
            sql: """
                SELECT id FROM held_record WHERE id = ?1
                UNION ALL SELECT record FROM record_name WHERE name = ?1 LIMIT 1
                """,
            arguments: [id.data]
        )
        return found.flatMap { RecordID(bytes: Array($0)) }
    }

    /// Keeps every name of the records that were taken in.
    private func keepNames(
        of entries: [FileEntry],
        _ rows: [LoadRow],
        in db: Database
    ) throws {
        for row in rows where entries[row.row].names.count > 1 {
            for name in entries[row.row].names {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO record_name (name, record) VALUES (?, ?)",
                    arguments: [RecordID(named: name).data, row.id.data]
                )
            }
        }
    }
}
