import ClusterProtocol
import Indicators

/// A cluster's node as the year plays it: its keys, its certificate, and its chain of batches.
struct PlayedMember {
    let signer: Signer
    let node: PartyID
    let cluster: ClusterID
    /// The hub's place it reports to; none: the root.
    let hub: Int?
    var certificate: Sealed
    var serial: UInt32 = 1
    private var sequence: UInt64 = 0
    private var previous: Digest?

    init(signer: Signer, node: PartyID, cluster: ClusterID, hub: Int?, certificate: Sealed) {
        self.signer = signer
        self.node = node
        self.cluster = cluster
        self.hub = hub
        self.certificate = certificate
    }

    /// Seals the next batch.
    mutating func seal(_ reports: [Report], catalogue: Catalogue, atSeconds: Int64) throws -> Sealed
    {
        let codec = SummaryCodec(catalogue: catalogue)
        sequence += 1
        let batch = Batch(
            id: BatchID(
                stream: StreamID(node: node, epoch: EpochID(counter: 1, nonce: 1)),
                sequence: sequence
            ),
            previous: previous,
            sealedAtSeconds: atSeconds,
            catalogue: Digest(of: catalogue.source),
            certificate: certificate.digest,
            summaries: reports.map {
                codec.wire(
                    SummaryContent(period: $0.period, entries: $0.entries),
                    revision: UInt32(clamping: $0.revision)
                )
            }
        )
        let sealed = try Sealed(try batch.encoded(), as: .batch, by: signer.signing)
        previous = sealed.digest
        return sealed
    }
}
