import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Messaging
import Reports

extension HubPipeline {
    func invite(_ invitation: ClusterInvitation, in language: Language) throws -> CommandAnswer {
        let catalogue = try catalogueInForce()
        let filieres = identity.scope.filieres
        guard filieres.contains(invitation.filiere) else {
            throw HubError.unknownCode(
                kind: Text.kindFiliere(),
                seen: invitation.filiere,
                known: filieres
            )
        }
        let commune = CommuneCode(invitation.commune)
        guard let zone = catalogue.zoning.zone(of: commune),
            identity.scope.zones.contains(zone.rawValue)
        else {
            throw HubError.unknownCode(
                kind: Text.kindCommune(),
                seen: invitation.commune,
                known: catalogue.zoning.zones.filter {
                    identity.scope.zones.contains($0.code.rawValue)
                }.flatMap { $0.communes.map(\.code.rawValue) }
            )
        }
        let today = DayNumber(secondsSince1970: surroundings.nowSeconds())
        var since = today
        if let text = invitation.since {
            guard let date = CalendarDate(iso: text) else {
                throw HubError.unknownCode(
                    kind: Text.kindDate(),
                    seen: text,
                    known: [today.iso8601]
                )
            }
            since = DayNumber(Int32(clamping: date.daysSince1970))
        }
        let before = try invitation.transfer.map { try takeTicket($0) }
        if let seen = before?.cluster?.filiere, seen != invitation.filiere {
            throw HubError.unknownCode(
                kind: Text.kindFiliere(),
                seen: invitation.filiere,
                known: [seen]
            )
        }
        let scope = ClusterScope(
            cluster: before?.cluster?.cluster
                ?? ClusterID(unchecked: surroundings.randomBytes(16)),
            filiere: invitation.filiere,
            homeCommune: invitation.commune,
            zone: zone.rawValue,
            owner: invitation.owner.map(token) ?? before?.cluster?.owner,
            coach: invitation.coach.map(token) ?? before?.cluster?.coach,
            memberSince: before?.cluster?.memberSince ?? since,
            isFictitious: before?.cluster?.isFictitious ?? invitation.isFictitious
        )
        return try invite(
            .cluster(scope),
            role: .cluster,
            name: invitation.name,
            validDays: invitation.validDays,
            after: before,
            in: language
        )
    }

    func invite(_ invitation: HubInvitation, in language: Language) throws -> CommandAnswer {
        let filieres = invitation.filieres.isEmpty ? identity.scope.filieres : invitation.filieres
        for (codes, known, kind) in [
            (filieres, identity.scope.filieres, Text.kindFiliere()),
            (invitation.zones, identity.scope.zones, Text.kindZone()),
        ] {
            for code in codes where !known.contains(code) {
                throw HubError.unknownCode(kind: kind, seen: code, known: known)
            }
        }
        let scope = HubScope(
            name: invitation.name,
            level: .regional,
            filieres: filieres,
            zones: invitation.zones,
            isRoot: false
        )
        return try invite(
            .hub(scope),
            role: .hub,
            name: invitation.name,
            validDays: invitation.validDays,
            in: language
        )
    }

    private func token(_ registerNumber: String) -> OwnerToken {
        OwnerToken(registerNumber: registerNumber, countryKey: identity.countryKey)
    }

    private func invite(
        _ scope: Certificate.Scope,
        role: Invite.Role,
        name: String,
        validDays: Int,
        after before: Certificate? = nil,
        in language: Language
    ) throws -> CommandAnswer {
        let now = surroundings.nowSeconds()
        let endpoints = try HubEndpoints(store)
        guard let transport = TransportKey(identity.transport.publicKey.bytes) else {
            throw HubError.key(folder.transportKey)
        }
        let invite = Invite(
            secret: surroundings.randomBytes(16),
            hubTransportKey: transport,
            federation: identity.federation,
            exchangeEndpoint: endpoints.advertised(.exchange),
            enrolmentEndpoint: endpoints.advertised(.enrolment),
            newsEndpoint: endpoints.advertised(.news),
            expiresAtSeconds: now + Int64(validDays) * 86_400,
            role: role,
            subject: before?.subject,
            hub: scope.hub
        )
        let subject = before?.subject ?? PartyID(unchecked: surroundings.randomBytes(16))
        try store.add(
            InviteRecord(
                id: invite.id,
                secret: invite.secret,
                subject: subject,
                name: name,
                draft: scope,
                serial: (before?.serial ?? 0) + 1,
                madeOn: DayNumber(secondsSince1970: now),
                expiresAtSeconds: invite.expiresAtSeconds,
                certificate: nil
            )
        )
        try store.audit(
            actor: "command",
            action: "invite",
            detail: subject.hex,
            atSeconds: now
        )
        let text = try InviteText.write(invite)
        let expires = DayNumber(secondsSince1970: invite.expiresAtSeconds).iso8601
        var document: [JSONValue.Member] = [
            JSONValue.Member("format", "grenier/invite/1"),
            JSONValue.Member("invite", .text(text)), JSONValue.Member("name", .text(name)),
            JSONValue.Member("role", .text(role.rawValue)),
            JSONValue.Member("subject", .text(subject.hex)),
            JSONValue.Member("expires", .text(expires)),
        ]
        if case .cluster(let cluster) = scope {
            document += [
                JSONValue.Member("cluster", .text(cluster.cluster.hex)),
                JSONValue.Member("zone", .text(cluster.zone)),
            ]
        }
        return CommandAnswer(
            document: JSONValue.object(document).encoded,
            text: Text.hubInvite(name, expires, text).rendered(in: language)
        )
    }

    /// The catalogue every other code is read against.
    func catalogueInForce() throws -> Catalogue {
        guard let shelf else { throw HubError.exchange(Text.hubNoCatalogue()) }
        return shelf.catalogue
    }
}
