import ClusterProtocol
import Messaging

/// A message whose sender is known and whose frame could be read, or the refusal it gets.
struct Received: Sendable {
    let connection: PeerID
    let content: Result<Opened, ProtocolError>

    struct Opened: Sendable {
        let peer: Directory.Peer
        let envelope: Envelope
    }
}

extension Directory.Peer {
    var id: PartyID {
        switch self {
        case .member(let member): member.node
        case .child(let child): child.certificate.subject
        }
    }

    var isRevoked: Bool {
        switch self {
        case .member(let member): member.revokedOn != nil
        case .child(let child): child.revokedOn != nil
        }
    }

    var certificateDigest: Digest {
        switch self {
        case .member(let member): member.certificateDigest
        case .child(let child): child.certificateDigest
        }
    }
}
