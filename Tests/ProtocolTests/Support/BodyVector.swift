import ClusterProtocol

/// A body of one kind with its description and its signature.
struct BodyVector {
    let name: String
    let description: String
    let kind: BodyKind
    let message: String
    let fields: JSON
    let signer: Party
    let sealed: Sealed
    /// Who else signs the same bytes, for what takes two signatures.
    let second: (signer: Party, sealed: Sealed)?

    init(
        _ name: String,
        _ description: String,
        _ kind: BodyKind,
        _ fields: JSON,
        by signer: Party,
        alsoBy other: Party? = nil,
        _ body: [UInt8],
        message: String? = nil
    ) throws {
        self.name = name
        self.description = description
        self.kind = kind
        self.message = message ?? kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
        self.fields = fields
        self.signer = signer
        sealed = try signer.seal(body, as: kind)
        second = try other.map { ($0, try $0.seal(body, as: kind)) }
    }

    static func all() throws -> [BodyVector] {
        try batches() + certificates() + documents() + keys()
    }

    /// The body written again from what was read of it.
    func decodedAgain() throws -> [UInt8] {
        switch kind {
        case .batch: try Batch(decoding: sealed.body).encoded()
        case .certificate: try Certificate(decoding: sealed.body).encoded()
        case .release: try ReleaseManifest(decoding: sealed.body).encoded()
        case .catalogue: try CatalogueDocument(decoding: sealed.body).encoded()
        case .revocations: try RevocationList(decoding: sealed.body).encoded()
        case .viewing: try Viewing(decoding: sealed.body).encoded()
        case .receipt: try Receipt(decoding: sealed.body).encoded()
        case .delegation: try Delegation(decoding: sealed.body).encoded()
        case .rotation: try Rotation(decoding: sealed.body).encoded()
        }
    }

    private static func batches() throws -> [BodyVector] {
        let first = try Sample.firstBatch()
        let second = try Sample.secondBatch()
        return [
            try BodyVector(
                "batch-1",
                "The first batch of an epoch: four of ten indicators, the third a grade (declared 4, computed 2, documented).",
                .batch,
                Fields.batch(first),
                by: .node,
                first.encoded()
            ),
            try BodyVector(
                "batch-2",
                "The second batch: chained to the first, a revision, and the largest magnitudes.",
                .batch,
                Fields.batch(second),
                by: .node,
                second.encoded()
            ),
        ]
    }

    private static func certificates() throws -> [BodyVector] {
        let root = Sample.certificate(of: .root, .hub(Sample.rootScope))
        let hub = Sample.certificate(of: .hub, .hub(Sample.hubScope))
        let node = Sample.certificate(of: .node, .cluster(Sample.clusterScope))
        return [
            try BodyVector(
                "certificate-root",
                "The root, certified by the federation key.",
                .certificate,
                Fields.certificate(root),
                by: .federation,
                root.encoded()
            ),
            try BodyVector(
                "certificate-hub",
                "A regional hub, certified by the root.",
                .certificate,
                Fields.certificate(hub),
                by: .root,
                hub.encoded()
            ),
            try BodyVector(
                "certificate-cluster",
                "The node of a cluster, certified by its hub.",
                .certificate,
                Fields.certificate(node),
                by: .hub,
                node.encoded()
            ),
        ]
    }

    private static func documents() throws -> [BodyVector] {
        let batch = try Sample.sealedFirst().digest
        let journalled = Receipt(
            batch: batch,
            receivedOn: Sample.day,
            settlement: .journalled
        )
        let refused = Receipt(batch: batch, receivedOn: Sample.day, settlement: .refused)
        let list = Sample.revocations
        let ended = Sample.endedHub
        let left = Sample.leavers
        return [
            try BodyVector(
                "receipt-journalled",
                "A batch in the journal.",
                .receipt,
                Fields.receipt(journalled),
                by: .hub,
                journalled.encoded()
            ),
            try BodyVector(
                "receipt-refused",
                "A batch refused for good.",
                .receipt,
                Fields.receipt(refused),
                by: .hub,
                refused.encoded()
            ),
            try BodyVector(
                "catalogue",
                "The catalogue in force.",
                .catalogue,
                Fields.catalogue(Sample.catalogue),
                by: .root,
                Sample.catalogue.encoded()
            ),
            try BodyVector(
                "revocations",
                "A node ended by its hub, with a cut-off in two epochs.",
                .revocations,
                Fields.revocations(list),
                by: .hub,
                list.encoded()
            ),
            try BodyVector(
                "revocations-hub",
                "A hub ended by the federation.",
                .revocations,
                Fields.revocations(ended),
                by: .federation,
                ended.encoded()
            ),
            try BodyVector(
                "revocations-left",
                "A cluster that left, ended by a hub above its own.",
                .revocations,
                Fields.revocations(left),
                by: .root,
                left.encoded()
            ),
            try BodyVector(
                "viewing",
                "An officer of the root opened what a cluster reported.",
                .viewing,
                Fields.viewing(Sample.viewing),
                by: .root,
                Sample.viewing.encoded()
            ),
            try BodyVector(
                "release",
                "The head of a release of three slices.",
                .release,
                Fields.release(SampleRelease.manifest),
                by: .root,
                SampleRelease.manifest.encoded()
            ),
        ]
    }

    /// Changes of keys: a federation's, a node's, a hub's.
    private static func keys() throws -> [BodyVector] {
        let rotation = try Sample.rotation()
        let hub = try Sample.hubRotation()
        return [
            try BodyVector(
                "delegation",
                "A federation key hands over to another one.",
                .delegation,
                [
                    "old_federation": .text(Party.federation.key.hex),
                    "new_federation": .text(Party.other.key.hex),
                    "signed_on": .number(Int(Sample.day.value)),
                ],
                by: .federation,
                Sample.delegation.encoded()
            ),
            try BodyVector(
                "rotation",
                "A node changes its keys after its second batch; it had an epoch before.",
                .rotation,
                Fields.rotation(rotation),
                by: .node,
                alsoBy: .other,
                rotation.encoded()
            ),
            try BodyVector(
                "rotation-hub",
                "A hub changes its signing key; it has no chain, and keeps its transport key.",
                .rotation,
                Fields.rotation(hub),
                by: .hub,
                alsoBy: .other,
                hub.encoded()
            ),
        ]
    }
}
