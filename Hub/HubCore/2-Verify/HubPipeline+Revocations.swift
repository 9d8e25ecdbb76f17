import ClusterProtocol
import Logging
import Messaging

/// Lists of ended certificates (PROTOCOL.md §4.6): those made here, those of the hubs above and of
/// the federation, and those of the hubs below.
extension HubPipeline {
    /// The lists somebody is told of: this hub's and those from above it, to a hub also its own.
    func revocations(for peer: Directory.Peer? = nil) -> [RevocationVerifier.Verified] {
        let below = Set(directory.children.keys)
        var own: PartyID?
        if case .child(let child) = peer { own = child.certificate.subject }
        let told = directory.register.issuers.filter { issuer in
            guard case .hub(let hub) = issuer, below.contains(hub) else { return true }
            return hub == own
        }
        return told.compactMap { directory.register[$0] }
            .sorted { $0.sealed.digest < $1.sealed.digest }
    }

    /// The answer to a FETCH.
    func revocations(above version: UInt64, for peer: Directory.Peer) -> Slice {
        let lists = revocations(for: peer).filter { $0.list.version > version }.map(\.sealed)
        var chain = identity.issuersOfMembers
        for list in lists {
            let signers = pool.chain(signingWith: list.signer, under: identity.federation)
            for sealed in signers.map({ [$0.leaf] + $0.issuers }) ?? []
            where !chain.contains(sealed) {
                chain.append(sealed)
            }
        }
        return .revocations(lists, chain: chain)
    }

    /// Tells a party that is let in no longer what ended it, on the port that is open to all.
    ///
    /// Only keys that were once a member's are answered: who left is nobody else's business.
    func endings(answering message: InboundMessage) -> OutboundMessage? {
        guard
            case .fetch(.revocations(let version)) = try? Envelope(
                decoding: message.frame,
                bytesMax: Limits.enrolmentFrameBytesMax
            )
        else { return nil }
        guard let key = message.userID.flatMap({ TransportKey($0.bytes) }),
            let peer = directory.peer(key)
        else {
            counters.count(.unknownKey)
            let error = ProtocolError(.unknownKey, "no member has this transport key")
            return outbound(.nack(Nack(error: error)), to: message.peer)
        }
        return outbound(.slice(revocations(above: version, for: peer)), to: message.peer)
    }

    // MARK: From below

    /// A child hub hands over its list.
    func take(_ sealed: Sealed, from peer: Directory.Peer) throws -> Digest {
        guard case .child(let child) = peer else {
            throw ProtocolError(.identity, "only a hub hands over revocation lists")
        }
        let list = try verifiedList(sealed, knowing: [])
        guard list.issuer == .hub(child.certificate.subject) else {
            throw ProtocolError(.identity, "the list is not of the hub that sends it")
        }
        guard sealed.signer == directory.children[child.certificate.subject]?.certificate.signingKey
        else { throw ProtocolError(.certificate, "the list is signed by a key that was left") }
        try keep(list)
        return sealed.digest
    }

    /// The lists of this hub and of those below it, as its parent is to have them.
    var listsForParent: [Sealed] {
        guard !identity.scope.isRoot else { return [] }
        let below = directory.children.keys.sorted().map { RevocationIssuer.hub($0) }
        return ([.hub(identity.id)] + below).compactMap { directory.register[$0]?.sealed }
    }

    // MARK: From above

    /// The parent relays a list of its own, of a hub above it, of the federation, or one this hub
    /// made itself before it was set back.
    ///
    /// An older one than is held changes nothing: the parent was set back.
    func takeFromAbove(_ sealed: Sealed, chain: [Sealed]) throws {
        let list = try verifiedList(sealed, knowing: chain)
        if case .hub(let hub) = list.issuer, directory.children[hub] != nil {
            throw ProtocolError(.identity, "a list of a hub below came from above")
        }
        do {
            try remember(signerOf: sealed, among: chain)
            try keep(list)
        } catch let error as ProtocolError {
            logger.error("a revocation list is not taken", metadata: ["why": "\(error.detail)"])
        }
    }

    /// Keeps the certificates of whoever signed something from above: who hears of it from here must be
    /// able to check its signature too.
    func remember(signerOf sealed: Sealed, among certificates: [Sealed]) throws {
        guard
            let signers = CertificatePool(certificates).chain(
                signingWith: sealed.signer,
                under: identity.federation
            )
        else { return }
        for certificate in [signers.leaf] + signers.issuers {
            try store.addCertificates([certificate])
            pool.add(certificate)
            try directory.remember(hub: certificate)
        }
    }

    /// The day the federation ended this hub, if it did.
    var endedOn: DayNumber? {
        (try? Certificate(decoding: identity.certificate.body)).flatMap {
            directory.register.endedOn($0, issuers: [])
        }
    }

    /// Refuses a chain in which the federation ended a certificate.
    func requireInForce(_ chain: CertificateChain) throws {
        for sealed in [chain.leaf] + chain.issuers {
            let certificate = try Certificate(decoding: sealed.body)
            if let day = directory.register.endedOn(certificate, issuers: []) {
                throw ProtocolError(
                    .revoked,
                    "the certificate of a hub was ended on \(day.iso8601)"
                )
            }
        }
    }

    private func verifiedList(
        _ sealed: Sealed,
        knowing chain: [Sealed]
    ) throws -> RevocationVerifier.Verified {
        var pool = pool
        for sealed in chain { pool.add(sealed) }
        return try RevocationVerifier(federation: identity.federation, certificates: pool)
            .verified(sealed)
    }

    /// Keeps a list that replaces the one held of its issuer, and acts on it.
    func keep(_ list: RevocationVerifier.Verified) throws {
        guard try directory.register.isNew(list) else { return }
        try store.add(list)
        try takeStored(list)
    }

    /// Closes the ports to whoever is ended, and tells those who wait for it.
    func tellEnded() throws {
        let isAnyStruck = admission.replace(with: try admittedKeys())
        onNews?(.revocations(standing(), cuts: isAnyStruck))
    }

    /// Acts on a list that is on the disk.
    func takeStored(_ list: RevocationVerifier.Verified) throws {
        try directory.take(list)
        try tellEnded()
    }
}
