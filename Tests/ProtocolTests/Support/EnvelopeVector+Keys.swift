import ClusterProtocol

extension EnvelopeVector {
    static func keys() throws -> [EnvelopeVector] {
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
