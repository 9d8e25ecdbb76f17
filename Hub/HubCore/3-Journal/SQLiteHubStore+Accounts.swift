import ClusterProtocol
import Foundation
import GRDB
import Passwords

extension SQLiteHubStore {
    func accounts() throws -> [HeldAccount] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY login").map(Self.account)
        }
    }

    /// Writes an account whole, with what the audit log says of it.
    func put(_ held: HeldAccount, audit entry: AuditEntry) throws {
        let account = held.account
        let affiliation: (kind: String, affiliate: Data?) =
            switch account.affiliation {
            case .none: ("none", nil)
            case .cluster(let cluster): ("cluster", cluster.data)
            case .owner(let owner): ("owner", owner.data)
            }
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO account (login, name, function, role, grid, figures,
                        affiliation, affiliate, until_day, zones, password, must_change, disabled,
                        visited_seconds, previous_visit_seconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    account.login, account.name, account.function, account.role.rawValue,
                    account.rights.contains(.grid), account.rights.contains(.figures),
                    affiliation.kind, affiliation.affiliate, account.until?.value,
                    account.zones.joined(separator: "\n"), held.password.stored,
                    account.mustChange, account.isDisabled, held.visitedSeconds,
                    held.previousVisitSeconds,
                ]
            )
            try Self.audit(entry, db)
        }
    }

    /// Writes several lines of the audit log in one transaction.
    func audit(_ entries: [AuditEntry]) throws {
        try database.write { db in
            for entry in entries { try Self.audit(entry, db) }
        }
    }

    func auditEntries(before position: Int64?, limit: Int) throws -> [AuditEntry] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM audit WHERE position < ? ORDER BY position DESC LIMIT ?",
                arguments: [position ?? .max, limit]
            ).map { row in
                var entry = AuditEntry(
                    atSeconds: row["at_seconds"],
                    actor: row["actor"],
                    action: row["action"],
                    detail: row["detail"]
                )
                entry.position = row["position"]
                return entry
            }
        }
    }

    static func audit(_ entry: AuditEntry, _ db: Database) throws {
        try audit(
            actor: entry.actor,
            action: entry.action,
            detail: entry.detail,
            atSeconds: entry.atSeconds,
            db
        )
    }

    private static func account(_ row: Row) throws -> HeldAccount {
        guard let role = AccountRole(rawValue: row["role"]) else {
            throw HubError.storageDamaged("account.role")
        }
        let affiliation: Affiliation =
            switch row["affiliation"] as String {
            case "none": .none
            case "cluster": .cluster(try row.value("affiliate"))
            case "owner": .owner(try row.value("affiliate"))
            default: throw HubError.storageDamaged("account.affiliation")
            }
        let until: Int32? = row["until_day"]
        let zones: String = row["zones"]
        var rights: Set<AccountRight> = []
        if row["grid"] { rights.insert(.grid) }
        if row["figures"] { rights.insert(.figures) }
        return HeldAccount(
            account: Account(
                login: row["login"],
                name: row["name"],
                function: row["function"],
                role: role,
                rights: rights,
                affiliation: affiliation,
                until: until.map { DayNumber($0) },
                zones: zones.split(separator: "\n").map(String.init),
                isDisabled: row["disabled"],
                mustChange: row["must_change"]
            ),
            password: PasswordHash(stored: row["password"]),
            visitedSeconds: row["visited_seconds"],
            previousVisitSeconds: row["previous_visit_seconds"]
        )
    }
}
