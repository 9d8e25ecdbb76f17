import ClusterProtocol
import Foundation
import GRDB
import Indicators
import Localisation

/// Many records at once: all of them or none, and twice the same as once.
///
/// What the last load said of a record is kept beside it. A row that says it again changes nothing,
/// whatever people did to the record since: their correction and their deletion stand, until the
/// source says something new.
extension NodeStore {
    /// Takes rows in, each as a version of its record.
    ///
    /// - Throws: `NodeError.badInput` with every problem of every row.
    func load(
        _ read: (rows: [LoadRow], problems: [InputProblem]),
        from file: String,
        by membership: Membership,
        _ signature: LoadSignature,
        in db: Database
    ) throws -> LoadOutcome {
        let edits = try edits(read, from: file, by: membership, in: db)
        var outcome = LoadOutcome()
        for edit in edits {
            guard edit.isNews, edit.before != edit.values else {
                outcome.unchanged += 1
                if edit.isNews, !signature.isTrial { try remember(edit, in: db) }
                continue
            }
            if edit.isHeld { outcome.changed += 1 } else { outcome.added += 1 }
            guard !signature.isTrial else { continue }
            try write(
                edit.values,
                of: edit.id,
                kind: edit.kind,
                author: signature.author,
                atSeconds: signature.atSeconds,
                in: db
            )
            try remember(edit, in: db)
        }
        return outcome
    }

    /// A row, checked.
    private struct Edit {
        let id: RecordID
        let kind: RecordKindCode
        let values: [FieldCode: FieldValue]
        let body: String
        /// The record was there once, if only to be deleted.
        let isHeld: Bool
        /// What stands, or nil.
        let before: [FieldCode: FieldValue]?
        /// It says something else than the load before it.
        let isNews: Bool
    }

    private func edits(
        _ read: (rows: [LoadRow], problems: [InputProblem]),
        from file: String,
        by membership: Membership,
        in db: Database
    ) throws -> [Edit] {
        var problems = read.problems
        var edits: [Edit] = []
        let kinds = Dictionary(read.rows.map { ($0.id, $0.kind) }) { first, _ in first }
        for row in read.rows {
            let found = try edit(row, from: file, by: membership, beside: kinds, in: db)
            problems += found.problems
            if let edit = found.edit { edits.append(edit) }
        }
        guard problems.isEmpty else {
            throw NodeError.badInput(problems.sorted { ($0.row ?? 0) < ($1.row ?? 0) })
        }
        return edits
    }

    private func edit(
        _ row: LoadRow,
        from file: String,
        by membership: Membership,
        beside kinds: [RecordID: RecordKindCode],
        in db: Database
    ) throws -> (edit: Edit?, problems: [InputProblem]) {
        func problem(_ column: String, _ seen: String, _ reason: Message) -> InputProblem {
            InputProblem(source: file, row: row.row, column: column, seen: seen, reason: reason)
        }
        let catalogue = membership.catalogue
        guard let kind = catalogue.recordKind(row.kind) else {
            let known = catalogue.records.map(\.code.rawValue).joined(separator: ", ")
            let seen = row.kind.rawValue
            return (nil, [problem("kind", seen, Text.recordUnknownKind(seen, known))])
        }
        let heldKind = try kindHeld(row.id, in: db)
        if let heldKind, heldKind != kind.code {
            let reason = Text.loadOtherKind(row.name, heldKind.rawValue)
            return (nil, [problem("kind", kind.code.rawValue, reason)])
        }
        let filiere = FiliereCode(membership.scope.filiere)
        let values: [FieldCode: FieldValue]
        do {
            values = try row.values(as: kind, of: filiere, under: catalogue, from: file)
        } catch {
            return (nil, error.problems)
        }
        let body = String(decoding: try JSONEncoder.canonical.encode(values), as: UTF8.self)
        let isNews = try lastLoaded(row.id, in: db) != body
        // What it named may have been deleted since: that is no fault of a repeated load.
        var strays: [InputProblem] = []
        if isNews {
            strays = try row.strays(among: values, as: kind, from: file) { id in
                try kinds[id] ?? heldRecord(id, in: db)?.kind
            }
        }
        let edit = Edit(
            id: row.id,
            kind: kind.code,
            values: values,
            body: body,
            isHeld: heldKind != nil,
            before: try heldRecord(row.id, in: db)?.values,
            isNews: isNews
        )
        return (edit, strays)
    }

    private func kindHeld(_ id: RecordID, in db: Database) throws -> RecordKindCode? {
        try String.fetchOne(
            db,
            sql: "SELECT kind FROM held_record WHERE id = ?",
            arguments: [id.data]
        ).map { RecordKindCode($0) }
    }

    private func lastLoaded(_ id: RecordID, in db: Database) throws -> String? {
        try String.fetchOne(
            db,
            sql: "SELECT body FROM loaded_record WHERE record = ?",
            arguments: [id.data]
        )
    }

    private func remember(_ edit: Edit, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO loaded_record (record, body) VALUES (?, ?)
                ON CONFLICT (record) DO UPDATE SET body = excluded.body
                """,
            arguments: [edit.id.data, edit.body]
        )
    }
}
