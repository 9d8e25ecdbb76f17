package import ClusterProtocol
package import Exchange
import Foundation
import Indicators
import Messaging

extension HubPipeline {
    /// What an enrolment with a parent needs of this hub.
    ///
    /// A hub with members hands them over, which takes the key of the federation they pinned.
    package func joinRequest(_ invite: Invite, federationSeed: [UInt8]? = nil) throws -> Enrol {
        guard invite.role == .hub else { throw HubError.wrongRole }
        guard directory.children.values.allSatisfy({ $0.endedOn != nil }) else {
            throw HubError.cannotJoin
        }
        if try isAwaited {
            // Looked at before the invite is used: it can be used once.
            if let scope = invite.hub { try requireRoom(in: scope) }
            try requireOwnKey()
            _ = try federationKey(federationSeed)
        }
        guard let key = TransportKey(identity.transport.publicKey.bytes) else {
            throw HubError.key(folder.transportKey)
        }
        return try Enrol(invite, signingKey: identity.signing, transportKey: key)
    }

    /// The tree certifies the key this hub has: chains by an earlier one would end nowhere.
    private func requireOwnKey() throws {
        let key = identity.signing.verifyingKey
        guard directory.members.values.allSatisfy({ $0.endedOn != nil || $0.signer == key }) else {
            throw HubError.certifiedBefore
        }
    }

    /// Whether anybody pinned, or may still pin, the federation of this hub.
    private var isAwaited: Bool {
        get throws {
            let now = surroundings.nowSeconds()
            return try directory.members.values.contains { $0.via == nil && $0.endedOn == nil }
                || store.invites().contains { $0.certificate == nil && $0.expiresAtSeconds > now }
        }
    }

    /// Becomes a child: another certificate, another federation, the parent's catalogue; its
    /// members are handed over to that federation, and hear of it at their next greeting.
    package func join(
        _ invite: Invite,
        as enrolment: Enrolment,
        federationSeed: [UInt8]? = nil
    ) throws {
        let acceptance = enrolment.acceptance
        guard let scope = enrolment.certificate.hub, let countryKey = acceptance.countryKey else {
            throw HubError.wrongRole
        }
        try requireRoom(in: scope)
        var delegations = identity.delegations
        if try isAwaited {
            let key = try federationKey(federationSeed)
            let delegation = Delegation(
                oldFederation: identity.federation,
                newFederation: enrolment.federation,
                signedOn: DayNumber(secondsSince1970: surroundings.nowSeconds())
            )
            delegations.append(try Sealed(delegation.encoded(), as: .delegation, by: key))
        }
        try folder.replaceKey(countryKey, at: folder.countryKey)
        if latestRelease > 0 {
            try store.setAsidePast()
            latestRelease = 0
            latestReleaseDigest = nil
        }
        let parent = ParentAddress(invite).under(enrolment.federation)
        // By the certificate it had its members' chains were checked until now.
        try store.addCertificates([identity.certificate])
        let own: [SettingName: [UInt8]] = [
            .hubID: enrolment.certificate.subject.bytes, .name: Array(scope.name.utf8),
            .federation: enrolment.federation.bytes,
            .certificate: try SealedList.encode([acceptance.chain.leaf]),
            .chain: try SealedList.encode(acceptance.chain.issuers),
            .catalogue: try SealedList.encode([acceptance.catalogue]),
            .catalogueChain: try SealedList.encode(acceptance.catalogueChain),
            .parent: Array(try JSONEncoder().encode(parent)),
            .delegations: try SealedList.encode(delegations),
        ]
        let document = try CatalogueDocument(decoding: acceptance.catalogue.body).document
        try store.set(own, settingAside: superseded(by: document))
        identity = try folder.identity(store)
        catalogue = acceptance.catalogue
        shelf = try folder.shelf(store)
        (directory, pool) = try Self.load(
            store,
            identity,
            atSeconds: surroundings.nowSeconds()
        )
        onNews?(.parent)
        // Everybody greets anew, and hears of the hand-over.
        onNews?(.revocations(standing(), cuts: true))
    }

    /// Every member, and whoever holds an invite, must find its place in the scope that the parent
    /// gives: a certificate outside would hold no more.
    private func requireRoom(in scope: HubScope) throws {
        let members = directory.members.values.filter { $0.endedOn == nil }.map(\.scope)
        let invited = try store.invites().filter { $0.certificate == nil }.compactMap { invite in
            if case .cluster(let scope) = invite.draft { scope } else { nil }
        }
        let outside = (members + invited).filter {
            !scope.serves(filiere: $0.filiere, zone: $0.zone)
        }
        guard outside.isEmpty else {
            let places = Set(outside.map { "\($0.filiere)/\($0.zone)" }).sorted()
            throw HubError.scopeTooNarrow(places)
        }
    }

    /// Where the parent is, if the hub has one.
    func parentAddress() throws -> ParentAddress? {
        try store.setting(.parent).map {
            try JSONDecoder().decode(ParentAddress.self, from: Data($0))
        }
    }
}
