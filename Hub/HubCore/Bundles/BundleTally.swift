import ClusterProtocol

/// What became of an upward bundle.
struct BundleTally: Sendable {
    /// The party it comes from.
    let sender: Directory.Peer
    var journalled = 0
    var duplicates = 0
    var certificates = 0
    /// A restored folder had forgotten it.
    var isReadmitted = false
    /// Each refusal as it would have been answered on the wire.
    var refused: [Nack] = []

    init(sender: Directory.Peer) {
        self.sender = sender
    }

    mutating func add(_ settled: SettledPut) {
        certificates += settled.put.certificates.count
        refused += settled.put.refused
        if settled.isStorageRefused {
            refused += settled.put.batches.map {
                Self.refusal($0, ProtocolError(.storage, "the disk is full"))
            }
        }
        for (batch, outcome) in zip(settled.put.batches, settled.outcomes) {
            switch outcome.outcome {
            case .journalled: journalled += 1
            case .duplicate: duplicates += 1
            case .refused(let error): refused.append(Self.refusal(batch, error))
            case .equivocation, .brokenChain:
                refused.append(
                    Self.refusal(batch, ProtocolError(.equivocation, "another body is here"))
                )
            }
        }
    }

    private static func refusal(_ batch: VerifiedBatch, _ error: ProtocolError) -> Nack {
        Nack(batch: batch.batch.id, digest: batch.digest, error: error)
    }
}
