package import ClusterProtocol
package import Exchange
import Foundation
import Indicators
import Messaging

extension HubPipeline {
    /// What an enrolment with a parent needs of this hub.
    package func joinRequest(_ invite: Invite) throws -> Enrol {
        guard invite.role == .hub else { throw HubError.wrongRole }
        // Its nodes would refuse another federation: they must have left, or never come.
        let now = surroundings.nowSeconds()
        let isAlone =
            directory.members.values.allSatisfy { $0.endedOn != nil }
            && directory.children.values.allSatisfy { $0.endedOn != nil }
        let isAwaited = try store.invites().contains {
            $0.certificate == nil && $0.expiresAtSeconds > now
        }
        guard isAlone, !isAwaited,
            let key = TransportKey(identity.transport.publicKey.bytes)
        else { throw HubError.cannotJoin }
        return try Enrol(invite, signingKey: identity.signing, transportKey: key)
    }

    /// Becomes a child: another certificate, another federation, the parent's catalogue.
    package func join(_ invite: Invite, as enrolment: Enrolment) throws {
        let acceptance = enrolment.acceptance
        guard let scope = enrolment.certificate.hub, let countryKey = acceptance.countryKey else {
            throw HubError.wrongRole
        }
        try folder.replaceKey(countryKey, at: folder.countryKey)
        if latestRelease > 0 {
            try store.setAsidePast()
            latestRelease = 0
            latestReleaseDigest = nil
        }
        let own: [SettingName: [UInt8]] = [
            .hubID: enrolment.certificate.subject.bytes, .name: Array(scope.name.utf8),
            .federation: invite.federation.bytes,
            .certificate: try SealedList.encode([acceptance.chain.leaf]),
            .chain: try SealedList.encode(acceptance.chain.issuers),
            .catalogue: try SealedList.encode([acceptance.catalogue]),
            .catalogueChain: try SealedList.encode(acceptance.catalogueChain),
            .parent: Array(try JSONEncoder().encode(ParentAddress(invite))),
        ]
        let document = try CatalogueDocument(decoding: acceptance.catalogue.body).document
        try store.set(own, settingAside: superseded(by: document))
        identity = try folder.identity(store)
        catalogue = acceptance.catalogue
        shelf = try folder.shelf(store)
        onNews?(.parent)
    }

    /// Where the parent is, if the hub has one.
    func parentAddress() throws -> ParentAddress? {
        try store.setting(.parent).map {
            try JSONDecoder().decode(ParentAddress.self, from: Data($0))
        }
    }
}
