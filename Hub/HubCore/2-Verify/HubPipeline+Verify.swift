import ClusterProtocol

/// The batches of one message: verified, or refused one by one.
struct VerifiedPut: Sendable {
    /// Index of the message in its group.
    let message: Int
    var batches: [VerifiedBatch] = []
    var refused: [Nack] = []
    var certificates: [Digest] = []
    var revocations: [Digest] = []
    var rotations = SettledRotations()
}

extension HubPipeline {
    /// Step 2: signatures, senders and contents, against what the hub knows.
    func verify(_ received: [Received]) -> [VerifiedPut] {
        received.enumerated().compactMap { index, message in
            guard case .success(let opened) = message.content, case .put(let put) = opened.envelope
            else { return nil }
            var verified = VerifiedPut(message: index)
            admit(put.certificates, explainedBy: put.rotations, from: opened.peer, &verified)
            for list in put.revocations {
                do {
                    verified.revocations.append(try take(list, from: opened.peer))
                } catch {
                    verified.refused.append(refusal(error, digest: list.digest, retry: .never))
                }
            }
            for sealed in put.batches { verify(sealed, from: opened.peer, into: &verified) }
            return verified
        }
    }

    private func verify(
        _ sealed: Sealed,
        from peer: Directory.Peer,
        into verified: inout VerifiedPut
    ) {
        guard let shelf else {
            let error = ProtocolError(.unknownCatalogue, "this hub has no catalogue yet")
            verified.refused.append(refusal(error, digest: sealed.digest))
            return
        }
        do {
            let verifier = BatchVerifier(directory: directory, catalogues: shelf)
            verified.batches.append(try verifier.verify(sealed, from: peer))
        } catch {
            counters.count(error.error.code)
            verified.refused.append(
                Nack(batch: error.batch, digest: error.digest, error: error.error)
            )
        }
    }

    func refusal(_ error: any Error, digest: Digest, retry: Retry? = nil) -> Nack {
        let known = error as? ProtocolError
        let shown = known ?? ProtocolError(.storage, "the hub could not write")
        counters.count(shown.code)
        return Nack(digest: digest, error: shown, retry: known == nil ? nil : retry)
    }

    /// A child hub shows the certificate of one of its members, or of a hub below it.
    func admit(_ sealed: Sealed, from peer: Directory.Peer) throws -> Digest {
        guard case .child(let child) = peer else {
            throw ProtocolError(.identity, "only a hub hands over certificates")
        }
        let digest = sealed.digest
        if directory.knows(digest) { return digest }
        guard directory.hub(signingWith: sealed.signer) == child.certificate.subject else {
            throw ProtocolError(
                .certificate,
                "the certificate is not signed by the hub that sends it"
            )
        }
        let certificate = try chain(of: sealed).verified(under: identity.federation)
        guard let scope = certificate.cluster else {
            throw ProtocolError(.unsupported, "a hub below a child hub is not served in version 1")
        }
        guard directory.children[certificate.subject] == nil, certificate.subject != identity.id
        else { throw ProtocolError(.identity, "the node has a hub's identity") }
        if let known = directory.members[certificate.subject] {
            let hub = child.certificate.subject
            guard known.via == hub || directory.transfers[known.scope.cluster] == hub else {
                throw ProtocolError(.identity, "the node is another hub's member")
            }
            guard known.scope.cluster == scope.cluster else {
                throw ProtocolError(.identity, "the node is another cluster's")
            }
            guard known.certificate.serial < certificate.serial else {
                throw ProtocolError(.certificate, "the certificate is not newer than the one known")
            }
            try requireExplained(certificate, after: known.certificate)
        }
        guard directory.node(of: scope.cluster) ?? certificate.subject == certificate.subject else {
            throw ProtocolError(.identity, "the cluster has another node")
        }
        // A new certificate does not undo what was decided here about its subject.
        let known = directory.members[certificate.subject]
        let member = Directory.Member(
            certificate: certificate,
            scope: scope,
            certificateDigest: digest,
            signer: sealed.signer,
            via: child.certificate.subject,
            name: nil,
            revokedOn: known?.revokedOn,
            lastSeenSeconds: known?.lastSeenSeconds,
            leftOn: known?.leftOn
        )
        try store.add(member, certificate: sealed)
        directory.put(member)
        if let known, known.via != member.via { try tellMoved() }
        if !identity.scope.isRoot { forwarding.membersAdded([digest]) }
        onNews?(.members)
        return digest
    }
}
