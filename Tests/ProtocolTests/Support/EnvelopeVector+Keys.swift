import ClusterProtocol

extension EnvelopeVector {
    static func keys() throws -> [EnvelopeVector] {
        try rotated() + [
            EnvelopeVector(
                name: "welcome-delegated",
                description:
                    "The hub joined another tree: the federation the node pinned handed over.",
                envelope: .welcome(
                    Welcome(
                        chain: try Sample.joinedChain(),
                        streams: [],
                        highestEpochCounter: 0,
                        revisions: [:],
                        window: 16,
                        standing: .nothing,
                        certificates: [],
                        delegations: [try Sample.sealedDelegation()],
                        isComplete: true
                    )
                )
            ),
            EnvelopeVector(
                name: "welcome-moved",
                description: "The root tells a hub that a member of its own went to another hub.",
                envelope: .welcome(
                    Welcome(
                        chain: CertificateChain(leaf: try Sample.rootCertificate(), issuers: []),
                        streams: [],
                        highestEpochCounter: 0,
                        revisions: [:],
                        window: 16,
                        standing: .nothing,
                        certificates: [try Sample.nodeCertificate().digest],
                        moved: [try Sample.movedChain()],
                        isComplete: true
                    )
                )
            ),
        ]
    }

    private static func rotated() throws -> [EnvelopeVector] {
        let renewed = try Sample.renewedChain()
        return [
            EnvelopeVector(
                name: "put-rotation",
                description:
                    "A hub hands over a member's change of keys, and the certificate of it.",
                envelope: .put(
                    Put(certificates: [renewed.leaf], rotations: [try Sample.sealedRotation()])
                )
            ),
            EnvelopeVector(
                name: "ack-issued",
                description: "The rotation is settled, and the new keys are certified.",
                envelope: .ack(
                    Ack(
                        streams: [
                            StreamState(stream: Sample.stream, settled: SettledRanges(through: 3))
                        ],
                        receipts: [],
                        certificates: [],
                        issued: renewed,
                        window: 16,
                        standing: .nothing
                    )
                )
            ),
            EnvelopeVector(
                name: "welcome-issued",
                description: "A node greeted with an earlier certificate than the one in force.",
                envelope: .welcome(
                    Welcome(
                        chain: try Sample.hubChain(),
                        streams: [
                            StreamState(stream: Sample.stream, settled: SettledRanges(through: 3))
                        ],
                        highestEpochCounter: 2,
                        revisions: [:],
                        window: 16,
                        standing: .nothing,
                        certificates: [],
                        issued: renewed,
                        isComplete: true
                    )
                )
            ),
        ]
    }
}
