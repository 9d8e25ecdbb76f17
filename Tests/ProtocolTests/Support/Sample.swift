import ClusterProtocol

/// One small country: a root, a regional hub, a node; what they say to each other.
enum Sample {
    static let day = DayNumber(20_778)

    static func certificate(
        of party: Party,
        serial: UInt32 = 1,
        _ scope: Certificate.Scope
    ) -> Certificate {
        Certificate(
            subject: party.id,
            serial: serial,
            signingKey: party.key,
            transportKey: party.transport,
            issuedOn: day,
            scope: scope
        )
    }

    static let rootScope = HubScope(
        name: "BNCA",
        level: .national,
        filieres: ["riz", "mais"],
        zones: ["pole-1", "pole-4"],
        isRoot: true
    )
    static let hubScope = HubScope(
        name: "BRCA pôle 4",
        level: .regional,
        filieres: ["riz"],
        zones: ["pole-4"],
        isRoot: false
    )
    static let clusterScope = ClusterScope(
        cluster: ClusterID(unchecked: Array(Party.digest("cluster", "identity").bytes.prefix(16))),
        filiere: "riz",
        homeCommune: "glazoue",
        zone: "pole-4",
        owner: OwnerToken(registerNumber: "RB/COT/12 B 1234", countryKey: countryKey),
        coach: nil,
        memberSince: DayNumber(20_700),
        isFictitious: true
    )
    static let countryKey = Party.digest("country", "key").bytes

    static func rootCertificate() throws -> Sealed {
        try Party.federation.seal(
            certificate(of: .root, .hub(rootScope)).encoded(),
            as: .certificate
        )
    }

    static func hubCertificate() throws -> Sealed {
        try Party.root.seal(certificate(of: .hub, .hub(hubScope)).encoded(), as: .certificate)
    }

    static func nodeCertificate() throws -> Sealed {
        try Party.hub.seal(
            certificate(of: .node, .cluster(clusterScope)).encoded(),
            as: .certificate
        )
    }

    static func nodeChain() throws -> CertificateChain {
        CertificateChain(
            leaf: try nodeCertificate(),
            issuers: [try hubCertificate(), try rootCertificate()]
        )
    }

    static func hubChain() throws -> CertificateChain {
        CertificateChain(leaf: try hubCertificate(), issuers: [try rootCertificate()])
    }

    static let catalogue = CatalogueDocument(
        identifier: "vectors@1",
        number: 3,
        document: Array("id: vectors\nversion: 1\n# ten indicators; the sixth is graded\n".utf8)
    )
    static let epoch = EpochID(counter: 2, nonce: 0x0123_4567_89AB_CDEF)
    static let stream = StreamID(node: Party.node.id, epoch: epoch)

    static func firstBatch() throws -> Batch {
        Batch(
            id: BatchID(stream: stream, sequence: 1),
            previous: nil,
            sealedAtSeconds: 1_795_253_400,
            catalogue: catalogue.digest,
            certificate: try nodeCertificate().digest,
            summaries: [
                WireSummary(
                    period: "c2026",
                    revision: 1,
                    presence: [0b0010_0101, 0b10],
                    values: [1_500, -25, 84, 0]
                )
            ]
        )
    }

    static func secondBatch() throws -> Batch {
        Batch(
            id: BatchID(stream: stream, sequence: 2),
            previous: try sealedFirst().digest,
            sealedAtSeconds: 1_795_257_000,
            catalogue: catalogue.digest,
            certificate: try nodeCertificate().digest,
            summaries: [
                WireSummary(
                    period: "c2026",
                    revision: 2,
                    presence: [0b0010_0101, 0b10],
                    values: [1_450, -25, 85, 10_000_000_000_000]
                ),
                WireSummary(
                    period: "2026-11",
                    revision: 1,
                    presence: [0, 0b1],
                    values: [-10_000_000]
                ),
            ]
        )
    }

    static func sealedFirst() throws -> Sealed {
        try Party.node.seal(firstBatch().encoded(), as: .batch)
    }

    static func sealedSecond() throws -> Sealed {
        try Party.node.seal(secondBatch().encoded(), as: .batch)
    }

    static func receipt(
        of batch: Sealed,
        _ settlement: Receipt.Settlement = .journalled
    ) throws -> Sealed {
        let receipt = Receipt(batch: batch.digest, receivedOn: day, settlement: settlement)
        return try Party.hub.seal(receipt.encoded(), as: .receipt)
    }

    static let invite = Invite(
        secret: Array(Party.digest("invite", "secret").bytes.prefix(16)),
        hubTransportKey: Party.hub.transport,
        federation: Party.federation.key,
        exchangeEndpoint: "tcp://brca.example:7711",
        enrolmentEndpoint: "tcp://brca.example:7712",
        newsEndpoint: "tcp://brca.example:7713",
        expiresAtSeconds: 1_796_000_000,
        role: .cluster
    )
}
