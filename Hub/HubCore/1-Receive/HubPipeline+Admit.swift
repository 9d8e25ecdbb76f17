import ClusterProtocol
import Messaging

extension HubPipeline {
    /// Step 1: who sent each message.
    ///
    /// The transport's word for it, on every message: a session that outlives a revocation says
    /// nothing more. Sessions open and close here, in the order of the messages, so that a group is
    /// understood as its messages one by one would be.
    func admit(_ group: [InboundMessage]) -> [Received] {
        group.map { message in
            let content = Result { () throws(ProtocolError) in try open(message) }
            if case .failure(let error) = content { counters.count(error.code) }
            return Received(connection: message.peer, content: content)
        }
    }

    private func open(_ message: InboundMessage) throws(ProtocolError) -> Received.Opened {
        guard let key = message.userID.flatMap({ TransportKey($0.bytes) }),
            let peer = directory.peer(key)
        else { throw ProtocolError(.unknownKey, "no member has this transport key") }
        if case .member(let member) = peer, member.moved != nil {
            throw ProtocolError(.revoked, "the cluster went to another hub")
        }
        if let day = peer.endedOn {
            throw ProtocolError(.revoked, "the certificate was ended on \(day.iso8601)")
        }
        let envelope = try Envelope(
            decoding: message.frame,
            bytesMax: Limits.hubFrameBytesMax
        )
        directory.seen(peer.id, atSeconds: surroundings.nowSeconds())
        switch envelope {
        case .hello(let hello):
            try check(hello, of: peer)
            dropOldTransport(of: peer, greetingWith: key)
            sessions.open(message.peer, for: peer.id)
        case .put, .fetch:
            guard sessions.isOpen(message.peer, for: peer.id) else {
                throw ProtocolError(.helloFirst, "greet first")
            }
        case .bye:
            sessions.close(message.peer)
        default:
            throw ProtocolError(.unsupported, "not a child's message")
        }
        return Received.Opened(peer: peer, envelope: envelope)
    }
}
