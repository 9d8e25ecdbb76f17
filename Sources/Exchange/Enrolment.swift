public import ClusterProtocol

/// An accepted enrolment whose every signature was checked.
public struct Enrolment: Sendable, Hashable {
    /// What the hub answered, to be kept as received.
    public let acceptance: Enrolled.Acceptance
    /// The new member's certificate.
    public let certificate: Certificate
    /// The catalogue in force.
    public let catalogue: CatalogueDocument
    /// The key its chains end at: that of the invite, or the one it handed over to.
    public let federation: VerifyingKey

    /// Checks an answer against the invite and the keys that asked.
    ///
    /// - Throws: `ProtocolError` when a chain does not end at the pinned federation key, or when
    ///   the certificate is of other keys or another role.
    public init(
        _ acceptance: Enrolled.Acceptance,
        of request: Enrol,
        under invite: Invite
    ) throws(ProtocolError) {
        let federation = Delegation.federation(
            pinned: invite.federation,
            by: acceptance.delegations
        )
        self.federation = federation
        let certificate = try acceptance.chain.verified(under: federation)
        guard certificate.signingKey == request.signingKey,
            certificate.transportKey == request.transportKey,
            (certificate.hub != nil) == (invite.role == .hub)
        else {
            throw ProtocolError(.certificate, "the certificate received is not of this party")
        }
        self.acceptance = acceptance
        self.certificate = certificate
        catalogue = try ReleaseVerifier(federation: federation)
            .catalogue(acceptance.catalogue, chain: acceptance.catalogueChain)
    }
}
