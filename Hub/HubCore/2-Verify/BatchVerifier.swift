import ClusterProtocol
import Indicators

/// A batch whose signature, sender and content were checked.
struct VerifiedBatch: Sendable {
    let sealed: Sealed
    let digest: Digest
    let batch: Batch
    let member: Directory.Member
    /// Filière and zone under which it was sealed.
    let scope: ClusterScope
    /// The summaries by meaning, or why they are refused for good.
    let content: Result<[Content], ProtocolError>

    /// One summary and its place in the order of revisions.
    struct Content: Sendable {
        let summary: SummaryContent
        let revision: UInt32
    }
}

/// Why a batch is refused, with as much of its identity as could be trusted.
struct BatchRefusal: Error, Sendable {
    let error: ProtocolError
    let batch: BatchID?
    let digest: Digest
}

/// Decides about one sealed batch from what the hub knows; pure (PROTOCOL.md §6.2).
struct BatchVerifier: Sendable {
    let directory: Directory
    let catalogues: CatalogueShelf
    /// What is in the journal was taken before whatever ended its member since.
    var isReplay = false

    /// Checks a batch that came from `peer`.
    func verify(_ sealed: Sealed, from peer: Directory.Peer) throws(BatchRefusal) -> VerifiedBatch {
        let digest = sealed.digest
        let batch: Batch
        do {
            batch = try Batch(decoding: sealed.body)
        } catch {
            throw BatchRefusal(error: error, batch: nil, digest: digest)
        }
        do {
            return try verify(sealed, digest: digest, batch: batch, from: peer)
        } catch {
            throw BatchRefusal(error: error, batch: batch.id, digest: digest)
        }
    }

    private func verify(
        _ sealed: Sealed,
        digest: Digest,
        batch: Batch,
        from peer: Directory.Peer
    ) throws(ProtocolError) -> VerifiedBatch {
        let member = try sender(of: batch.id, under: batch.certificate, through: peer)
        guard let certificate = directory.certificate(batch.certificate),
            certificate.subject == member.node, let scope = certificate.cluster,
            scope.cluster == member.scope.cluster
        else {
            throw ProtocolError(.certificate, "the batch names a certificate not known here")
        }
        let key = directory.history(of: member.node)
            .key(at: batch.id, certified: certificate.signingKey)
        guard key == sealed.signer else {
            throw ProtocolError(.signature, "the batch is not signed by the key of its place")
        }
        try sealed.verify(as: .batch)
        guard isReplay || directory.admits(batch.id, under: batch.certificate, of: member) else {
            throw ProtocolError(.revoked, "the node's certificate was ended before this batch")
        }
        // What a hub below has acknowledged is not refused for having been long on its way.
        let isTaken = if case .child = peer { true } else { isReplay }
        let codec =
            isTaken ? catalogues.codec(ofTaken: batch.catalogue) : catalogues.codec(batch.catalogue)
        guard let codec else {
            throw ProtocolError(.unknownCatalogue, "the batch follows another catalogue")
        }
        return VerifiedBatch(
            sealed: sealed,
            digest: digest,
            batch: batch,
            member: member,
            scope: scope,
            content: Self.contents(of: batch, codec: codec)
        )
    }

    /// The member an item speaks for, if the peer may hand it over.
    ///
    /// A hub that spoke for it before may hand over what was sealed under its own certificate: it
    /// comes back late, and may be the only one that still has it.
    func sender(
        of id: BatchID,
        under certificate: Digest,
        through peer: Directory.Peer
    ) throws(ProtocolError)
        -> Directory.Member
    {
        let node = id.stream.node
        switch peer {
        case .member(let member):
            guard member.node == node else {
                throw ProtocolError(.identity, "the batch is another node's")
            }
            return member
        case .child(let child):
            guard let member = directory.members[node] else {
                throw ProtocolError(.certificate, "the batch's node is not known here yet")
            }
            let hub = child.certificate.subject
            guard member.via == hub || directory.isIssued(certificate, by: hub) else {
                throw ProtocolError(.identity, "the batch's node belongs to another hub")
            }
            return member
        }
    }

    private static func contents(
        of batch: Batch,
        codec: SummaryCodec
    ) -> Result<
        [VerifiedBatch.Content], ProtocolError
    > {
        Result { () throws(ProtocolError) in
            var contents: [VerifiedBatch.Content] = []
            for wire in batch.summaries {
                contents.append(
                    VerifiedBatch.Content(
                        summary: try codec.content(wire),
                        revision: wire.revision
                    )
                )
            }
            return contents
        }
    }
}
