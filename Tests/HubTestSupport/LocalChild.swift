package import ClusterProtocol

/// A hub below a root, without sockets, that certifies whom a test wants.
package struct LocalChild {
    /// A member it certified.
    package struct Member {
        package let signing: SigningKey
        package let certificate: Sealed
        package let node: PartyID
        package let cluster: ClusterID
        package let serial: UInt32
    }

    private let hub: MemberIdentity

    package init(_ hub: MemberIdentity) { self.hub = hub }

    /// Another certificate of a member, of other keys.
    package func renew(_ member: Member) throws -> Member {
        let signing = SigningKey.random()
        let before = try Certificate(decoding: member.certificate.body)
        let certificate = Certificate(
            subject: member.node,
            serial: member.serial + 1,
            signingKey: signing.verifyingKey,
            transportKey: TransportKey(unchecked: Self.random(32)),
            issuedOn: before.issuedOn,
            scope: before.scope
        )
        return Member(
            signing: signing,
            certificate: try Sealed(try certificate.encoded(), as: .certificate, by: hub.signing),
            node: member.node,
            cluster: member.cluster,
            serial: certificate.serial
        )
    }

    /// The rotation between two certificates of a member.
    package func rotation(
        from old: Member,
        to new: Member,
        sequence: UInt64,
        after previous: Sealed?
    ) throws -> SealedRotation {
        let rotation = Rotation(
            subject: old.node,
            place: Rotation.Place(
                id: BatchID(
                    stream: StreamID(node: old.node, epoch: EpochID(counter: 1, nonce: 1)),
                    sequence: sequence
                ),
                previous: previous?.digest,
                closed: [:]
            ),
            oldKey: old.signing.verifyingKey,
            newKey: new.signing.verifyingKey,
            transportKey: try Certificate(decoding: new.certificate.body).transportKey,
            certificate: old.certificate.digest
        )
        return try SealedRotation(rotation, old: old.signing, new: new.signing)
    }

    /// Signs a certificate; of a member that moved: the next one of the same cluster and node.
    package func certify(
        zone: String,
        filiere: String = "riz",
        movedFrom old: Member? = nil
    ) throws -> Member {
        let signing = old?.signing ?? SigningKey.random()
        let node = old?.node ?? PartyID(unchecked: Self.random(16))
        let cluster = old?.cluster ?? ClusterID(unchecked: Self.random(16))
        let serial = (old?.serial ?? 0) + 1
        let certificate = Certificate(
            subject: node,
            serial: serial,
            signingKey: signing.verifyingKey,
            transportKey: TransportKey(unchecked: Self.random(32)),
            issuedOn: DayNumber(18_000),
            scope: .cluster(
                ClusterScope(
                    cluster: cluster,
                    filiere: filiere,
                    homeCommune: zone,
                    zone: zone,
                    owner: nil,
                    coach: nil,
                    memberSince: DayNumber(18_000),
                    isFictitious: false
                )
            )
        )
        return Member(
            signing: signing,
            certificate: try Sealed(try certificate.encoded(), as: .certificate, by: hub.signing),
            node: node,
            cluster: cluster,
            serial: serial
        )
    }

    /// Seals a summary as a member.
    package func seal(
        _ member: Member,
        sequence: UInt64,
        after previous: Sealed?,
        _ summary: WireSummary
    ) throws -> Sealed {
        try seal(member, sequence: sequence, afterItem: previous?.digest, summary)
    }

    /// The same after any item of the chain, a rotation among others.
    package func seal(
        _ member: Member,
        sequence: UInt64,
        afterItem previous: Digest?,
        _ summary: WireSummary
    ) throws -> Sealed {
        let batch = Batch(
            id: BatchID(
                stream: StreamID(node: member.node, epoch: EpochID(counter: 1, nonce: 1)),
                sequence: sequence
            ),
            previous: previous,
            sealedAtSeconds: 0,
            catalogue: hub.catalogueDigest,
            certificate: member.certificate.digest,
            summaries: [summary]
        )
        return try Sealed(try batch.encoded(), as: .batch, by: member.signing)
    }

    private static func random(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255) }
    }
}
