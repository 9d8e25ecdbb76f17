import ClusterProtocol
import Foundation
import GRDB

extension SQLiteHubStore {
    func loadDirectory() throws -> Directory {
        try database.read { db in
            var directory = Directory()
            for row in try Row.fetchAll(db, sql: "SELECT * FROM certificate") {
                directory.remember(
                    try Certificate(decoding: row.bytes("body")),
                    digest: try row.value("digest"),
                    signer: try row.value("signer")
                )
            }
            let members = try Row.fetchAll(
                db,
                sql: """
                    SELECT member.*, certificate.body AS body, certificate.signer AS signer
                    FROM member JOIN certificate ON certificate.digest = member.certificate
                    """
            )
            for row in members {
                let certificate = try Certificate(decoding: row.bytes("body"))
                guard let scope = certificate.cluster else {
                    throw HubError.storageDamaged("member.certificate")
                }
                let revokedOn: Int32? = row["revoked_on"]
                let leftOn: Int32? = row["left_on"]
                var member =
                    Directory.Member(
                        certificate: certificate,
                        scope: scope,
                        certificateDigest: try row.value("certificate"),
                        signer: try row.value("signer"),
                        via: try row.optionalValue("via"),
                        name: row["name"],
                        revokedOn: revokedOn.map { DayNumber($0) },
                        lastSeenSeconds: row["last_seen_seconds"],
                        leftOn: leftOn.map { DayNumber($0) }
                    )
                member.oldTransport = try row.optionalValue("old_transport")
                let movedOn: Int32? = row["moved_on"]
                if let movedOn, let hub: PartyID = try row.optionalValue("moved_to") {
                    member.moved = Directory.Move(hub: hub, on: DayNumber(movedOn))
                }
                directory.put(member)
            }
            let children = try Row.fetchAll(
                db,
                sql: """
                    SELECT child.*, certificate.body AS body, certificate.signer AS signer
                    FROM child JOIN certificate ON certificate.digest = child.certificate
                    """
            )
            for row in children {
                let revokedOn: Int32? = row["revoked_on"]
                let held: Int64 = row["release_held"]
                directory.put(
                    Directory.Child(
                        certificate: try Certificate(decoding: row.bytes("body")),
                        certificateDigest: try row.value("certificate"),
                        signer: try row.value("signer"),
                        name: row["name"],
                        revokedOn: revokedOn.map { DayNumber($0) },
                        lastSeenSeconds: row["last_seen_seconds"],
                        releaseHeld: UInt64(clamping: held),
                        pastLedger: try row.optionalValue("past_ledger")
                    )
                )
            }
            return directory
        }
    }

    func certificate(_ digest: Digest) throws -> Sealed? {
        try database.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT body, signature, signer FROM certificate WHERE digest = ?",
                arguments: [digest.data]
            )?.sealed()
        }
    }

    func hubCertificates() throws -> [Sealed] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT body, signature, signer FROM certificate")
                .map { try $0.sealed() }
                .filter { try Certificate(decoding: $0.body).hub != nil }
        }
    }

    func dropOldTransport(of node: PartyID) throws {
        try database.write { db in
            try db.execute(
                sql: "UPDATE member SET old_transport = NULL WHERE node = ?",
                arguments: [node.data]
            )
        }
    }

    func add(_ member: Directory.Member, certificate: Sealed) throws {
        try database.write { db in try Self.insert(member, certificate: certificate, db) }
    }

    func add(_ child: Directory.Child, certificate: Sealed) throws {
        try database.write { db in try Self.insert(child, certificate: certificate, db) }
    }

    func seen(_ parties: [PartyID: Int64]) throws {
        try database.write { db in
            for (party, seconds) in parties {
                for (table, column) in [("member", "node"), ("child", "hub")] {
                    try db.execute(
                        sql: "UPDATE \(table) SET last_seen_seconds = ? WHERE \(column) = ?",
                        arguments: [seconds, party.data]
                    )
                }
            }
        }
    }

    func holds(child: PartyID, release: UInt64) throws {
        try database.write { db in
            try db.execute(
                sql: "UPDATE child SET release_held = ? WHERE hub = ?",
                arguments: [Int64(clamping: release), child.data]
            )
        }
    }

    static func insert(
        _ certificate: Sealed,
        as decoded: Certificate,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO certificate (digest, subject, serial, body, signature, signer)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
            arguments: [
                certificate.digest.data, decoded.subject.data, Int64(decoded.serial),
                Data(certificate.body), Data(certificate.signature), certificate.signer.data,
            ]
        )
    }

    private static func insert(
        _ member: Directory.Member,
        certificate: Sealed,
        _ db: Database
    ) throws {
        try insert(certificate, as: member.certificate, db)
        try db.execute(
            sql: """
                INSERT INTO member
                    (node, cluster, certificate, transport, via, name, old_transport)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (node) DO UPDATE SET
                    certificate = excluded.certificate, transport = excluded.transport,
                    via = excluded.via, name = coalesce(excluded.name, name),
                    old_transport = excluded.old_transport, moved_to = NULL, moved_on = NULL
                """,
            arguments: [
                member.node.data, member.scope.cluster.data, member.certificateDigest.data,
                member.certificate.transportKey.data, member.via?.data, member.name,
                member.oldTransport?.data,
            ]
        )
    }

    private static func insert(_ child: Directory.Child, certificate: Sealed, _ db: Database) throws
    {
        try insert(certificate, as: child.certificate, db)
        try db.execute(
            sql: """
                INSERT INTO child (hub, certificate, transport, name) VALUES (?, ?, ?, ?)
                ON CONFLICT (hub) DO UPDATE SET
                    certificate = excluded.certificate, transport = excluded.transport,
                    name = excluded.name
                """,
            arguments: [
                child.certificate.subject.data, child.certificateDigest.data,
                child.certificate.transportKey.data, child.name,
            ]
        )
    }
}

