import ClusterProtocol

extension EnvelopeVector {
    static func viewings() throws -> [EnvelopeVector] {
        [
            EnvelopeVector(
                name: "hello-viewings",
                description: "A node holds its parent's viewings up to a number.",
                envelope: .hello(
                    Hello(
                        chain: try Sample.nodeChain(),
                        head: nil,
                        holds: .nothing,
                        agent: "grenier-node",
                        viewings: ViewingPosition.start.after(
                            try Sample.sealedViewings().map(\.digest),
                            through: 41
                        )
                    )
                )
            ),
            EnvelopeVector(
                name: "welcome-viewings",
                description: "There are viewings that the node does not hold.",
                envelope: .welcome(
                    Welcome(
                        chain: try Sample.hubChain(),
                        streams: [],
                        highestEpochCounter: 0,
                        revisions: [:],
                        window: 16,
                        standing: .nothing,
                        certificates: [],
                        viewings: 57,
                        hasOtherViewings: true,
                        isComplete: true
                    )
                )
            ),
            EnvelopeVector(
                name: "fetch-viewings",
                description: "Viewings above a number.",
                envelope: .fetch(.viewings(above: 41))
            ),
            EnvelopeVector(
                name: "slice-viewings",
                description: "Who looked at a cluster's figures, at its hub and at the root.",
                envelope: .slice(
                    .viewings(
                        ViewingsAnswer(
                            viewings: try Sample.sealedViewings(),
                            chain: [try Sample.hubCertificate(), try Sample.rootCertificate()],
                            through: 57,
                            above: 41
                        )
                    )
                )
            ),
        ]
    }
}
