/// A certificate and those of its issuers up to the federation key.
public struct CertificateChain: Sendable, Hashable {
    /// The subject's certificate, as sealed.
    public let leaf: Sealed
    /// Issuers, nearest first; empty when the federation key signed the leaf itself.
    public let issuers: [Sealed]

    /// Takes a chain as received.
    public init(leaf: Sealed, issuers: [Sealed]) {
        self.leaf = leaf
        self.issuers = issuers
    }

    /// Checks every link and returns the subject's certificate.
    ///
    /// Each issuer is a hub whose certificate precedes it; a cluster's filière and zone, and a
    /// hub's, lie inside its issuer's; the last is signed by `federation`. Dates are not looked
    /// at: clocks in the field are wrong, revocation is by list.
    ///
    /// - Throws: `ProtocolError` with code `certificate`, `signature` or `malformed`.
    public func verified(under federation: VerifyingKey) throws(ProtocolError) -> Certificate {
        try Check.that(
            issuers.count < Limits.chainCertificatesMax,
            "certificate chain too long",
            code: .certificate
        )
        var subject = try Self.opened(leaf)
        let first = subject
        var signer = leaf.signer
        for sealed in issuers {
            let issuer = try Self.opened(sealed)
            try Self.check(subject, issuedBy: issuer, signer: signer)
            subject = issuer
            signer = sealed.signer
        }
        try Check.that(
            signer == federation,
            "certificate chain does not end at the federation key",
            code: .certificate
        )
        try Check.that(
            subject.hub?.isRoot == true,
            "the certificate signed by the federation key is not a root's",
            code: .certificate
        )
        return first
    }

    private static func opened(_ sealed: Sealed) throws(ProtocolError) -> Certificate {
        try sealed.verify(as: .certificate)
        return try Certificate(decoding: sealed.body)
    }

    private static func check(
        _ subject: Certificate,
        issuedBy issuer: Certificate,
        signer: VerifyingKey
    ) throws(ProtocolError) {
        guard let scope = issuer.hub, issuer.signingKey == signer else {
            throw ProtocolError(.certificate, "a certificate is not signed by the hub above it")
        }
        switch subject.scope {
        case .cluster(let cluster):
            try Check.that(
                scope.serves(filiere: cluster.filiere, zone: cluster.zone),
                "the issuing hub does not serve \(cluster.filiere) in \(cluster.zone)",
                code: .certificate
            )
        case .hub(let hub):
            try Check.that(
                !hub.isRoot && Set(hub.filieres).isSubset(of: scope.filieres)
                    && Set(hub.zones).isSubset(of: scope.zones),
                "a hub's scope is wider than that of the hub that certified it",
                code: .certificate
            )
        }
    }
}
