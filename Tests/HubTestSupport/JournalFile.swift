package import ClusterProtocol
import Foundation
import GRDB
import HubCore

/// A stopped hub's database, read and spoilt straight in its file.
package enum JournalFile {
    /// The sealed batches in the order of the journal.
    package static func batches(_ hub: HubProcess) async throws -> [Sealed] {
        try await batches(inFolder: hub.path)
    }

    /// The same of a folder.
    package static func batches(inFolder path: String) async throws -> [Sealed] {
        try await DatabaseQueue(path: path + "/hub.sqlite").read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT body, signature, signer FROM journal ORDER BY position"
            ).map { row in
                let body: Data = row["body"]
                let signature: Data = row["signature"]
                let signer: Data = row["signer"]
                return Sealed(
                    body: Array(body),
                    signature: Array(signature),
                    signer: VerifyingKey(unchecked: Array(signer))
                )
            }
        }
    }

    /// How many changes of keys are in the journal of a hub, running or not.
    package static func rotations(_ hub: HubProcess) async throws -> Int {
        try await hub.done(.verify)["rotations"].int ?? -1
    }

    /// Changes a database that no process owns.
    package static func execute(_ database: String, _ statement: String) async throws {
        try await DatabaseQueue(path: database).write { db in try db.execute(sql: statement) }
    }

    /// Takes from a stopped hub what it believed of its parent.
    package static func forgetParent(of hub: HubProcess) async throws {
        try await DatabaseQueue(path: hub.path + "/hub.sqlite").write { db in
            try db.execute(sql: "DELETE FROM parent_stream")
        }
    }
}
