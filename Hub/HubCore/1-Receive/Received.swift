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

    var endedOn: DayNumber? {
        switch self {
        case .member(let member): member.endedOn
        case .child(let child): child.endedOn
        }
    }

    var certificateDigest: Digest {
        switch self {
        case .member(let member): member.certificateDigest
        case .child(let child): child.certificateDigest
        }
    }
}
