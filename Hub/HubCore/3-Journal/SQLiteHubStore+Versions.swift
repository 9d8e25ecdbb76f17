import ClusterProtocol
import Foundation
import GRDB
import Indicators

extension SQLiteHubStore {
    /// The number of each content, as already given, or the next one for a new content.
    ///
    /// Numbers go on from those given before contents were told apart by family.
    func versions(of content: [FamilyKey: Digest]) throws -> [FamilyKey: Int] {
        try database.read { db in
            let known = try db.cachedStatement(
                sql: """
                    SELECT version FROM family_version
                    WHERE cluster = ? AND period = ? AND family = ? AND content = ?
                    """
            )
            let latest = try db.cachedStatement(
                sql: """
                    SELECT max(version) FROM (
                        SELECT version FROM family_version
                        WHERE cluster = ? AND period = ? AND family = ?
                        UNION ALL SELECT version FROM contributor_version
                        WHERE cluster = ? AND period = ?
                    )
                    """
            )
            var versions: [FamilyKey: Int] = [:]
            for (key, digest) in content {
                let period: StatementArguments = [key.cluster.data, key.period.rawValue]
                let family: StatementArguments = period + [key.family.rawValue]
                versions[key] =
                    try Int.fetchOne(known, arguments: family + [digest.data])
                    ?? (try Int.fetchOne(latest, arguments: family + period) ?? 0) + 1
            }
            return versions
        }
    }

    func familyVersions() throws -> [FamilyKey: [Digest: Int]] {
        try database.read { db in
            var versions: [FamilyKey: [Digest: Int]] = [:]
            let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM family_version")
            while let row = try cursor.next() {
                let key = FamilyKey(
                    cluster: try row.value("cluster"),
                    period: PeriodCode(row["period"] as String),
                    family: FamilyCode(row["family"] as String)
                )
                versions[key, default: [:]][try row.value("content")] = row["version"]
            }
            return versions
        }
    }

    static func insert(_ item: NumberedContent, of key: FamilyKey, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO family_version (cluster, period, family, content, version)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
        ).execute(
            arguments: [
                key.cluster.data, key.period.rawValue, key.family.rawValue, item.content.data,
                item.version,
            ]
        )
    }

    static func insert(_ entry: LedgerEntry, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO ledger (release, row, chain) VALUES (?, ?, ?)",
            arguments: [Int64(clamping: entry.release), Data(entry.row), entry.chain.data]
        )
    }
}
