import ClusterProtocol
import Foundation
import GRDB

extension SQLiteHubStore {
    func transfers() throws -> [ClusterID: PartyID] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT cluster, hub FROM transfer").reduce(into: [:]) {
                $0[try $1.value("cluster")] = try $1.value("hub", as: PartyID.self)
            }
        }
    }

    func add(_ transfer: TransferRecord) throws {
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO transfer (cluster, node, hub, serial, decided_on, person)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (cluster) DO UPDATE SET
                        hub = excluded.hub, serial = excluded.serial,
                        decided_on = excluded.decided_on, person = excluded.person
                    """,
                arguments: [
                    transfer.cluster.data, transfer.node.data, transfer.hub.data,
                    Int64(transfer.serial), transfer.decidedOn.value, transfer.person,
                ]
            )
        }
    }

    func moved(_ node: PartyID, to hub: PartyID, on day: DayNumber) throws {
        try database.write { db in
            try db.execute(
                sql: "UPDATE member SET moved_to = ?, moved_on = ? WHERE node = ?",
                arguments: [hub.data, day.value, node.data]
            )
        }
    }

    func addCertificates(_ certificates: [Sealed]) throws {
        try database.write { db in
            for sealed in certificates {
                try Self.insert(sealed, as: try Certificate(decoding: sealed.body), db)
            }
        }
    }

    func certificates(of subject: PartyID) throws -> [Sealed] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM certificate WHERE subject = ? ORDER BY serial",
                arguments: [subject.data]
            ).map { try $0.sealed() }
        }
    }
}
