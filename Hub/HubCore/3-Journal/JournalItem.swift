import ClusterProtocol

/// What the journal keeps of a batch or a rotation: its place, its name and its bytes.
struct JournalItem: Sendable {
    let id: BatchID
    let digest: Digest
    let previous: Digest?
    let body: [UInt8]
    let signature: [UInt8]
    let signer: VerifyingKey
    /// By the key that a rotation takes; none for a batch.
    let secondSignature: [UInt8]?
}

extension VerifiedBatch {
    var item: JournalItem {
        JournalItem(
            id: batch.id,
            digest: digest,
            previous: batch.previous,
            body: sealed.body,
            signature: sealed.signature,
            signer: sealed.signer,
            secondSignature: nil
        )
    }
}

extension VerifiedRotation {
    var item: JournalItem {
        JournalItem(
            id: place.id,
            digest: sealed.digest,
            previous: place.previous,
            body: sealed.body,
            signature: sealed.oldSignature,
            signer: rotation.oldKey,
            secondSignature: sealed.newSignature
        )
    }
}
