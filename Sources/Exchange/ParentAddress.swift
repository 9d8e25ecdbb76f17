public import ClusterProtocol

/// Where a child finds its parent, and the keys it pinned when it was invited.
public struct ParentAddress: Sendable, Hashable, Codable {
    /// Where batches are exchanged, as "tcp://host:port".
    public let exchangeEndpoint: String
    /// Where news are published; empty when they are not.
    public let newsEndpoint: String
    /// Where strangers are enrolled, and where the parent tells why a key was ended; none where
    /// this was not kept.
    public let enrolmentEndpoint: String?
    /// The parent's transport key.
    public let transportKey: TransportKey
    /// The key every chain of certificates must end at.
    public let federation: VerifyingKey

    /// Takes the parts of an address.
    public init(
        exchangeEndpoint: String,
        newsEndpoint: String,
        enrolmentEndpoint: String? = nil,
        transportKey: TransportKey,
        federation: VerifyingKey
    ) {
        self.exchangeEndpoint = exchangeEndpoint
        self.newsEndpoint = newsEndpoint
        self.enrolmentEndpoint = enrolmentEndpoint
        self.transportKey = transportKey
        self.federation = federation
    }

    /// What an invite pins.
    public init(_ invite: Invite) {
        self.init(
            exchangeEndpoint: invite.exchangeEndpoint,
            newsEndpoint: invite.newsEndpoint,
            enrolmentEndpoint: invite.enrolmentEndpoint,
            transportKey: invite.hubTransportKey,
            federation: invite.federation
        )
    }

    /// The same parent, in a tree whose chains end at another key.
    public func under(_ federation: VerifyingKey) -> ParentAddress {
        ParentAddress(
            exchangeEndpoint: exchangeEndpoint,
            newsEndpoint: newsEndpoint,
            enrolmentEndpoint: enrolmentEndpoint,
            transportKey: transportKey,
            federation: federation
        )
    }

    /// Checks the chain a parent shows in its WELCOME.
    ///
    /// The certificate must be a hub's, of the transport key pinned here: another hub of the same
    /// tree cannot take this one's place.
    ///
    /// - Throws: `ProtocolError` with code `certificate`, `signature` or `malformed`.
    public func verify(_ chain: CertificateChain) throws(ProtocolError) {
        let certificate = try chain.verified(under: federation)
        guard certificate.hub != nil, certificate.transportKey == transportKey else {
            throw ProtocolError(.certificate, "the parent's certificate is not of the pinned key")
        }
    }
}
