import ClusterProtocol
import Foundation
import GRDB
import Statistics

extension SQLiteHubStore {
    func thresholds() throws -> [ThresholdRecord] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM threshold ORDER BY version").map { row in
                let chosen: String = row["chosen"]
                return ThresholdRecord(
                    version: row["version"],
                    values: try JSONDecoder().decode([String: Int].self, from: Data(chosen.utf8)),
                    reason: row["reason"],
                    person: row["person"],
                    atSeconds: row["at_seconds"]
                )
            }
        }
    }

    func add(_ thresholds: ThresholdRecord) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let chosen = String(decoding: try encoder.encode(thresholds.values), as: UTF8.self)
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO threshold (version, chosen, reason, person, at_seconds)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    thresholds.version, chosen, thresholds.reason, thresholds.person,
                    thresholds.atSeconds,
                ]
            )
            try Self.audit(
                actor: thresholds.person,
                action: "parameters",
                detail: "\(thresholds.version) \(chosen): \(thresholds.reason)",
                atSeconds: thresholds.atSeconds,
                db
            )
        }
    }

    func retractions() throws -> [RetractionRecord] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM retraction ORDER BY position").map { row in
                let zone: String = row["zone"]
                return RetractionRecord(
                    key: CellKey(
                        sector: row["filiere"],
                        area: zone.isEmpty ? .whole : .part(zone),
                        period: row["period"],
                        variable: row["indicator"]
                    ),
                    reason: row["reason"],
                    person: row["person"],
                    atSeconds: row["at_seconds"]
                )
            }
        }
    }

    func add(_ retraction: RetractionRecord) throws {
        let key = retraction.key
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO retraction
                        (filiere, zone, period, indicator, reason, person, at_seconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    key.sector, key.area.part ?? "", key.period, key.variable, retraction.reason,
                    retraction.person, retraction.atSeconds,
                ]
            )
            try Self.audit(
                actor: retraction.person,
                action: "retract",
                detail: "\(CellName.text(key)): \(retraction.reason)",
                atSeconds: retraction.atSeconds,
                db
            )
        }
    }

    static func audit(
        actor: String,
        action: String,
        detail: String,
        atSeconds: Int64,
        _ db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO audit (at_seconds, actor, action, detail) VALUES (?, ?, ?, ?)",
            arguments: [atSeconds, actor, action, detail]
        )
    }
}
