/// Certificates of hubs, among which the chain of another certificate is looked for.
///
/// A hub has one certificate for each key it ever had, and one for each tree it ever belonged to;
/// what it signed is checked with the one that leads to the federation key in force.
public struct CertificatePool: Sendable {
    private var bySigningKey: [VerifyingKey: [Sealed]] = [:]

    /// Takes certificates as received; what is not a hub's is left out.
    public init(_ certificates: some Sequence<Sealed> = []) {
        for certificate in certificates { add(certificate) }
    }

    /// Adds a certificate.
    public mutating func add(_ sealed: Sealed) {
        guard let certificate = try? Certificate(decoding: sealed.body), certificate.hub != nil,
            bySigningKey[certificate.signingKey]?.contains(sealed) != true
        else { return }
        bySigningKey[certificate.signingKey, default: []].append(sealed)
    }

    /// The chain of a certificate to a federation key, or nothing when none holds.
    public func chain(of leaf: Sealed, under federation: VerifyingKey) -> CertificateChain? {
        chain(of: leaf, issuers: [], under: federation)
    }

    /// The chain of whoever signs with a key, or nothing when none holds.
    public func chain(
        signingWith key: VerifyingKey,
        under federation: VerifyingKey
    ) -> CertificateChain? {
        for sealed in bySigningKey[key] ?? [] {
            if let chain = chain(of: sealed, under: federation) { return chain }
        }
        return nil
    }

    private func chain(
        of leaf: Sealed,
        issuers: [Sealed],
        under federation: VerifyingKey
    ) -> CertificateChain? {
        let signer = (issuers.last ?? leaf).signer
        if signer == federation {
            let chain = CertificateChain(leaf: leaf, issuers: issuers)
            return (try? chain.verified(under: federation)) == nil ? nil : chain
        }
        guard issuers.count + 1 < Limits.chainCertificatesMax else { return nil }
        for issuer in bySigningKey[signer] ?? [] {
            if let chain = chain(of: leaf, issuers: issuers + [issuer], under: federation) {
                return chain
            }
        }
        return nil
    }
}
