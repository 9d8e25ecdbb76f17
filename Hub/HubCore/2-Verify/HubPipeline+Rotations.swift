import ClusterProtocol
import GRDB
import Logging
import Messaging

/// What became of the rotations of one message.
struct SettledRotations: Sendable {
    /// Streams that nodes' rotations have a place in.
    var streams: Set<StreamID> = []
    var receipts: [Sealed] = []
    /// Whether the sender changed its own keys, so that its certificate is told.
    var isOwn = false
}

extension HubPipeline {
    /// Takes certificates and the rotations that explain them, until nothing new comes of it.
    ///
    /// A rotation needs the certificate of the key it leaves, a certificate of other keys needs the
    /// rotation to them: a hub that lost its disk is given both at once.
    func admit(
        _ certificates: [Sealed],
        explainedBy rotations: [SealedRotation],
        from peer: Directory.Peer,
        _ verified: inout VerifiedPut
    ) {
        var left = (certificates: certificates, rotations: rotations)
        var count: Int
        var refused: [Nack]
        repeat {
            count = left.certificates.count + left.rotations.count
            refused = []
            left.certificates = left.certificates.filter { sealed in
                do {
                    verified.certificates.append(try admit(sealed, from: peer))
                    return false
                } catch {
                    refused.append(refusal(error, digest: sealed.digest))
                    return true
                }
            }
            left.rotations = left.rotations.filter { sealed in
                do {
                    try take(sealed, from: peer, &verified.rotations)
                    return false
                } catch {
                    refused.append(refusal(error, of: sealed))
                    return true
                }
            }
        } while !refused.isEmpty && left.certificates.count + left.rotations.count < count
        verified.refused += refused
    }

    private func refusal(_ error: any Error, of sealed: SealedRotation) -> Nack {
        guard let error = error as? BatchRefusal else {
            return refusal(error, digest: sealed.digest)
        }
        counters.count(error.error.code)
        return Nack(batch: error.batch, digest: error.digest, error: error.error)
    }

    /// Takes one rotation: a child hub's of itself, or a node's as an item of its chain.
    private func take(
        _ sealed: SealedRotation,
        from peer: Directory.Peer,
        _ settled: inout SettledRotations
    ) throws {
        let rotation = try Rotation(decoding: sealed.body)
        if rotation.place == nil {
            try takeOfChild(sealed, rotation, from: peer)
            settled.isOwn = true
            return
        }
        guard let shelf else {
            throw ProtocolError(.unknownCatalogue, "this hub has no catalogue yet")
        }
        let verified = try BatchVerifier(directory: directory, catalogues: shelf)
            .verify(sealed, from: peer)
        let moment = Moment(seconds: surroundings.nowSeconds())
        let outcome: SettledBatch
        do {
            outcome = try store.settle(verified, at: moment)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            throw ProtocolError(.storage, "the disk is full")
        }
        switch outcome.outcome {
        case .journalled:
            let id = verified.place.id
            streams[id.stream, default: SettledRanges()].insert(id.sequence)
            directory.rotated(rotation)
            if !identity.scope.isRoot { forwarding.rotationAdded(id) }
            onNews?(.batches)
        case .duplicate:
            break
        case .refused, .equivocation, .brokenChain:
            throw BatchRefusal(
                error: ProtocolError(.equivocation, "another item has this place"),
                batch: verified.place.id,
                digest: sealed.digest
            )
        }
        settled.streams.insert(verified.place.id.stream)
        settled.receipts += receipt(sealed.digest, outcome.receivedOn, .journalled)
        if try certifyRotated(rotation.subject) { settled.isOwn = true }
    }

