import ClusterProtocol
import Logging
package import Messaging

extension HubPipeline {
    /// Answers one message of the enrolment port, the same way each time it is asked.
    package func enrol(_ message: InboundMessage) -> OutboundMessage? {
        let now = Int(surroundings.monotonicSeconds() * 1_000)
        guard rates.admits(message.peerAddress, atMilliseconds: now) else {
            counters.count(.busy)
            let busy = ProtocolError(.busy, "too many requests: try again in a few minutes")
            return outbound(.enrolled(.refused(busy)), to: message.peer)
        }
        if let endings = endings(answering: message) { return endings }
        let answer: Enrolled
        do {
            answer = .accepted(try acceptance(of: message))
        } catch let error as ProtocolError {
            counters.count(error.code)
            answer = .refused(error)
        } catch {
            logger.error("an enrolment could not be kept", metadata: ["error": "\(error)"])
            answer = .refused(ProtocolError(.storage, "the enrolment could not be kept"))
        }
        return outbound(.enrolled(answer), to: message.peer)
    }

    private func acceptance(of message: InboundMessage) throws -> Enrolled.Acceptance {
        let envelope = try Envelope(
            decoding: message.frame,
            bytesMax: Limits.enrolmentFrameBytesMax
        )
        guard case .enrol(let request) = envelope else {
            throw ProtocolError(.unsupported, "this port only enrols")
        }
        guard let key = message.userID, key.bytes == request.transportKey.bytes else {
            throw ProtocolError(.proof, "the connection was not made with the key to enrol")
        }
        guard let invite = try store.invite(request.invite) else {
            throw ProtocolError(.inviteUnknown, "no such invite")
        }
        try request.verify(secret: invite.secret)
        let certificate = try certificate(for: request, invite: invite)
        guard let catalogue else {
            throw ProtocolError(.unknownCatalogue, "this hub has no catalogue yet")
        }
        let isHub = try Certificate(decoding: certificate.body).hub != nil
        return Enrolled.Acceptance(
            chain: try chain(of: certificate),
            catalogue: catalogue,
            catalogueChain: try rootChain(),
            name: invite.name,
            countryKey: isHub ? identity.countryKey : nil,
            delegations: identity.delegations
        )
    }

    /// The certificate the invite was burnt for, or a new one burnt for it now.
    private func certificate(for request: Enrol, invite: InviteRecord) throws -> Sealed {
        if let digest = invite.certificate {
            guard let sealed = try store.certificate(digest) else {
                throw HubError.storageDamaged("invite.certificate")
            }
            let issued = try Certificate(decoding: sealed.body)
            guard issued.signingKey == request.signingKey,
                issued.transportKey == request.transportKey
            else { throw ProtocolError(.inviteUsed, "the invite was used with other keys") }
            return sealed
        }
        let now = surroundings.nowSeconds()
        guard now < invite.expiresAtSeconds else {
            throw ProtocolError(.inviteExpired, "the invite has expired")
        }
        let holder = directory.peer(request.transportKey)?.id
        guard holder == nil || holder == invite.subject else {
            throw ProtocolError(.inviteUsed, "these keys are already enrolled")
        }
        return try issue(request, invite: invite, on: DayNumber(secondsSince1970: now))
    }

    private func issue(_ request: Enrol, invite: InviteRecord, on day: DayNumber) throws -> Sealed {
        let certificate = Certificate(
            subject: invite.subject,
            serial: invite.serial,
            signingKey: request.signingKey,
            transportKey: request.transportKey,
            issuedOn: day,
            scope: invite.draft
        )
        let sealed = try Sealed(certificate.encoded(), as: .certificate, by: identity.signing)
        let party = NewParty(
            certificate: sealed,
            digest: sealed.digest,
            decoded: certificate,
            name: invite.name
        )
        try store.burn(invite, for: party)
        switch invite.draft {
        case .cluster(let scope):
            directory.put(
                Directory.Member(
                    certificate: certificate,
                    scope: scope,
                    certificateDigest: party.digest,
                    signer: sealed.signer,
                    via: nil,
                    name: invite.name,
                    revokedOn: nil,
                    lastSeenSeconds: nil
                )
            )
            if !identity.scope.isRoot { forwarding.membersAdded([party.digest]) }
            onNews?(.members)
        case .hub:
            pool.add(sealed)
            directory.put(
                Directory.Child(
                    certificate: certificate,
                    certificateDigest: party.digest,
                    signer: sealed.signer,
                    name: invite.name,
                    revokedOn: nil,
                    lastSeenSeconds: nil,
                    releaseHeld: 0
                )
            )
        }
        admission.add(try CurvePublicKey(bytes: request.transportKey.bytes))
        return sealed
    }
}
