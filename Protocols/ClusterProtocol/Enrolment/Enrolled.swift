import Foundation

/// The hub's answer to an enrolment (PROTOCOL.md §5.2): identical for a repeated request.
public enum Enrolled: Sendable, Hashable {
    /// The member's certificate and everything it needs to start.
    case accepted(Acceptance)
    /// Refused, and why.
    case refused(ProtocolError)

    /// What an accepted member receives.
    public struct Acceptance: Sendable, Hashable {
        /// The member's certificate and its issuers.
        public let chain: CertificateChain
        /// The catalogue in force, signed by the root.
        public let catalogue: Sealed
        /// The root's certificate.
        public let catalogueChain: [Sealed]
        /// What the hub calls the member.
        public let name: String
        /// To a hub only: the key of owner and coach tokens, 32 bytes.
        public let countryKey: [UInt8]?
        /// How a federation an older invite pinned handed over to the one of the chain.
        public let delegations: [Sealed]

        /// Takes the parts of an acceptance.
        public init(
            chain: CertificateChain,
            catalogue: Sealed,
            catalogueChain: [Sealed],
            name: String,
            countryKey: [UInt8]?,
            delegations: [Sealed] = []
        ) {
            self.chain = chain
            self.catalogue = catalogue
            self.catalogueChain = catalogueChain
            self.name = name
            self.countryKey = countryKey
            self.delegations = delegations
        }
    }

    init(_ wire: Grenier_V1_Enrolled) throws(ProtocolError) {
        if let code = RefusalCode(rawValue: wire.refusal.rawValue) {
            self = .refused(ProtocolError(code, Check.clipped(wire.detail)))
            return
        }
        try Check.that(
            wire.refusal == .unspecified,
            "enrolled refusal \(wire.refusal.rawValue) is unknown"
        )
        try Check.that(
            wire.countryKey.isEmpty || wire.countryKey.count == 32,
            "enrolled country_key has \(wire.countryKey.count) bytes; expected 32"
        )
        try Check.that(wire.hasCertificate && wire.hasCatalogue, "enrolled without a certificate")
        try Check.name(wire.name, "enrolled name")
        self = .accepted(
            Acceptance(
                chain: CertificateChain(
                    leaf: try Check.sealed(wire.certificate, "enrolled certificate"),
                    issuers: try Check.sealedList(
                        wire.chain,
                        "enrolled chain",
                        max: Limits.chainCertificatesMax
                    )
                ),
                catalogue: try Check.sealed(wire.catalogue, "enrolled catalogue"),
                catalogueChain: try Check.sealedList(
                    wire.catalogueChain,
                    "catalogue chain",
                    max: Limits.chainCertificatesMax
                ),
                name: wire.name,
                countryKey: wire.countryKey.isEmpty ? nil : Array(wire.countryKey),
                delegations: try Check.sealedList(
                    wire.delegations,
                    "enrolled delegations",
                    max: Limits.welcomeDelegationsMax
                )
            )
        )
    }

    var wire: Grenier_V1_Enrolled {
        var wire = Grenier_V1_Enrolled()
        switch self {
        case .accepted(let acceptance):
            wire.certificate = acceptance.chain.leaf.wire
            wire.chain = acceptance.chain.issuers.map(\.wire)
            wire.catalogue = acceptance.catalogue.wire
            wire.catalogueChain = acceptance.catalogueChain.map(\.wire)
            wire.name = acceptance.name
            wire.countryKey = Data(acceptance.countryKey ?? [])
            wire.delegations = acceptance.delegations.map(\.wire)
        case .refused(let error):
            wire.refusal = Grenier_V1_Refusal(rawValue: error.code.rawValue) ?? .unspecified
            wire.detail = Check.clipped(error.detail)
        }
        return wire
    }
}