    /// Issues the certificate that a journalled rotation of a direct member asks for.
    ///
    /// Done at every occasion, so that a process that ended in between is made up for. Says whether
    /// the member is a direct one.
    @discardableResult
    func certifyRotated(_ node: PartyID) throws -> Bool {
        guard let member = directory.members[node], member.via == nil else { return false }
        let history = directory.history(of: node)
        guard let rotation = history[leaving: member.certificate.signingKey] else { return true }
        let certificate = Certificate(
            subject: node,
            serial: member.certificate.serial + 1,
            signingKey: rotation.newKey,
            transportKey: rotation.transportKey,
            issuedOn: DayNumber(secondsSince1970: surroundings.nowSeconds()),
            scope: .cluster(member.scope)
        )
        let sealed = try Sealed(certificate.encoded(), as: .certificate, by: identity.signing)
        var renewed = Directory.Member(
            certificate: certificate,
            scope: member.scope,
            certificateDigest: sealed.digest,
            signer: sealed.signer,
            via: nil,
            name: member.name,
            revokedOn: member.revokedOn,
            lastSeenSeconds: member.lastSeenSeconds,
            leftOn: member.leftOn
        )
        if rotation.transportKey != member.certificate.transportKey {
            renewed.oldTransport = member.certificate.transportKey
        }
        try store.add(renewed, certificate: sealed)
        directory.put(renewed)
        admission.replace(with: try admittedKeys())
        if !identity.scope.isRoot { forwarding.membersAdded([sealed.digest]) }
        onNews?(.members)
        return try certifyRotated(node)
    }

    /// A child hub changes its own signing key: it has no chain, and answers for itself only.
    private func takeOfChild(
        _ sealed: SealedRotation,
        _ rotation: Rotation,
        from peer: Directory.Peer
    ) throws {
        guard case .child(let snapshot) = peer, rotation.subject == snapshot.certificate.subject,
            let child = directory.children[rotation.subject]
        else { throw ProtocolError(.identity, "the rotation is another party's") }
        // Asked again: the answer was lost.
        if child.certificate.signingKey == rotation.newKey { return }
        guard rotation.certificate == child.certificateDigest,
            rotation.oldKey == child.certificate.signingKey,
            rotation.transportKey == child.certificate.transportKey
        else {
            throw ProtocolError(.certificate, "the rotation is not of the certificate in force")
        }
        _ = try sealed.verified()
        guard directory.hub(signingWith: rotation.newKey) == nil else {
            throw ProtocolError(.identity, "the new key is a hub's already")
        }
        let certificate = Certificate(
            subject: rotation.subject,
            serial: child.certificate.serial + 1,
            signingKey: rotation.newKey,
            transportKey: rotation.transportKey,
            issuedOn: DayNumber(secondsSince1970: surroundings.nowSeconds()),
            scope: child.certificate.scope
        )
        let issued = try Sealed(certificate.encoded(), as: .certificate, by: identity.signing)
        var renewed = Directory.Child(
            certificate: certificate,
            certificateDigest: issued.digest,
            signer: issued.signer,
            name: child.name,
            revokedOn: child.revokedOn,
            lastSeenSeconds: child.lastSeenSeconds,
            releaseHeld: child.releaseHeld
        )
        renewed.pastLedger = child.pastLedger
        try store.add(renewed, certificate: issued)
        directory.put(renewed)
        pool.add(issued)
    }

    /// Other keys than before need the rotation by which their node took them.
    func requireExplained(
        _ certificate: Certificate,
        after known: Certificate
    ) throws(ProtocolError) {
        if certificate.signingKey == known.signingKey { return }
        let rotation = directory.history(of: known.subject)[leaving: known.signingKey]
        guard rotation?.newKey == certificate.signingKey,
            rotation?.transportKey == certificate.transportKey
        else {
            throw ProtocolError(
                .certificate,
                "no rotation known here leads to the keys of the certificate"
            )
        }
    }

    /// A certificate with its issuers, as they lead to the federation key in force.
    func chain(of sealed: Sealed) throws(ProtocolError) -> CertificateChain {
        guard let chain = pool.chain(of: sealed, under: identity.federation) else {
            throw ProtocolError(.certificate, "the chain of the certificate does not hold")
        }
        return chain
    }

    /// The certificate in force of a party that shows an earlier one, or has just changed its keys.
    func issued(to party: PartyID) -> CertificateChain? {
        let digest =
            directory.members[party]?.certificateDigest
            ?? directory.children[party]?.certificateDigest
        do {
            return try digest.flatMap { try store.certificate($0) }.map { try chain(of: $0) }
        } catch {
            logger.error("a certificate in force has no chain", metadata: ["why": "\(error)"])
            return nil
        }
    }
}
