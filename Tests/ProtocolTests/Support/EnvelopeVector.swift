import ClusterProtocol

/// One message with its description.
struct EnvelopeVector: Sendable {
    let name: String
    let description: String
    let envelope: Envelope

    static func all() throws -> [EnvelopeVector] {
        try session() + answers() + fetches() + enrolment() + revocations() + keys()
            + viewings()
    }

    static var standing: Standing {
        get throws {
            Standing(
                release: 1,
                releaseDigest: try SampleRelease.sealed().digest,
                catalogue: Sample.catalogue.digest,
                revocations: 4
            )
        }
    }

    private static func session() throws -> [EnvelopeVector] {
        var settled = SettledRanges(through: 2)
        settled.insert(4...6)
        settled.insert(9)
        return [
            EnvelopeVector(
                name: "hello",
                description: "A node greets its hub.",
                envelope: .hello(
                    Hello(
                        chain: try Sample.nodeChain(),
                        head: Hello.BatchPosition(epoch: Sample.epoch, sequence: 9),
                        holds: .nothing,
                        agent: "grenier-node 0.1"
                    )
                )
            ),
            EnvelopeVector(
                name: "hello-digest",
                description: "A node greets, and shows what it sealed last.",
                envelope: .hello(
                    Hello(
                        chain: try Sample.nodeChain(),
                        head: Hello.BatchPosition(
                            epoch: Sample.epoch,
                            sequence: 9,
                            digest: Digest(of: [9])
                        ),
                        holds: .nothing,
                        agent: "grenier-node 0.1"
                    )
                )
            ),
            EnvelopeVector(
                name: "hello-hub",
                description: "A hub without an outbox of its own greets.",
                envelope: .hello(
                    Hello(
                        chain: try Sample.hubChain(),
                        head: nil,
                        holds: try standing,
                        agent: "grenier-hub 0.1"
                    )
                )
            ),
            EnvelopeVector(
                name: "hello-past",
                description: "A hub that released alone before it joined greets.",
                envelope: .hello(
                    Hello(
                        chain: try Sample.hubChain(),
                        head: nil,
                        holds: .nothing,
                        agent: "grenier-hub 0.1",
                        pastLedger: Digest(of: [1, 2, 3])
                    )
                )
            ),
            EnvelopeVector(
                name: "welcome",
                description: "The hub answers: 1, 2, 4 to 6 and 9 are settled; 3, 7 and 8 are not.",
                envelope: .welcome(
                    Welcome(
                        chain: try Sample.hubChain(),
                        streams: [StreamState(stream: Sample.stream, settled: settled)],
                        highestEpochCounter: 2,
                        revisions: ["c2026": 2, "2026-11": 1],
                        window: 16,
                        standing: try standing,
                        certificates: [],
                        isComplete: true
                    )
                )
            ),
            EnvelopeVector(
                name: "put",
                description: "A child hub hands over a member and its two batches.",
                envelope: .put(
                    Put(
                        certificates: [try Sample.nodeCertificate()],
                        batches: [try Sample.sealedFirst(), try Sample.sealedSecond()]
                    )
                )
            ),
            EnvelopeVector(
                name: "news",
                description: "What is published, after the topic byte.",
                envelope: .news(try standing)
            ),
            EnvelopeVector(name: "bye", description: "The child leaves.", envelope: .bye),
        ]
    }

    private static func answers() throws -> [EnvelopeVector] {
        let first = try Sample.sealedFirst()
        let second = try Sample.sealedSecond()
        return [
            EnvelopeVector(
                name: "ack",
                description: "Both batches are settled.",
                envelope: .ack(
                    Ack(
                        streams: [
                            StreamState(stream: Sample.stream, settled: SettledRanges(through: 2))
                        ],
                        receipts: [try Sample.receipt(of: first), try Sample.receipt(of: second)],
                        certificates: [try Sample.nodeCertificate().digest],
                        window: 16,
                        standing: try standing
                    )
                )
            ),
            EnvelopeVector(
                name: "nack-settled",
                description: "A value out of bounds: refused for good, with a receipt.",
                envelope: .nack(
                    Nack(
                        batch: BatchID(stream: Sample.stream, sequence: 2),
                        digest: second.digest,
                        error: ProtocolError(.outOfBounds, "r.02 breaks its rule"),
                        receipt: try Sample.receipt(of: second, .refused)
                    )
                )
            ),
            EnvelopeVector(
                name: "nack-catalogue",
                description: "Fetch the catalogue, then seal again.",
                envelope: .nack(
                    Nack(
                        batch: BatchID(stream: Sample.stream, sequence: 1),
                        digest: first.digest,
                        error: ProtocolError(
                            .unknownCatalogue,
                            "the batch follows another catalogue"
                        )
                    )
                )
            ),
            EnvelopeVector(
                name: "nack-hello",
                description: "A message came before HELLO.",
                envelope: .nack(Nack(error: ProtocolError(.helloFirst, "greet first")))
            ),
        ]
    }

