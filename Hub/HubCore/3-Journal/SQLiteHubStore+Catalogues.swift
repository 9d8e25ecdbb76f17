import Foundation
import GRDB

extension SQLiteHubStore {
    /// The catalogues before the one in force, oldest first.
    func pastCatalogues() throws -> [[UInt8]] {
        try database.read { db in
            try Data.fetchAll(db, sql: "SELECT document FROM past_catalogue ORDER BY position")
                .map { Array($0) }
        }
    }

    /// Keeps a catalogue as the oldest: the one before the one in force stays that.
    func remember(catalogue: [UInt8]) throws {
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO past_catalogue (position, document)
                    SELECT coalesce(min(position), 1) - 1, ? FROM past_catalogue
                    """,
                arguments: [Data(catalogue)]
            )
        }
    }

    /// Sets values, one of them another catalogue, and keeps the one it takes the place of.
    func set(_ values: [SettingName: [UInt8]], settingAside catalogue: [UInt8]?) throws {
        try database.write { db in
            if let catalogue {
                try db.execute(
                    sql: """
                        INSERT INTO past_catalogue (position, document)
                        SELECT coalesce(max(position), 0) + 1, ? FROM past_catalogue
                        """,
                    arguments: [Data(catalogue)]
                )
            }
            try Self.set(values, db)
        }
    }
}
