import ClusterProtocol
import DataFolder
import Localisation
import Logging
import Reports

extension HubPipeline {
    /// Ends a member's certificate: its sessions are cut, its next handshake is refused, and the
    /// hubs above hear of it.
    func revoke(_ name: String, in language: Language) throws -> CommandAnswer {
        if let hub = child(named: name) { throw HubError.hubNeedsFederation(hub.name) }
        let known = directory.members.values.first {
            $0.via == nil
                && ($0.scope.cluster.hex == name || $0.node.hex == name || $0.name == name)
        }
        guard let member = known else { throw HubError.unknownMember(name) }
        let now = surroundings.nowSeconds()
        let day = DayNumber(secondsSince1970: now)
        let list = try ownList(ending: member, on: day, leftOn: nil)
        try store.revoke(member.node, on: day, list: list)
        try store.audit(actor: "command", action: "revoke", detail: member.node.hex, atSeconds: now)
        directory.revoke(member.node, on: day)
        try ended(list)
        return CommandAnswer(
            document: JSONValue.document(
                "revoked",
                [
                    "cluster": .text(member.scope.cluster.hex),
                    "revokedOn": .text(day.iso8601),
                    "list": .optional(list?.list.version),
                ]
            ).encoded,
            text: say(Text.hubRevoked(member.name ?? name), unlisted: list == nil, in: language)
        )
    }

    /// Ends a child hub's certificate, which takes the federation key.
    func revoke(_ request: HubRevocationRequest, in language: Language) throws -> CommandAnswer {
        guard let child = child(named: request.hub) else { throw HubError.unknownHub(request.hub) }
        let federation = try federationKey(request.federationSeed)
        let now = surroundings.nowSeconds()
        let day = DayNumber(secondsSince1970: now)
        let id = child.certificate.subject
        let entry = RevocationList.Entry(
            subject: id,
            serial: child.certificate.serial,
            revokedOn: day,
            cutOff: [:]
        )
        let list = try next(.federation, with: entry, by: federation)
        try store.revoke(id, on: day, list: list)
        try store.audit(
            actor: request.person,
            action: "revoke hub",
            detail: id.hex,
            atSeconds: now
        )
        directory.revoke(id, on: day)
        try ended(list)
        let members = directory.members.values.count { $0.via == id }
        return CommandAnswer(
            document: JSONValue.document(
                "revoked",
                [
                    "hub": .text(id.hex), "revokedOn": .text(day.iso8601),
                    "list": .integer(list.list.version), "members": .integer(members),
                ]
            ).encoded,
            text: Text.hubHubRevoked(child.name, members).rendered(in: language)
        )
    }

    /// This hub's list with one more member ended, signed and not yet kept.
    ///
    /// What was decided first stays: a member that leaves after its key was ended keeps the
    /// position up to which its batches hold. None when the list has no room left: the decision
    /// then holds here, and goes no further.
    func ownList(
        ending member: Directory.Member,
        on day: DayNumber,
        leftOn: DayNumber?
    ) throws -> RevocationVerifier.Verified? {
        let issuer = RevocationIssuer.hub(identity.id)
        let before = directory.register[issuer]?.list.entries.first {
            $0.subject == member.node && $0.serial >= member.certificate.serial
        }
        let entry = RevocationList.Entry(
            subject: member.node,
            serial: before?.serial ?? member.certificate.serial,
            revokedOn: before?.revokedOn ?? day,
            cutOff: try before?.cutOff ?? store.lastJournalled(member.node),
            leftOn: leftOn ?? before?.leftOn
        )
        do {
            return try next(issuer, with: entry, by: identity.signing)
        } catch let error as ProtocolError where error.code == .tooLarge {
            logger.error("the revocation list is full", metadata: ["detail": "\(error.detail)"])
            return nil
        }
    }

    /// Says an end, and that it goes no further where the list had no room left.
    func say(_ done: Message, unlisted: Bool, in language: Language) -> String {
        ([done] + (unlisted ? [Text.hubListFull()] : [])).map { $0.rendered(in: language) }
            .joined(separator: "\n")
    }

    /// Acts on an end that is on the disk.
    func ended(_ list: RevocationVerifier.Verified?) throws {
        if let list {
            try takeStored(list)
        } else {
            try tellEnded()
        }
    }

    /// The next list of an issuer.
    ///
    /// Numbered by the clock where that is ahead: a hub set back to an old backup must not use a
    /// number twice, and nobody below or above it would take a smaller one.
    private func next(
        _ issuer: RevocationIssuer,
        with entry: RevocationList.Entry,
        by key: SigningKey
    ) throws -> RevocationVerifier.Verified {
        let held = directory.register[issuer]?.list
        return try Self.list(
            of: issuer,
            (held?.entries ?? []).filter { $0.subject != entry.subject } + [entry],
            after: held?.version ?? 0,
            by: key,
            atSeconds: surroundings.nowSeconds()
        )
    }

    private static func list(
        of issuer: RevocationIssuer,
        _ entries: [RevocationList.Entry],
        after version: UInt64,
        by key: SigningKey,
        atSeconds now: Int64
    ) throws -> RevocationVerifier.Verified {
        let list = RevocationList(
            version: max(version + 1, UInt64(clamping: now)),
            entries: entries
        )
        return try RevocationVerifier.Verified(
            stored: Sealed(try list.encoded(), as: .revocations, by: key),
            of: issuer
        )
    }

    /// This hub's list under its key in force, where it was signed by one before: who comes later
    /// may never have heard of that key.
    ///
    /// A hub that joined a tree goes on with what it had ended before, under its new identity.
    static func renewedList(
        _ register: RevocationRegister,
        _ identity: HubIdentity,
        takingOver former: [RevocationVerifier.Verified] = [],
        atSeconds now: Int64
    ) throws -> RevocationVerifier.Verified? {
        let issuer = RevocationIssuer.hub(identity.id)
        let own = former.filter { $0.issuer != .federation }
        let held = register[issuer]
        let isOfOldKey = held.map { $0.sealed.signer != identity.signing.verifyingKey } ?? false
        guard isOfOldKey || !own.isEmpty else { return nil }
        let entries = (held?.list.entries ?? []) + own.flatMap(\.list.entries)
        let versions = own.map(\.list.version) + [held?.list.version ?? 0]
        return try list(
            of: issuer,
            entries,
            after: versions.max() ?? 0,
            by: identity.signing,
            atSeconds: now
        )
    }

    /// Whether a list was made before this hub joined its tree: its own under the identity it had
    /// then, or one of a federation before.
    static func isOfAnotherTree(
        _ list: RevocationVerifier.Verified,
        _ identity: HubIdentity,
        _ directory: Directory
    ) -> Bool {
        switch list.issuer {
        case .federation: list.sealed.signer != identity.federation
        case .hub(let hub):
            hub != identity.id && directory.children[hub] == nil
                && directory.hub(signingWith: list.sealed.signer) == identity.id
        }
    }

    private func child(named name: String) -> Directory.Child? {
        directory.children.values.first {
            $0.certificate.subject.hex == name || $0.name == name
        }
    }

    /// The federation key, from a file of its own or from this folder if it never left it.
    func federationKey(_ seed: [UInt8]?) throws -> SigningKey {
        let held = try? folder.readKey(folder.federationKey)
        guard let bytes = seed ?? held, let key = SigningKey(seed: bytes),
            key.verifyingKey == identity.federation
        else {
            throw HubError.federationKeyMissing(
                given: seed != nil,
                folder: folder.federationKey
            )
        }
        return key
    }
}
