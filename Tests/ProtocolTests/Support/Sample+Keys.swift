import ClusterProtocol

extension Sample {
    static let delegation = Delegation(
        oldFederation: Party.federation.key,
        newFederation: Party.other.key,
        signedOn: day
    )

    /// The node takes the keys of "other", after its two batches.
    static func rotation() throws -> Rotation {
        Rotation(
            subject: Party.node.id,
            place: Rotation.Place(
                id: BatchID(stream: stream, sequence: 3),
                previous: try sealedSecond().digest,
                closed: [EpochID(counter: 1, nonce: 9): 12]
            ),
            oldKey: Party.node.key,
            newKey: Party.other.key,
            transportKey: Party.other.transport,
            certificate: try nodeCertificate().digest
        )
    }

    static func hubRotation() throws -> Rotation {
        Rotation(
            subject: Party.hub.id,
            place: nil,
            oldKey: Party.hub.key,
            newKey: Party.other.key,
            transportKey: Party.hub.transport,
            certificate: try hubCertificate().digest
        )
    }

    static func sealedRotation() throws -> SealedRotation {
        try SealedRotation(try rotation(), old: Party.node.signing, new: Party.other.signing)
    }

    /// The certificate that follows the node's rotation.
    static func renewedChain() throws -> CertificateChain {
        let certificate = Certificate(
            subject: Party.node.id,
            serial: 2,
            signingKey: Party.other.key,
            transportKey: Party.other.transport,
            issuedOn: day,
            scope: .cluster(clusterScope)
        )
        return CertificateChain(
            leaf: try Party.hub.seal(certificate.encoded(), as: .certificate),
            issuers: [try hubCertificate(), try rootCertificate()]
        )
    }
}
