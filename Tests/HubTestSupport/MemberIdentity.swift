package import ClusterProtocol
package import Indicators
package import Messaging

/// The keys of a member, and what its hub gave it.
package struct MemberIdentity: Sendable {
    package let invite: Invite
    package let signing: SigningKey
    package let keys: CurveKeyPair
    package let acceptance: Enrolled.Acceptance
    package let certificate: Certificate
    package let catalogue: Catalogue

    /// What an enrolment asks.
    package static func request(
        _ invite: Invite,
        signing: SigningKey,
        keys: CurveKeyPair
    ) throws -> Enrol {
        try Enrol(
            invite,
            signingKey: signing,
            transportKey: TransportKey(unchecked: keys.publicKey.bytes)
        )
    }

    package init(
        _ invite: Invite,
        signing: SigningKey,
        keys: CurveKeyPair,
        acceptance: Enrolled.Acceptance
    ) throws {
        self.invite = invite
        self.signing = signing
        self.keys = keys
        self.acceptance = acceptance
        certificate = try acceptance.chain.verified(under: invite.federation)
        let document = try ReleaseVerifier(federation: invite.federation)
            .catalogue(acceptance.catalogue, chain: acceptance.catalogueChain)
        catalogue = try Catalogue(parsing: document.document)
    }

    package var node: PartyID { certificate.subject }
    package var cluster: ClusterID? { certificate.cluster?.cluster }
    package var catalogueDigest: Digest { Digest(of: catalogue.source) }

    package func hello(
        chain: CertificateChain? = nil,
        head: Hello.BatchPosition? = nil,
        holds: Standing = .nothing,
        pastLedger: Digest? = nil
    ) -> Envelope {
        .hello(
            Hello(
                chain: chain ?? acceptance.chain,
                head: head,
                holds: holds,
                agent: "tests",
                pastLedger: pastLedger
            )
        )
    }

    /// The summary of a period.
    package func summary(
        _ period: String,
        revision: UInt32 = 1,
        _ values: [IndicatorCode: Int64]
    ) -> WireSummary {
        SummaryCodec(catalogue: catalogue).wire(
            SummaryContent(
                period: PeriodCode(period),
                entries: values.mapValues { SummaryEntry.value($0) }
            ),
            revision: revision
        )
    }

    package func seal(
        _ batch: Batch,
        as kind: BodyKind = .batch,
        by key: SigningKey? = nil
    ) throws
        -> Sealed
    {
        try Sealed(try batch.encoded(), as: kind, by: key ?? signing)
    }
}

/// A member's outbox: gives sequences and chains, keeps nothing.
package struct Outbox: Sendable {
    package let member: MemberIdentity
    package let stream: StreamID
    package private(set) var sequence: UInt64 = 0
    package private(set) var previous: Digest?

    package init(_ member: MemberIdentity, epoch: EpochID = EpochID(counter: 1, nonce: 77)) {
        self.member = member
        stream = StreamID(node: member.node, epoch: epoch)
    }

    /// The next batch, without moving on: what a test may spoil.
    package func draft(_ summaries: [WireSummary], catalogue: Digest? = nil) -> Batch {
        Batch(
            id: BatchID(stream: stream, sequence: sequence + 1),
            previous: previous,
            sealedAtSeconds: 0,
            catalogue: catalogue ?? member.catalogueDigest,
            certificate: member.acceptance.chain.leaf.digest,
            summaries: summaries
        )
    }

    package mutating func seal(_ summaries: [WireSummary]) throws -> Sealed {
        let sealed = try member.seal(draft(summaries))
        advance(past: sealed)
        return sealed
    }

    package mutating func advance(past sealed: Sealed) { advance(past: sealed.digest) }

    package mutating func advance(past digest: Digest) {
        sequence += 1
        previous = digest
    }
}
