/// Finds out whether a viewing is a hub's own word, whoever relays it (PROTOCOL.md §4.10).
public struct ViewingVerifier: Sendable {
    private let federation: VerifyingKey
    private let certificates: CertificatePool

    /// Takes the pinned key, and the certificates among which the signers' are looked for.
    public init(federation: VerifyingKey, certificates: CertificatePool) {
        self.federation = federation
        self.certificates = certificates
    }

    /// Checks the signature, and that the signer is the hub that the viewing names.
    ///
    /// - Throws: `ProtocolError` with code `signature`, `certificate`, `malformed` or `tooLarge`.
    public func verified(_ sealed: Sealed) throws(ProtocolError) -> Viewing {
        try sealed.verify(as: .viewing)
        let viewing = try Viewing(decoding: sealed.body)
        guard let chain = certificates.chain(signingWith: sealed.signer, under: federation) else {
            throw ProtocolError(.certificate, "the viewing is signed by no known hub")
        }
        let signer = try Certificate(decoding: chain.leaf.body)
        guard signer.subject == viewing.hub else {
            throw ProtocolError(.certificate, "the viewing names another hub than its signer")
        }
        return viewing
    }
}
