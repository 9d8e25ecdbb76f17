import ClusterProtocol
import DataFolder
import Localisation
import Messaging
import Reports

extension HubPipeline {
    /// Takes another signing key: at the root under a new certificate of the federation, elsewhere
    /// once the parent has issued one.
    ///
    /// The transport key stays: every invite ever given pins it.
    func rotateKey(
        _ request: KeyRotationRequest,
        in language: Language
    ) throws -> CommandAnswer {
        // Looked for first: without it nothing is begun.
        let federation = identity.scope.isRoot ? try federationKey(request.federationSeed) : nil
        let next = try folder.nextSigning(random: surroundings.randomBytes)
        if let federation {
            try adopt(
                CertificateChain(leaf: try rootCertificate(for: next, by: federation), issuers: [])
            )
        } else if try store.setting(.rotation)?.isEmpty != false {
            guard let transport = TransportKey(identity.transport.publicKey.bytes) else {
                throw HubError.key(folder.transportKey)
            }
            let rotation = Rotation(
                subject: identity.id,
                place: nil,
                oldKey: identity.signing.verifyingKey,
                newKey: next.verifyingKey,
                transportKey: transport,
                certificate: identity.certificate.digest
            )
            let sealed = try SealedRotation(rotation, old: identity.signing, new: next)
            try store.set([.rotation: Envelope.put(Put(rotations: [sealed])).encoded()])
            onNews?(.keyChanged)
        }
        try store.audit(
            actor: request.person,
            action: "rotate key",
            detail: next.verifyingKey.hex,
            atSeconds: surroundings.nowSeconds()
        )
        let isPending = try pendingRotation() != nil
        return CommandAnswer(
            document: JSONValue.document(
                "key-rotation",
                [
                    "signingKey": .text(next.verifyingKey.hex),
                    "state": .text(isPending ? "pending" : "done"),
                ]
            ).encoded,
            text: (isPending ? Text.hubKeyPending() : Text.hubKeyChanged()).rendered(in: language)
        )
    }

    private func rootCertificate(
        for key: SigningKey,
        by federation: SigningKey
    ) throws -> Sealed {
        let current = try Certificate(decoding: identity.certificate.body)
        let certificate = Certificate(
            subject: current.subject,
            serial: current.serial + 1,
            signingKey: key.verifyingKey,
            transportKey: current.transportKey,
            issuedOn: DayNumber(secondsSince1970: surroundings.nowSeconds()),
            scope: current.scope
        )
        return try Sealed(certificate.encoded(), as: .certificate, by: federation)
    }

    /// The rotation that waits for the parent's certificate.
    func pendingRotation() throws -> SealedRotation? {
        guard let bytes = try store.setting(.rotation), !bytes.isEmpty,
            case .put(let put) = try Envelope(decoding: bytes, bytesMax: Limits.hubFrameBytesMax)
        else { return nil }
        return put.rotations.first
    }

    /// Takes a new certificate of this hub, and the key it is of.
    ///
    /// The database decides: once it holds the certificate, the next start finds the key of it,
    /// wherever this process ended.
    func adopt(_ chain: CertificateChain) throws {
        // What was signed with the key before is still checked by its certificate.
        try store.addCertificates([identity.certificate])
        try store.set([
            .certificate: try SealedList.encode([chain.leaf]),
            .chain: try SealedList.encode(chain.issuers), .rotation: [],
        ])
        identity = try folder.identity(store)
        for sealed in identity.issuersOfMembers {
            pool.add(sealed)
            try directory.remember(hub: sealed)
        }
        if let list = try Self.renewedList(
            directory.register,
            identity,
            atSeconds: surroundings.nowSeconds()
        ) {
            try keep(list)
        }
    }
}
