import ClusterProtocol
import Foundation
import GRDB

/// The hub's storage in one SQLite file, through one connection (`HubDatabase`).
struct SQLiteHubStore: HubStore {
    let database: FailStopHubDatabase

    init(database: DatabaseQueue) {
        self.database = FailStopHubDatabase(database)
    }

    init(path: String) throws {
        database = FailStopHubDatabase(try HubDatabase.open(path))
    }

    func untilFailure() async throws { try await database.untilFailure() }

    func setting(_ name: SettingName) throws -> [UInt8]? {
        try database.read { db in
            try Data.fetchOne(
                db,
                sql: "SELECT value FROM setting WHERE name = ?",
                arguments: [name.rawValue]
            ).map { Array($0) }
        }
    }

    func set(_ values: [SettingName: [UInt8]]) throws {
        try database.write { db in try Self.set(values, db) }
    }

    static func set(_ values: [SettingName: [UInt8]], _ db: Database) throws {
        for (name, value) in values {
            try db.execute(
                sql: """
                    INSERT INTO setting (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """,
                arguments: [name.rawValue, Data(value)]
            )
        }
    }

    func audit(actor: String, action: String, detail: String, atSeconds: Int64) throws {
        try database.write { db in
            try Self.audit(
                actor: actor,
                action: action,
                detail: detail,
                atSeconds: atSeconds,
                db
            )
        }
    }
}
