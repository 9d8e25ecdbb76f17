import ClusterProtocol
import Exchange
import Foundation
import GRDB
import Logging

/// Who looked at what this cluster reported, as the hubs above say.
extension NodeStore {
    /// Checks and keeps viewings; one that does not hold, or is about somebody else, is left out.
    func keepViewings(
        _ answer: ViewingsAnswer,
        as membership: Membership,
        atSeconds now: Int64,
        logger: Logger
    ) async throws {
        let verifier = ViewingVerifier(
            federation: membership.parent.federation,
            certificates: CertificatePool(
                [membership.chain.leaf] + membership.chain.issuers + answer.chain
            )
        )
        var kept: [(sealed: Sealed, viewing: Viewing)] = []
        for sealed in answer.viewings {
            do {
                let viewing = try verifier.verified(sealed)
                if viewing.cluster == membership.scope.cluster { kept.append((sealed, viewing)) }
            } catch {
                logger.error("a viewing is not taken", metadata: ["why": "\(error.detail)"])
            }
        }
        let parent = membership.parent.transportKey
        try await write { [kept] db in
            for (sealed, viewing) in kept {
                try db.execute(
                    sql: """
                        INSERT INTO viewing
                            (digest, viewed_on, received_seconds, body, signature, signer)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                        """,
                    arguments: [
                        sealed.digest.data, viewing.viewedOn.value, now, Data(sealed.body),
                        Data(sealed.signature), sealed.signer.data,
                    ]
                )
            }
            guard let position = try self.viewingsHeld(from: parent, in: db).after(answer) else {
                return
            }
            try db.execute(
                sql: """
                    INSERT INTO viewing_held (parent, number, chain) VALUES (?, ?, ?)
                    ON CONFLICT (parent) DO UPDATE SET
                        number = excluded.number, chain = excluded.chain
                    """,
                arguments: [
                    parent.data, Int64(clamping: position.number), position.chain.data,
                ]
            )
        }
    }

    /// Up to where the viewings of a parent were received.
    func viewingsHeld(from parent: TransportKey, in db: Database) throws -> ViewingPosition {
        try Row.fetchOne(
            db,
            sql: "SELECT number, chain FROM viewing_held WHERE parent = ?",
            arguments: [parent.data]
        ).map { row in
            ViewingPosition(
                number: UInt64(clamping: row["number"] as Int64),
                chain: try Digest(column: row["chain"])
            )
        } ?? .start
    }

    /// The last viewings, newest first, and how many there are in all.
    func viewings(limit: Int) async throws -> (last: [Viewing], count: Int) {
        try await read { db in
            let bodies = try Data.fetchAll(
                db,
                sql: "SELECT body FROM viewing ORDER BY viewed_on DESC, digest LIMIT ?",
                arguments: [limit]
            )
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM viewing") ?? 0
            return (try bodies.map { try Viewing(decoding: Array($0)) }, count)
        }
    }
}
