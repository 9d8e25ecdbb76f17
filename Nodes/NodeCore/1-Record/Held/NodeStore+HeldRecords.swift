import Foundation
import GRDB
import Indicators

/// Records: every version is kept, the newest counts, a deletion is a version without content.
extension NodeStore {
    /// Records that stand, in the order of their names.
    func heldRecords(in db: Database) throws -> [HeldRecord] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, kind, body, position FROM held_record JOIN held_version
                    ON held_version.record = held_record.id
                    AND held_version.version = held_record.version
                WHERE body IS NOT NULL ORDER BY id
                """
        )
        var records: [HeldRecord] = []
        var some: [Row] = []
        while let row = try rows.next() {
            some.append(row.copy())
            guard some.count == Self.decodedAtOnce else { continue }
            records += try Self.records(some)
            some.removeAll(keepingCapacity: true)
        }
        return try records + Self.records(some)
    }

    /// The newest version of every record that changed after a place in the order of all changes.
    func changes(after position: Int64, in db: Database) throws -> [RecordIndex.Change] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, kind, body, position FROM held_version JOIN held_record
                    ON held_record.id = held_version.record
                    AND held_record.version = held_version.version
                WHERE position > ?
                """,
            arguments: [position]
        ).map { row in
            let isDeleted = (row["body"] as String?) == nil
            return RecordIndex.Change(
                id: try Self.recordID(row["id"]),
                kind: RecordKindCode(row["kind"] as String),
                record: isDeleted ? nil : try Self.record(row)
            )
        }
    }

    /// A record that stands, or nil.
    func heldRecord(_ id: RecordID, in db: Database) throws -> HeldRecord? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT id, kind, body, position FROM held_record JOIN held_version
                    ON held_version.record = held_record.id
                    AND held_version.version = held_record.version
                WHERE id = ? AND body IS NOT NULL
                """,
            arguments: [id.data]
        ).map(Self.record)
    }

    /// A call of the decoder costs more than what is in one record; all at once would cost memory.
    private static let decodedAtOnce = 256

    private static func records(_ rows: [Row]) throws -> [HeldRecord] {
        let bodies = rows.map { $0["body"] as String }
        let values = try JSONDecoder().decode(
            [[FieldCode: FieldValue]].self,
            from: Data("[\(bodies.joined(separator: ","))]".utf8)
        )
        return try zip(rows, values).map { row, values in
            HeldRecord(
                id: try recordID(row["id"]),
                kind: RecordKindCode(row["kind"] as String),
                values: values,
                position: row["position"]
            )
        }
    }

    private static func record(_ row: Row) throws -> HeldRecord {
        guard let record = try records([row]).first else {
            throw NodeError.storage("held_version.body")
        }
        return record
    }

    /// The record whose name begins with what was typed, deleted or not.
    ///
    /// - Throws: `NodeError.noSuchRecord`, or `.ambiguousRecord` with those it could be.
    func named(_ text: String, in db: Database) throws -> RecordID {
        let digits = text.trimmed.uppercased()
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            throw NodeError.noSuchRecord(text)
        }
        let found = try Row.fetchAll(
            db,
            sql: "SELECT id, kind FROM held_record WHERE hex(id) LIKE ? || '%' ORDER BY id LIMIT ?",
            arguments: [digits, Self.candidatesMax + 1]
        ).map { (id: try Self.recordID($0["id"]), kind: $0["kind"] as String) }
        guard let first = found.first else { throw NodeError.noSuchRecord(text) }
        guard found.count > 1 else { return first.id }
        let ids = found.map(\.id)
        let candidates = found.prefix(Self.candidatesMax).map { id, kind in
            "\(id.short(among: ids)) (\(kind))"
        }
        let more = found.count > Self.candidatesMax ? "…" : ""
        throw NodeError.ambiguousRecord(text, candidates.joined(separator: ", ") + more)
    }

    /// Most records named where several could be meant.
    private static let candidatesMax = 10

    /// The fewest digits that tell each record from every other one, deleted or not.
    func shortNames(in db: Database) throws -> [RecordID: String] {
        let ids = try Data.fetchAll(db, sql: "SELECT id FROM held_record ORDER BY id")
        return RecordID.short(try ids.map(Self.recordID))
    }

    private static func recordID(_ data: Data) throws -> RecordID {
        guard let id = RecordID(bytes: Array(data)) else {
            throw NodeError.storage("held_record.id")
        }
        return id
    }

    /// Writes a version of a record: new, changed, or nil to delete it.
    ///
    /// What says the same as before writes nothing.
    ///
    /// - Returns: Whether something changed.
    @discardableResult
    func write(
        _ values: [FieldCode: FieldValue]?,
        of id: RecordID,
        kind: RecordKindCode,
        author: String,
        atSeconds now: Int64,
        in db: Database
    ) throws -> Bool {
        let before = try heldRecord(id, in: db)
        guard before?.values != values else { return false }
        let body = try values.map {
            String(decoding: try JSONEncoder.canonical.encode($0), as: UTF8.self)
        }
        let last = try Int.fetchOne(
            db,
            sql: "SELECT max(version) FROM held_version WHERE record = ?",
            arguments: [id.data]
        )
        let version = (last ?? 0) + 1
        try db.execute(
            sql: """
                INSERT INTO held_record (id, kind, version) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version
                """,
            arguments: [id.data, kind.rawValue, version]
        )
        try db.execute(
            sql: """
                INSERT INTO held_version (record, version, body, at_seconds, author)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [id.data, version, body, now, author]
        )
        return true
    }

    /// Every version of a record, the oldest first.
    func history(of id: RecordID, in db: Database) throws -> [RecordChange] {
        try changes(
            sql: """
                SELECT id, kind, held_version.version AS version, body, at_seconds, author
                FROM held_record JOIN held_version ON held_version.record = held_record.id
                WHERE id = ? ORDER BY held_version.version
                """,
            [id.data],
            in: db
        )
    }

    /// The last change of any record, or nil.
    func lastChange(in db: Database) throws -> RecordChange? {
        try lastChanges(limit: 1, in: db).first
    }

    /// The last changes of any record, the newest first.
    func lastChanges(limit: Int, in db: Database) throws -> [RecordChange] {
        try changes(
            sql: """
                SELECT id, kind, held_version.version AS version, body, at_seconds, author
                FROM held_version JOIN held_record ON held_record.id = held_version.record
                ORDER BY held_version.position DESC LIMIT ?
                """,
            [limit],
            in: db
        )
    }

    private func changes(
        sql: String,
        _ arguments: StatementArguments,
        in db: Database
    ) throws -> [RecordChange] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            RecordChange(
                id: try Self.recordID(row["id"]),
                kind: RecordKindCode(row["kind"] as String),
                version: row["version"],
                values: try (row["body"] as String?).map {
                    try JSONDecoder().decode([FieldCode: FieldValue].self, from: Data($0.utf8))
                },
                atSeconds: row["at_seconds"],
                author: row["author"]
            )
        }
    }
}
