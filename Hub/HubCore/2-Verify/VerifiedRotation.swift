import ClusterProtocol

/// A node's change of keys whose signatures, sender and place were checked.
struct VerifiedRotation: Sendable {
    let sealed: SealedRotation
    let rotation: Rotation
    let place: Rotation.Place
}

extension BatchVerifier {
    /// Checks a node's rotation that came from `peer` (PROTOCOL.md §4.8).
    func verify(
        _ sealed: SealedRotation,
        from peer: Directory.Peer
    ) throws(BatchRefusal) -> VerifiedRotation {
        let digest = sealed.digest
        let rotation: Rotation
        do {
            rotation = try Rotation(decoding: sealed.body)
        } catch {
            throw BatchRefusal(error: error, batch: nil, digest: digest)
        }
        do {
            return try verify(sealed, rotation, from: peer)
        } catch {
            throw BatchRefusal(error: error, batch: rotation.place?.id, digest: digest)
        }
    }

    private func verify(
        _ sealed: SealedRotation,
        _ rotation: Rotation,
        from peer: Directory.Peer
    ) throws(ProtocolError) -> VerifiedRotation {
        guard let place = rotation.place else {
            throw ProtocolError(.malformed, "a node's rotation has a place in its chain")
        }
        let member = try sender(of: place.id, under: rotation.certificate, through: peer)
        guard let certificate = directory.certificate(rotation.certificate),
            certificate.subject == member.node
        else {
            throw ProtocolError(.certificate, "the rotation names a certificate not known here")
        }
        let history = directory.history(of: member.node)
        guard certificate.signingKey == rotation.oldKey,
            history.key(at: place.id, certified: certificate.signingKey) == rotation.oldKey
        else {
            throw ProtocolError(.signature, "the rotation leaves a key that is not in force there")
        }
        _ = try sealed.verified()
        for known in [history[leaving: rotation.oldKey], history.rotation(to: rotation.newKey)] {
            guard known == nil || known == rotation else {
                throw ProtocolError(.equivocation, "the key was left or taken by another rotation")
            }
        }
        guard isReplay || directory.admits(place.id, under: rotation.certificate, of: member) else {
            throw ProtocolError(.revoked, "the node's certificate was ended before this rotation")
        }
        if member.via == nil, !isReplay,
            let holder = directory.peer(rotation.transportKey)?.id, holder != member.node
        {
            throw ProtocolError(.identity, "the new transport key is somebody else's")
        }
        return VerifiedRotation(sealed: sealed, rotation: rotation, place: place)
    }
}
