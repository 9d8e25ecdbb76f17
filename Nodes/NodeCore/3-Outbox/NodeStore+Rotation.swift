import ClusterProtocol
import Exchange
import Foundation
import GRDB

/// How far a change of keys has come.
enum RotationState: Sendable, Hashable {
    /// Sealed into the chain; the parent has not certified the new keys yet.
    case pending
    /// The certificate in force is of the keys last taken.
    case settled
}

/// The node's changes of keys: items of its chain, beside its batches.
extension NodeStore {
    /// Seals a rotation as the next item of the chain, unless one waits for its certificate.
    ///
    /// From this commit on the new key signs; what was sealed before stays as it is.
    func rotate(
        to next: NodeKeys.Pair,
        leaving keys: NodeKeys,
        as membership: Membership,
        _ context: SealingContext,
        in db: Database
    ) throws {
        guard try rotationState(of: membership, in: db) == .settled else { return }
        try requireHeard(in: db)
        let epoch = try currentEpoch(in: db) ?? startEpoch(context.nonce, in: db)
        let head = try head(of: epoch, in: db)
        let old = try keys.signing(membership.certificate.signingKey)
        guard next.signing.verifyingKey != old.verifyingKey else {
            throw NodeError.storage("the next signing key is the one in force")
        }
        let place = Rotation.Place(
            id: BatchID(
                stream: StreamID(node: membership.node, epoch: epoch),
                sequence: (head?.sequence ?? 0) + 1
            ),
            previous: head?.digest,
            closed: try closed(before: epoch, in: db)
        )
        let rotation = Rotation(
            subject: membership.node,
            place: place,
            oldKey: old.verifyingKey,
            newKey: next.signing.verifyingKey,
            transportKey: next.transportKey,
            certificate: membership.certificateDigest
        )
        let sealed = try SealedRotation(rotation, old: old, new: next.signing)
        try db.execute(
            sql: """
                INSERT INTO rotation (digest, counter, nonce, sequence, body, old_signature,
                    new_signature, new_key, sealed_at_seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sealed.digest.data, epoch.counter, epoch.storedNonce, Int64(place.id.sequence),
                Data(sealed.body), Data(sealed.oldSignature), Data(sealed.newSignature),
                rotation.newKey.data, context.nowSeconds,
            ]
        )
    }

    /// Earlier epochs with the last item the old key sealed in each, the latest ones if too many:
    /// the older ones were settled years ago.
    private func closed(before epoch: EpochID, in db: Database) throws -> [EpochID: UInt64] {
        var closed: [EpochID: UInt64] = [:]
        for row in try Row.fetchAll(
            db,
            sql: "SELECT counter, nonce FROM epoch ORDER BY counter DESC, rowid DESC"
        ) where closed.count < Limits.rotationEpochsMax {
            let other = EpochID(row: row)
            if other == epoch { continue }
            if let head = try head(of: other, in: db) { closed[other] = head.sequence }
        }
        return closed
    }

    /// The key to sign with: the one last taken.
    func signingKey(of membership: Membership, in db: Database) throws -> VerifyingKey {
        try lastKeyTaken(in: db) ?? membership.certificate.signingKey
    }

    /// The transport key last taken, certified or not.
    func transportKey(of membership: Membership, in db: Database) throws -> TransportKey {
        guard try rotationState(of: membership, in: db) == .pending,
            let body = try Data.fetchOne(
                db,
                sql: "SELECT body FROM rotation ORDER BY id DESC LIMIT 1"
            )
        else { return membership.certificate.transportKey }
        return try Rotation(decoding: Array(body)).transportKey
    }

    func rotationState(of membership: Membership, in db: Database) throws -> RotationState {
        let last = try lastKeyTaken(in: db)
        return last == nil || last == membership.certificate.signingKey ? .settled : .pending
    }

    private func lastKeyTaken(in db: Database) throws -> VerifyingKey? {
        try Data.fetchOne(db, sql: "SELECT new_key FROM rotation ORDER BY id DESC LIMIT 1")
            .map { try VerifyingKey(column: $0) }
    }

    /// Rotations of an epoch to hand over: not settled, or without their certificate.
    func pendingRotations(
        of epoch: EpochID,
        settled: SettledRanges,
        certified: VerifyingKey,
        in db: Database
    ) throws -> [UInt64] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT sequence, new_key, id = (SELECT max(id) FROM rotation) AS is_last
                FROM rotation WHERE counter = ? AND nonce = ? ORDER BY sequence
                """,
            arguments: [epoch.counter, epoch.storedNonce]
        ).compactMap { row in
            let sequence = UInt64(row["sequence"] as Int64)
            let isCertified =
                try !(row["is_last"] as Bool) || VerifyingKey(column: row["new_key"]) == certified
            return settled.contains(sequence) && isCertified ? nil : sequence
        }
    }

    func rotation(_ id: BatchID, in db: Database) throws -> SealedRotation? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM rotation WHERE counter = ? AND nonce = ? AND sequence = ?",
            arguments: [
                id.stream.epoch.counter, id.stream.epoch.storedNonce,
                Int64(clamping: id.sequence),
            ]
        ).map { row in
            SealedRotation(
                body: Array(row["body"] as Data),
                oldSignature: Array(row["old_signature"] as Data),
                newSignature: Array(row["new_signature"] as Data)
            )
        }
    }

    /// Keeps a certificate the parent issued; says whether it is of another transport key.
    func keepIssued(
        _ chain: CertificateChain,
        keys: NodeKeys,
        atSeconds now: Int64,
        in db: Database
    ) throws -> (isNew: Bool, isOtherTransport: Bool) {
        let membership = try membership(in: db)
        let certificate = try chain.verified(under: membership.parent.federation)
        guard certificate.subject == membership.node,
            certificate.cluster?.cluster == membership.scope.cluster
        else { throw ProtocolError(.certificate, "the certificate issued is another party's") }
        guard certificate.serial > membership.certificate.serial else { return (false, false) }
        guard certificate.signingKey == (try signingKey(of: membership, in: db)),
            (try? keys.transport(certificate.transportKey)) != nil
        else { throw ProtocolError(.certificate, "the certificate issued is of other keys") }
        try insert(
            chain,
            serial: certificate.serial,
            parent: membership.parent,
            name: membership.name,
            atSeconds: now,
            in: db
        )
        let isOther = certificate.transportKey != membership.certificate.transportKey
        return (true, isOther)
    }
}
