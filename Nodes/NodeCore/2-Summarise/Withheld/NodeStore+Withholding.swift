import ClusterProtocol
import Foundation
import GRDB
import Indicators

extension NodeStore {
    /// What was chosen to be kept back.
    func withholding(in db: Database) throws -> Withholding {
        let rows = try Row.fetchAll(db, sql: "SELECT family, period FROM withheld")
        return Withholding(
            Set(
                rows.map { row in
                    let period: String = row["period"]
                    return Withholding.Choice(
                        family: FamilyCode(row["family"] as String),
                        period: period.isEmpty ? nil : PeriodCode(period)
                    )
                }
            )
        )
    }

    func withhold(
        _ choices: Set<Withholding.Choice>,
        atSeconds now: Int64,
        in db: Database
    ) throws {
        for choice in choices {
            try db.execute(
                sql: """
                    INSERT INTO withheld (family, period, since_seconds) VALUES (?, ?, ?)
                    ON CONFLICT (family, period) DO NOTHING
                    """,
                arguments: [choice.family.rawValue, choice.period?.rawValue ?? "", now]
            )
        }
    }

    func release(_ choices: Set<Withholding.Choice>, in db: Database) throws {
        for choice in choices {
            try db.execute(
                sql: "DELETE FROM withheld WHERE family = ? AND period = ?",
                arguments: [choice.family.rawValue, choice.period?.rawValue ?? ""]
            )
        }
    }

    // MARK: What was sealed

    /// How many batches wait for the hub with something that is kept back now: they leave as they are.
    func keptWaiting(under catalogue: Catalogue, in db: Database) throws -> Int {
        let withholding = try withholding(in: db)
        guard !withholding.choices.isEmpty else { return 0 }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT batch.*, summary.period, summary.content
                FROM batch JOIN summary ON summary.batch = batch.digest
                WHERE disposition = 'open'
                """
        )
        let waiting = try rows.filter { row in
            let settled = try settled(of: EpochID(row: row), in: db)
            if settled?.contains(UInt64(row["sequence"] as Int64)) == true { return false }
            let content = try JSONDecoder().decode(SummaryContent.self, from: row["content"])
            let kept = withholding.codes(in: content.period, under: catalogue)
            return content.entries.keys.contains(where: kept.contains)
        }
        return Set(waiting.map { $0["digest"] as Data }).count
    }

    // MARK: What a sealed summary left out

    /// Notes what a revision was sealed without, for its receipt.
    func noteWithheld(
        of period: PeriodCode,
        revision: UInt32,
        under catalogue: Catalogue,
        in db: Database
    ) throws {
        let families = try withholding(in: db).families(in: period, under: catalogue)
        for family in families.keys {
            try db.execute(
                sql: "INSERT INTO summary_withheld (period, revision, family) VALUES (?, ?, ?)",
                arguments: [period.rawValue, revision, family.rawValue]
            )
        }
    }

    /// What each revision was sealed without.
    func sealedWithout(in db: Database) throws -> [PeriodCode: [UInt32: [FamilyCode]]] {
        try Row.fetchAll(
            db,
            sql: "SELECT period, revision, family FROM summary_withheld ORDER BY family"
        ).reduce(into: [:]) { found, row in
            let period = PeriodCode(row["period"] as String)
            found[period, default: [:]][row["revision"], default: []].append(
                FamilyCode(row["family"] as String)
            )
        }
    }
}
