import ClusterProtocol
import Foundation

/// What one hub writes and another reads, carried by people: whom to invite under its identity.
///
/// It holds certificates only, each signed; it is no secret and no permission: the root lets in
/// whom it decided to.
struct TransferTicket {
    private static let start = "grenier-transfer1-"

    /// Certificates of the node, oldest first.
    let node: [Sealed]
    /// Those of the hubs that issued them, and of the hubs above.
    let hubs: [Sealed]

    init(node: [Sealed], hubs: [Sealed]) {
        self.node = node
        self.hubs = hubs
    }

    func text() throws -> String {
        Self.start + Data(try SealedList.encode(node + hubs)).base64EncodedString()
    }

    /// Reads a ticket, and checks every certificate under a federation key.
    ///
    /// - Throws: `HubError.badTicket` for anything else.
    init(reading text: String, under federation: VerifyingKey) throws {
        let compact = text.filter { !$0.isWhitespace }
        guard compact.hasPrefix(Self.start),
            let data = Data(base64Encoded: String(compact.dropFirst(Self.start.count))),
            let list = try? SealedList.decode(Array(data))
        else { throw HubError.badTicket }
        let pool = CertificatePool(list)
        var node: [(sealed: Sealed, certificate: Certificate)] = []
        var hubs: [Sealed] = []
        for sealed in list {
            guard
                let certificate = try? pool.chain(of: sealed, under: federation)?
                    .verified(under: federation)
            else { throw HubError.badTicket }
            if certificate.cluster == nil {
                hubs.append(sealed)
            } else {
                node.append((sealed, certificate))
            }
        }
        guard Set(node.map(\.certificate.subject)).count == 1,
            Set(node.compactMap(\.certificate.cluster?.cluster)).count == 1
        else { throw HubError.badTicket }
        self.node = node.sorted { $0.certificate.serial < $1.certificate.serial }.map(\.sealed)
        self.hubs = hubs
    }

    /// The last certificate of the node.
    func last() throws -> Certificate {
        guard let sealed = node.last else { throw HubError.badTicket }
        return try Certificate(decoding: sealed.body)
    }
}
