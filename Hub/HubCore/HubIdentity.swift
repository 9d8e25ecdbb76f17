import ClusterProtocol
import Messaging

/// Who a hub is: its keys, its certificate, and the key its tree ends at.
struct HubIdentity: Sendable {
    let id: PartyID
    let name: String
    let signing: SigningKey
    let transport: CurveKeyPair
    let federation: VerifyingKey
    let certificate: Sealed
    /// Issuers of the certificate, nearest first; empty for a root.
    let issuers: [Sealed]
    let scope: HubScope
    let countryKey: [UInt8]
    /// How the federations before this one handed over, oldest first.
    let delegations: [Sealed]

    /// The federations its members may still have pinned.
    var formerFederations: [VerifyingKey] { delegations.map(\.signer) }

    var chain: CertificateChain { CertificateChain(leaf: certificate, issuers: issuers) }

    /// The issuers of whom this hub certifies.
    var issuersOfMembers: [Sealed] { [certificate] + issuers }
}
