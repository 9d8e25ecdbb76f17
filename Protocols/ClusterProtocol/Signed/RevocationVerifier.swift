/// Finds out who signed a revocation list, whoever relays it (PROTOCOL.md §4.6).
public struct RevocationVerifier: Sendable {
    /// A list and who signed it.
    public struct Verified: Sendable, Hashable {
        /// Who signed it.
        public let issuer: RevocationIssuer
        /// What it ends.
        public let list: RevocationList
        /// As it was received.
        public let sealed: Sealed

        /// Takes a list that was checked before it was stored.
        package init(stored sealed: Sealed, of issuer: RevocationIssuer) throws(ProtocolError) {
            self.init(
                issuer: issuer,
                list: try RevocationList(decoding: sealed.body),
                sealed: sealed
            )
        }

        init(issuer: RevocationIssuer, list: RevocationList, sealed: Sealed) {
            self.issuer = issuer
            self.list = list
            self.sealed = sealed
        }
    }

    private let federation: VerifyingKey
    private let certificates: CertificatePool

    /// Takes the pinned key, and the certificates among which the signers' are looked for.
    public init(federation: VerifyingKey, certificates: CertificatePool) {
        self.federation = federation
        self.certificates = certificates
    }

    /// Checks a list's signature and the chain of its signer, and reads it.
    ///
    /// - Throws: `ProtocolError` with code `signature`, `certificate`, `malformed` or `tooLarge`.
    public func verified(_ sealed: Sealed) throws(ProtocolError) -> Verified {
        try sealed.verify(as: .revocations)
        let list = try RevocationList(decoding: sealed.body)
        if sealed.signer == federation {
            return Verified(issuer: .federation, list: list, sealed: sealed)
        }
        guard let chain = certificates.chain(signingWith: sealed.signer, under: federation) else {
            throw ProtocolError(.certificate, "the revocation list is signed by no known hub")
        }
        let issuer = try Certificate(decoding: chain.leaf.body)
        return Verified(issuer: .hub(issuer.subject), list: list, sealed: sealed)
    }
}
