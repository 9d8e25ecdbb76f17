import ClusterProtocol
import GRDB

extension SQLiteHubStore {
    func says(child: PartyID, pastLedger: Digest?) throws {
        try database.write { db in
            try db.execute(
                sql: "UPDATE child SET past_ledger = ? WHERE hub = ?",
                arguments: [pastLedger?.data, child.data]
            )
        }
    }

    func ledgerImports() throws -> Set<LedgerImport> {
        try database.read { db in
            Set(
                try Row.fetchAll(db, sql: "SELECT hub, head FROM ledger_import").map { row in
                    LedgerImport(hub: try row.value("hub"), head: try row.value("head"))
                }
            )
        }
    }

    func add(_ ledger: ImportedLedger) throws {
        try database.write { db in
            for entry in ledger.rows { try Self.insert(entry, db) }
            for item in ledger.versions { try Self.insert(item.numbered, of: item.key, db) }
            try db.execute(
                sql: """
                    INSERT INTO ledger_import (hub, head, rows, person, at_seconds)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    ledger.hub.data, ledger.head.data, ledger.rows.count, ledger.person,
                    ledger.atSeconds,
                ]
            )
            try Self.audit(
                actor: ledger.person,
                action: "ledger import",
                detail: "\(ledger.hub.hex) \(ledger.head.hex)",
                atSeconds: ledger.atSeconds,
                db
            )
        }
    }

    /// Moves the releases a hub made alone out of the way of its tree's; its ledger stays.
    func setAsidePast() throws {
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO past_release (number, body, signature, signer, chain)
                    SELECT number, body, signature, signer, chain FROM release
                    """
            )
            for table in ["release_record", "withheld", "covered", "release_slice", "release"] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
        }
    }
}