    private static func fetches() throws -> [EnvelopeVector] {
        let area = ReleaseQuery.Part.area(filiere: "riz", zone: nil)
        let catalogue = try Party.root.seal(Sample.catalogue.encoded(), as: .catalogue)
        let list = try Party.hub.seal(
            RevocationList(version: 4, entries: []).encoded(),
            as: .revocations
        )
        let empty = SliceOfRelease(
            manifest: try SampleRelease.sealed(),
            chain: [try Sample.rootCertificate()],
            query: ReleaseQuery(number: 1, part: .area(filiere: "mais", zone: "pole-4")),
            leaf: nil,
            remaining: 0
        )
        return [
            EnvelopeVector(
                name: "fetch-release",
                description: "The latest national slices of a filière.",
                envelope: .fetch(.release(ReleaseQuery(number: 0, part: area, from: 0)))
            ),
            EnvelopeVector(
                name: "fetch-everything",
                description: "A hub resumes at position 16.",
                envelope: .fetch(
                    .release(ReleaseQuery(number: 1, part: .everything, from: 16))
                )
            ),
            EnvelopeVector(
                name: "fetch-catalogue",
                description: "A catalogue by its digest.",
                envelope: .fetch(.catalogue(Sample.catalogue.digest))
            ),
            EnvelopeVector(
                name: "fetch-catalogue-in-force",
                description: "The catalogue in force.",
                envelope: .fetch(.catalogue(nil))
            ),
            EnvelopeVector(
                name: "fetch-revocations",
                description: "Lists above version 3.",
                envelope: .fetch(.revocations(above: 3))
            ),
            EnvelopeVector(
                name: "slice-release",
                description: "One slice with its proof.",
                envelope: .slice(
                    .release(
                        try SampleRelease.answer(
                            1,
                            query: ReleaseQuery(number: 1, part: area),
                            remaining: 0
                        )
                    )
                )
            ),
            EnvelopeVector(
                name: "slice-empty",
                description: "The release has no slice for the query.",
                envelope: .slice(.release(empty))
            ),
            EnvelopeVector(
                name: "slice-catalogue",
                description: "The catalogue as the root signed it.",
                envelope: .slice(.catalogue(catalogue, chain: [try Sample.rootCertificate()]))
            ),
            EnvelopeVector(
                name: "slice-revocations",
                description: "A list and the chain of its signer.",
                envelope: .slice(
                    .revocations(
                        [list],
                        chain: [try Sample.hubCertificate(), try Sample.rootCertificate()]
                    )
                )
            ),
        ]
    }

    private static func enrolment() throws -> [EnvelopeVector] {
        let catalogue = try Party.root.seal(Sample.catalogue.encoded(), as: .catalogue)
        let node = Enrolled.Acceptance(
            chain: try Sample.nodeChain(),
            catalogue: catalogue,
            catalogueChain: [try Sample.rootCertificate()],
            name: "Coopérative de Glazoué",
            countryKey: nil
        )
        let hub = Enrolled.Acceptance(
            chain: try Sample.hubChain(),
            catalogue: catalogue,
            catalogueChain: [try Sample.rootCertificate()],
            name: "BRCA pôle 4",
            countryKey: Sample.countryKey
        )
        return [
            EnvelopeVector(
                name: "enrol",
                description: "The node of the vectors answers the invite.",
                envelope: .enrol(
                    try Enrol(
                        Sample.invite,
                        signingKey: Party.node.signing,
                        transportKey: Party.node.transport
                    )
                )
            ),
            EnvelopeVector(
                name: "enrolled",
                description: "Accepted.",
                envelope: .enrolled(.accepted(node))
            ),
            EnvelopeVector(
                name: "enrolled-hub",
                description: "A hub also receives the country key.",
                envelope: .enrolled(.accepted(hub))
            ),
            EnvelopeVector(
                name: "enrolled-refused",
                description: "The invite was used by other keys.",
                envelope: .enrolled(
                    .refused(
                        ProtocolError(.inviteUsed, "the invite was used with other keys")
                    )
                )
            ),
        ]
    }
}
