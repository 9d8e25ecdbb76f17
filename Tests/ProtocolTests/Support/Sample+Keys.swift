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

    static func sealedDelegation() throws -> Sealed {
        try Party.federation.seal(delegation.encoded(), as: .delegation)
    }

    /// The hub's chain in the tree that it joined, of the federation key "other".
    static func joinedChain() throws -> CertificateChain {
        CertificateChain(
            leaf: try hubCertificate(),
            issuers: [
                try Party.other.seal(
                    certificate(of: .root, .hub(rootScope)).encoded(),
                    as: .certificate
                )
            ]
        )
    }

    /// The node's certificate by the hub it went to, whose keys are those of "stranger".
    static func movedChain() throws -> CertificateChain {
        CertificateChain(
            leaf: try Party.stranger.seal(
                certificate(of: .node, serial: 2, .cluster(clusterScope)).encoded(),
                as: .certificate
            ),
            issuers: [
                try Party.root.seal(
                    certificate(of: .stranger, .hub(hubScope)).encoded(),
                    as: .certificate
                ),
                try rootCertificate(),
            ]
        )
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
