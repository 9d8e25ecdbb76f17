import Foundation
import GRDB
import Indicators

/// When a record was last changed, and by whom.
package struct RecordStamp: Sendable, Hashable {
    /// Its place in the order of all changes: the greatest is the last.
    package let position: Int64
    /// Seconds since 1970.
    package let atSeconds: Int64
    /// Who, as far as the machine was told.
    package let author: String
}

extension NodeStore {
    /// The stamps of the records that stand, of one kind or of all.
    func stamps(of kind: RecordKindCode? = nil, in db: Database) throws -> [RecordID: RecordStamp] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, position, at_seconds, author FROM held_record JOIN held_version
                    ON held_version.record = held_record.id
                    AND held_version.version = held_record.version
                WHERE body IS NOT NULL AND (?1 IS NULL OR kind = ?1)
                """,
            arguments: [kind?.rawValue]
        )
        return rows.reduce(into: [:]) { stamps, row in
            guard let id = RecordID(bytes: Array(row["id"] as Data)) else { return }
            stamps[id] = RecordStamp(
                position: row["position"],
                atSeconds: row["at_seconds"],
                author: row["author"]
            )
        }
    }
}
