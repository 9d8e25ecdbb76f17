import ClusterProtocol
import Logging
import Messaging

/// Clusters that go from one hub to another (PROTOCOL.md §4.9).
extension HubPipeline {
    /// What a hub is told of members it certified: the certificates under which others speak for
    /// them now.
    func movedAway(from hub: PartyID, among nodes: Set<PartyID>) -> [CertificateChain] {
        nodes.filter { directory.members[$0]?.via != hub }.sorted().compactMap { issued(to: $0) }
    }

    /// A member came to another hub: whoever spoke for it is to hear of it, at its next greeting,
    /// which is brought about at once.
    func tellMoved() throws {
        admission.replace(with: try admittedKeys())
        onNews?(.revocations(standing(), cuts: true))
    }

    /// The parent says that members of this hub went elsewhere.
    ///
    /// The certificate of a greater serial by another hub of the tree is the proof; this hub's own
    /// members only.
    func take(moved chains: [CertificateChain]) throws {
        let today = DayNumber(secondsSince1970: surroundings.nowSeconds())
        var isAnyNew = false
        for chain in chains {
            let certificate = try chain.verified(under: identity.federation)
            guard let member = directory.members[certificate.subject], member.via == nil,
                member.scope.cluster == certificate.cluster?.cluster,
                certificate.serial > member.certificate.serial,
                let issuer = try chain.issuers.first.map({ try Certificate(decoding: $0.body) }),
                issuer.subject != identity.id, member.moved?.hub != issuer.subject
            else { continue }
            let move = Directory.Move(hub: issuer.subject, on: today)
            try store.moved(member.node, to: move.hub, on: move.on)
            try store.audit(
                actor: "parent",
                action: "moved",
                detail: "\(member.scope.cluster.hex) \(move.hub.hex)",
                atSeconds: surroundings.nowSeconds()
            )
            directory.moved(member.node, to: move)
            isAnyNew = true
        }
        if isAnyNew { try tellEnded() }
    }
}
