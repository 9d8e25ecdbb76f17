import ClusterProtocol
import Exchange
import Foundation
import GRDB
import Logging

/// How a node, or the hub it belongs to, was told to stop.
struct Ending: Sendable, Hashable {
    let day: DayNumber
    /// Whether it is the hub's certificate, and not the node's own.
    let isHub: Bool
}

/// Signed lists of ended certificates: what makes a node believe that it is out.
extension NodeStore {
    /// Checks and keeps lists, and refuses here what no hub will take any more.
    ///
    /// A list older than the one held, or another one of its version, changes nothing: the parent
    /// was set back, or somebody lies.
    func keepRevocations(
        _ lists: [Sealed],
        chain: [Sealed],
        as membership: Membership,
        atSeconds now: Int64,
        logger: Logger
    ) async throws {
        let verifier = RevocationVerifier(
            federation: membership.parent.federation,
            certificates: CertificatePool(membership.chain.issuers + chain)
        )
        let verified = try lists.map { try verifier.verified($0) }
        try await write { db in
            var register = try self.register(in: db)
            for list in verified {
                do {
                    guard try register.isNew(list) else { continue }
                } catch {
                    logger.error("a revocation list is not taken", metadata: ["why": "\(error)"])
                    continue
                }
                try register.take(list)
                try Self.put(list, in: db)
            }
            try self.refuseLate(register, as: membership, atSeconds: now, in: db)
        }
    }

    /// What ended this node or its hub, if anything did.
    func ending(of membership: Membership, in db: Database) throws -> Ending? {
        let register = try register(in: db)
        if let day = register.endedOn(membership.certificate, issuers: membership.issuers) {
            return Ending(day: day, isHub: false)
        }
        return try hubEnding(of: membership.chain.issuers, register)
    }

    /// Refuses a parent that the federation ended, or a hub above it.
    func requireInForce(_ chain: CertificateChain, in db: Database) throws {
        let register = try register(in: db)
        if let ending = try hubEnding(of: [chain.leaf] + chain.issuers, register) {
            throw ProtocolError(
                .revoked,
                "the certificate of a hub was ended on \(ending.day.iso8601)"
            )
        }
    }

    /// The lists held, for the next greeting.
    func revocations(in db: Database) throws -> (version: UInt64, digest: Digest?) {
        let register = try register(in: db)
        let lists = register.issuers.compactMap { register[$0] }
        return (
            lists.map(\.list.version).max() ?? 0, RevocationList.digest(of: lists.map(\.sealed))
        )
    }

    private func hubEnding(
        of certificates: [Sealed],
        _ register: RevocationRegister
    ) throws -> Ending? {
        for sealed in certificates {
            let certificate = try Certificate(decoding: sealed.body)
            if let day = register.endedOn(certificate, issuers: []) {
                return Ending(day: day, isHub: true)
            }
        }
        return nil
    }

    /// Batches sealed after the position up to which they hold: told as refused, never sent again.
    private func refuseLate(
        _ register: RevocationRegister,
        as membership: Membership,
        atSeconds now: Int64,
        in db: Database
    ) throws {
        let open = "SELECT digest, body FROM batch WHERE disposition = 'open'"
        for row in try Row.fetchAll(db, sql: open) {
            let batch = try Batch(decoding: Array(row["body"] as Data))
            guard let certificate = try certificate(batch.certificate, in: db) else { continue }
            let endings = register.endings(of: certificate, issuers: membership.issuers)
            guard let ending = endings.first(where: { !$0.admits(batch.id) }) else { continue }
            let detail = "the certificate was ended on \(ending.revokedOn.iso8601)"
            try keepRefusal(
                of: row["digest"],
                ProtocolError(.revoked, detail),
                atSeconds: now,
                in: db
            )
        }
    }

    private func certificate(_ digest: Digest, in db: Database) throws -> Certificate? {
        try Data.fetchOne(
            db,
            sql: "SELECT leaf FROM membership WHERE certificate = ?",
            arguments: [digest.data]
        ).map { try Certificate(decoding: try SealedStorage.one($0).body) }
    }

    private func register(in db: Database) throws -> RevocationRegister {
        var register = RevocationRegister()
        for row in try Row.fetchAll(db, sql: "SELECT * FROM revocation_list") {
            let issuer = PartyID(Array(row["issuer"] as Data))
            try register.take(
                RevocationVerifier.Verified(
                    stored: Sealed(
                        body: Array(row["body"] as Data),
                        signature: Array(row["signature"] as Data),
                        signer: try VerifyingKey(column: row["signer"])
                    ),
                    of: issuer.map { .hub($0) } ?? .federation
                )
            )
        }
        return register
    }

    private static func put(_ list: RevocationVerifier.Verified, in db: Database) throws {
        let issuer: Data =
            switch list.issuer {
            case .federation: list.sealed.signer.data
            case .hub(let hub): hub.data
            }
        try db.execute(
            sql: """
                INSERT INTO revocation_list (issuer, version, body, signature, signer)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (issuer) DO UPDATE SET
                    version = excluded.version, body = excluded.body,
                    signature = excluded.signature, signer = excluded.signer
                """,
            arguments: [
                issuer, Int64(clamping: list.list.version), Data(list.sealed.body),
                Data(list.sealed.signature), list.sealed.signer.data,
            ]
        )
    }
}

extension Membership {
    /// The hubs above, by identity.
    var issuers: Set<PartyID> {
        Set(chain.issuers.compactMap { try? Certificate(decoding: $0.body).subject })
    }
}
