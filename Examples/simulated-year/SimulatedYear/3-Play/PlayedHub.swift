import ClusterProtocol
import Messaging

/// A hub below the root as the year plays it: it certifies its members and hands over what they
/// sealed, as a child hub forwards it.
struct PlayedHub {
    let signer: Signer
    let chain: CertificateChain
    let countryKey: [UInt8]
    let connection: PeerID

    /// Certifies a cluster of its zones.
    func certify(
        _ node: PartyID,
        _ keys: Signer,
        serial: UInt32,
        scope: ClusterScope
    ) throws -> Sealed {
        let certificate = Certificate(
            subject: node,
            serial: serial,
            signingKey: keys.signing.verifyingKey,
            transportKey: keys.transportKey,
            issuedOn: scope.memberSince,
            scope: .cluster(scope)
        )
        return try Sealed(try certificate.encoded(), as: .certificate, by: signer.signing)
    }
}
