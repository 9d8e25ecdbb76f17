import ClusterProtocol
import DataFolder
import Localisation
import Reports

extension HubPipeline {
    /// Decides that a cluster goes to another hub, and writes the ticket by which it is invited
    /// there.
    func transfer(_ request: TransferRequest, in language: Language) throws -> CommandAnswer {
        guard identity.scope.isRoot else { throw HubError.transferByRoot }
        let member = try anyMember(request.cluster)
        let (hub, name, scope) = try destination(request.hub)
        guard (member.via ?? identity.id) != hub, member.leftOn == nil, member.revokedOn == nil
        else { throw HubError.cannotTransfer(request.cluster) }
        guard scope.filieres.contains(member.scope.filiere) else {
            throw HubError.unknownCode(
                kind: Text.kindFiliere(),
                seen: member.scope.filiere,
                known: scope.filieres
            )
        }
        let now = surroundings.nowSeconds()
        let record = TransferRecord(
            cluster: member.scope.cluster,
            node: member.node,
            hub: hub,
            serial: member.certificate.serial,
            decidedOn: DayNumber(secondsSince1970: now),
            person: request.person
        )
        try store.add(record)
        try store.audit(
            actor: request.person,
            action: "transfer",
            detail: "\(member.scope.cluster.hex) \(hub.hex)",
            atSeconds: now
        )
        directory.transfers[record.cluster] = hub
        let ticket = try ticket(of: member.node).text()
        return CommandAnswer(
            document: JSONValue.document(
                "transfer",
                [
                    "cluster": .text(record.cluster.hex), "hub": .text(hub.hex),
                    "ticket": .text(ticket),
                ]
            ).encoded,
            text: Text.hubTransfer(name, ticket).rendered(in: language)
        )
    }

    private func ticket(of node: PartyID) throws -> TransferTicket {
        let certificates = try store.certificates(of: node)
        var hubs: [Sealed] = []
        for sealed in certificates {
            for issuer in try chain(of: sealed).issuers where !hubs.contains(issuer) {
                hubs.append(issuer)
            }
        }
        return TransferTicket(node: certificates, hubs: hubs)
    }

    private func destination(
        _ name: String
    ) throws(HubError) -> (PartyID, String, HubScope) {
        if name == identity.name || name == identity.id.hex {
            return (identity.id, identity.name, identity.scope)
        }
        let known = directory.children.values.first {
            $0.endedOn == nil && ($0.name == name || $0.certificate.subject.hex == name)
        }
        guard let known, let scope = known.certificate.hub else { throw .unknownHub(name) }
        return (known.certificate.subject, known.name, scope)
    }

    /// What an invite for a cluster that comes from another hub takes from its certificates: they
    /// are kept, since its batches name them.
    func takeTicket(_ text: String) throws -> Certificate {
        let ticket = try TransferTicket(reading: text, under: identity.federation)
        let last = try ticket.last()
        if let known = directory.members[last.subject], known.via == nil, known.moved == nil {
            throw HubError.cannotTransfer(known.name ?? known.scope.cluster.hex)
        }
        try store.addCertificates(ticket.node + ticket.hubs)
        for sealed in ticket.hubs {
            pool.add(sealed)
            try directory.remember(hub: sealed)
        }
        for sealed in ticket.node {
            directory.remember(
                try Certificate(decoding: sealed.body),
                digest: sealed.digest,
                signer: sealed.signer
            )
        }
        return last
    }
}