extension SQLiteHubStore {
    func invite(_ id: InviteID) throws -> InviteRecord? {
        try database.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM invite WHERE id = ?",
                arguments: [id.data]
            ).map(Self.invite)
        }
    }

    func invites() throws -> [InviteRecord] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM invite ORDER BY made_on, id").map(Self.invite)
        }
    }

    func add(_ invite: InviteRecord) throws {
        let draft = try Self.draft(invite).encoded()
        try database.write { db in
            // Of a cluster that was to come before and did not: one invite is enough.
            try db.execute(
                sql: "DELETE FROM invite WHERE subject = ? AND certificate IS NULL",
                arguments: [invite.subject.data]
            )
            try db.execute(
                sql: """
                    INSERT INTO invite
                        (id, secret, subject, name, draft, made_on, expires_at_seconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    invite.id.data, Data(invite.secret), invite.subject.data, invite.name,
                    Data(draft), invite.madeOn.value, invite.expiresAtSeconds,
                ]
            )
        }
    }

    /// One transaction: the certificate, the member, and the invite that is now used.
    func burn(_ invite: InviteRecord, for party: NewParty) throws {
        try database.write { db in
            switch party.decoded.scope {
            case .cluster(let scope):
                try Self.insert(
                    Directory.Member(
                        certificate: party.decoded,
                        scope: scope,
                        certificateDigest: party.digest,
                        signer: party.certificate.signer,
                        via: nil,
                        name: party.name,
                        revokedOn: nil,
                        lastSeenSeconds: nil
                    ),
                    certificate: party.certificate,
                    db
                )
            case .hub:
                try Self.insert(
                    Directory.Child(
                        certificate: party.decoded,
                        certificateDigest: party.digest,
                        signer: party.certificate.signer,
                        name: party.name,
                        revokedOn: nil,
                        lastSeenSeconds: nil,
                        releaseHeld: 0
                    ),
                    certificate: party.certificate,
                    db
                )
            }
            try db.execute(
                sql: "UPDATE invite SET certificate = ? WHERE id = ? AND certificate IS NULL",
                arguments: [party.digest.data, invite.id.data]
            )
            guard db.changesCount == 1 else { throw HubError.storageDamaged("invite") }
        }
    }

    private static func invite(_ row: Row) throws -> InviteRecord {
        let madeOn: Int32 = row["made_on"]
        let draft = try Certificate(decoding: row.bytes("draft"))
        return InviteRecord(
            id: try row.value("id"),
            secret: row.bytes("secret"),
            subject: try row.value("subject"),
            name: row["name"],
            draft: draft.scope,
            serial: max(1, draft.serial),
            madeOn: DayNumber(madeOn),
            expiresAtSeconds: row["expires_at_seconds"],
            certificate: try row.optionalValue("certificate")
        )
    }

    /// The scope travels through storage inside a certificate body with null keys: one codec.
    private static func draft(_ invite: InviteRecord) -> Certificate {
        Certificate(
            subject: invite.subject,
            serial: invite.serial,
            signingKey: VerifyingKey(unchecked: [UInt8](repeating: 0, count: 32)),
            transportKey: TransportKey(unchecked: [UInt8](repeating: 0, count: 32)),
            issuedOn: invite.madeOn,
            scope: invite.draft
        )
    }
}
