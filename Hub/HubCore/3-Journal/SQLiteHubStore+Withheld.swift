import ClusterProtocol
import Foundation
import GRDB
import Statistics

extension SQLiteHubStore {
    static func insert(
        _ withheld: [CellKey: ReleaseOutcome.Withheld],
        of number: UInt64,
        _ db: Database
    ) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO withheld
                    (release, filiere, zone, period, indicator, reason, wider_is_aired,
                     served_filiere, served_zone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for (key, why) in withheld {
            try insert.execute(arguments: [
                Int64(clamping: number), key.sector, key.area.part ?? "", key.period, key.variable,
                why.reason, why.servedInstead != nil, why.servedInstead?.sector,
                why.servedInstead.map { $0.area.part ?? "" },
            ])
        }
    }

    func withheld(in number: UInt64) throws -> [CellKey: ReleaseOutcome.Withheld] {
        try database.read { db in
            var withheld: [CellKey: ReleaseOutcome.Withheld] = [:]
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT * FROM withheld WHERE release = ?",
                arguments: [Int64(clamping: number)]
            )
            for row in rows {
                let zone: String = row["zone"]
                let key = CellKey(
                    sector: row["filiere"],
                    area: zone.isEmpty ? .whole : .part(zone),
                    period: row["period"],
                    variable: row["indicator"]
                )
                withheld[key] = ReleaseOutcome.Withheld(
                    reason: row["reason"],
                    servedInstead: row["wider_is_aired"] ? served(row, insteadOf: key) : nil
                )
            }
            return withheld
        }
    }

    /// Releases of before all filières had a figure name no rung: it was the wider one.
    private func served(_ row: Row, insteadOf key: CellKey) -> CellKey? {
        let filiere: String? = row["served_filiere"]
        let zone: String? = row["served_zone"]
        guard let filiere else { return key.wider }
        return CellKey(
            sector: filiere,
            area: zone.flatMap { $0.isEmpty ? nil : .part($0) } ?? .whole,
            period: key.period,
            variable: key.variable
        )
    }
}
