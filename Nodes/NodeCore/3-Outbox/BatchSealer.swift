import ClusterProtocol
import Indicators

/// Seals planned summaries into batches that continue a stream.
///
/// Every size is checked here, so that no batch can be stored that a hub would have to refuse.
struct BatchSealer {
    /// A batch and what is in it.
    struct SealedBatch: Sendable {
        let id: BatchID
        let sealed: Sealed
        let items: [PublicationPlan.Item]
    }

    let stream: StreamID
    /// Sequence and digest of the last batch of the stream, if it has one.
    private(set) var head: (sequence: UInt64, digest: Digest)?
    let membership: Membership
    let key: SigningKey
    let nowSeconds: Int64

    init(
        stream: StreamID,
        head: (sequence: UInt64, digest: Digest)?,
        membership: Membership,
        key: SigningKey,
        nowSeconds: Int64
    ) {
        self.stream = stream
        self.head = head
        self.membership = membership
        self.key = key
        self.nowSeconds = nowSeconds
    }

    /// - Throws: `ProtocolError` with code `tooLarge` when one summary alone passes the limit.
    mutating func seal(_ items: [PublicationPlan.Item]) throws(ProtocolError) -> [SealedBatch] {
        var sealed: [SealedBatch] = []
        var rest = items[...]
        while !rest.isEmpty {
            var count = min(rest.count, Limits.batchSummariesMax)
            while true {
                do {
                    sealed.append(try sealOne(Array(rest.prefix(count))))
                    break
                } catch {
                    guard error.code == .tooLarge, count > 1 else { throw error }
                    count /= 2
                }
            }
            rest = rest.dropFirst(count)
        }
        return sealed
    }

    private mutating func sealOne(
        _ items: [PublicationPlan.Item]
    ) throws(ProtocolError) -> SealedBatch {
        let codec = SummaryCodec(catalogue: membership.catalogue)
        let batch = Batch(
            id: BatchID(stream: stream, sequence: (head?.sequence ?? 0) + 1),
            previous: head?.digest,
            sealedAtSeconds: nowSeconds,
            catalogue: membership.catalogueDigest,
            certificate: membership.certificateDigest,
            summaries: items.map { codec.wire($0.content, revision: $0.revision) }
        )
        let sealed = try Sealed(try batch.encoded(), as: .batch, by: key)
        head = (batch.id.sequence, sealed.digest)
        return SealedBatch(id: batch.id, sealed: sealed, items: items)
    }
}
