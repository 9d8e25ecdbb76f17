import ClusterProtocol
import HubTestSupport
import Indicators
import Messaging

/// A hub enrolled below another, whose every word a test chooses.
struct FalseChild {
    /// A member it certified.
    struct Member {
        let signing: SigningKey
        let certificate: Sealed
        let node: PartyID
    }

    let identity: MemberIdentity
    let link: MemberLink

    init(_ root: HubProcess, zones: [String], releaseHeld: UInt64 = 0) async throws {
        let invite = try await root.inviteHub("BRCA d'essai", zones: zones)
        identity = try await Enrolling.member(invite)
        link = try await MemberLink(identity)
        let digest = releaseHeld > 0 ? Digest(of: [UInt8]("?".utf8)) : nil
        _ = try await link.greet(
            identity.hello(
                holds: Standing(
                    release: releaseHeld,
                    releaseDigest: digest,
                    catalogue: identity.catalogueDigest,
                    revocations: 0
                )
            )
        )
    }

    /// Signs a certificate, true or not.
    func certify(
        zone: String,
        filiere: String = "riz",
        node: PartyID? = nil,
        cluster: ClusterID? = nil,
        transport: TransportKey? = nil,
        serial: UInt32 = 1
    ) throws -> Member {
        let signing = SigningKey.random()
        let node = node ?? PartyID(unchecked: Self.random(16))
        let certificate = Certificate(
            subject: node,
            serial: serial,
            signingKey: signing.verifyingKey,
            transportKey: transport ?? TransportKey(unchecked: Self.random(32)),
            issuedOn: DayNumber(20_000),
            scope: .cluster(
                ClusterScope(
                    cluster: cluster ?? ClusterID(unchecked: Self.random(16)),
                    filiere: filiere,
                    homeCommune: zone,
                    zone: zone,
                    owner: nil,
                    coach: nil,
                    memberSince: DayNumber(20_000),
                    isFictitious: false
                )
            )
        )
        return Member(
            signing: signing,
            certificate: try Sealed(
                try certificate.encoded(),
                as: .certificate,
                by: identity.signing
            ),
            node: node
        )
    }

    func body(
        of member: Member,
        _ period: String,
        _ urea: Int64,
        after previous: Sealed? = nil
    ) throws -> [UInt8] {
        try Batch(
            id: BatchID(
                stream: StreamID(node: member.node, epoch: EpochID(counter: 1, nonce: 1)),
                sequence: previous == nil ? 1 : 2
            ),
            previous: previous?.digest,
            sealedAtSeconds: 0,
            catalogue: identity.catalogueDigest,
            certificate: member.certificate.digest,
            summaries: [identity.summary(period, ["r.urea": urea])]
        ).encoded()
    }

    func batch(
        of member: Member,
        _ period: String,
        _ urea: Int64,
        after previous: Sealed? = nil
    ) throws -> Sealed {
        try Sealed(
            try body(of: member, period, urea, after: previous),
            as: .batch,
            by: member.signing
        )
    }

    private static func random(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255) }
    }
}
