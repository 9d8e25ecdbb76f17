import ClusterProtocol
import Messaging

extension HubPipeline {
    /// Takes a member back that a restored folder has forgotten, by the certificate this hub itself
    /// had signed: a new invite would make another cluster of it, counted twice above.
    ///
    /// Only until the restore is settled, and only by a person who imports its bundle.
    func readmit(_ hello: Hello) throws -> Bool {
        let leaf = hello.chain.leaf
        guard restored != nil, leaf.signer == identity.signing.verifyingKey,
            let certificate = try? hello.chain.verified(under: identity.federation),
            directory.members[certificate.subject] == nil,
            directory.children[certificate.subject] == nil,
            directory.peer(certificate.transportKey) == nil,
            certificate.subject != identity.id
        else { return false }
        switch certificate.scope {
        case .cluster(let scope):
            guard directory.node(of: scope.cluster) == nil else { return false }
            let member = Directory.Member(
                certificate: certificate,
                scope: scope,
                certificateDigest: leaf.digest,
                signer: leaf.signer,
                via: nil,
                name: nil,
                revokedOn: nil,
                lastSeenSeconds: nil
            )
            try store.add(member, certificate: leaf)
            directory.put(member)
            if !identity.scope.isRoot { forwarding.membersAdded([leaf.digest]) }
            onNews?(.members)
        case .hub(let scope):
            let child = Directory.Child(
                certificate: certificate,
                certificateDigest: leaf.digest,
                signer: leaf.signer,
                name: scope.name,
                revokedOn: nil,
                lastSeenSeconds: nil,
                releaseHeld: 0
            )
            try store.add(child, certificate: leaf)
            directory.put(child)
        }
        // Not one that a list has ended meanwhile.
        admission.replace(with: try admittedKeys())
        try store.audit(
            actor: "command",
            action: "readmit",
            detail: certificate.subject.hex,
            atSeconds: surroundings.nowSeconds()
        )
        return true
    }
}
