import ClusterProtocol

extension EnvelopeVector {
    static func revocations() throws -> [EnvelopeVector] {
        let own = try Sample.sealedRevocations()
        let above = [try Sample.sealedLeavers(), try Sample.sealedEndedHub()]
        let standing = Standing(
            release: 1,
            releaseDigest: try SampleRelease.sealed().digest,
            catalogue: Sample.catalogue.digest,
            revocations: Sample.endedHub.version,
            revocationsDigest: RevocationList.digest(of: above)
        )
        return [
            EnvelopeVector(
                name: "put-revocations",
                description: "A child hub hands over its revocation list.",
                envelope: .put(Put(revocations: [own]))
            ),
            EnvelopeVector(
                name: "ack-revocations",
                description: "The parent holds the list.",
                envelope: .ack(
                    Ack(
                        streams: [],
                        receipts: [],
                        certificates: [],
                        revocations: [own.digest],
                        window: 16,
                        standing: standing
                    )
                )
            ),
            EnvelopeVector(
                name: "welcome-revocations",
                description: "A parent names the lists it has, and the child's own among them.",
                envelope: .welcome(
                    Welcome(
                        chain: try Sample.hubChain(),
                        streams: [],
                        highestEpochCounter: 0,
                        revisions: [:],
                        window: 16,
                        standing: standing,
                        certificates: [try Sample.nodeCertificate().digest],
                        revocations: [own.digest],
                        isComplete: true
                    )
                )
            ),
            EnvelopeVector(
                name: "slice-revocations-all",
                description:
                    "Every list a node of the hub is told, and the certificates of signers.",
                envelope: .slice(
                    .revocations(
                        [own] + above,
                        chain: [try Sample.hubCertificate(), try Sample.rootCertificate()]
                    )
                )
            ),
        ]
    }
}
