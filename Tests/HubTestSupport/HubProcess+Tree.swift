package import ClusterProtocol
import Foundation
package import HubCore

extension HubProcess {
    /// A hub for some zones, not yet below a parent.
    package static func regional(
        _ name: String,
        zones: [String],
        syncs: ShimmedFolder.Syncs? = nil
    ) throws -> HubProcess {
        try HubProcess(
            HubSetup(
                name: name,
                isNational: false,
                filieres: ["riz"],
                zones: zones,
                catalogue: nil,
                bind: "127.0.0.1",
                address: "127.0.0.1",
                port: FreePorts.three()
            ),
            syncs: syncs
        )
    }

    /// An invite for a hub below this one.
    package func inviteHub(_ name: String, zones: [String]) async throws -> Invite {
        try InviteText.read(try await inviteHubText(name, zones: zones))
    }

    package func inviteHubText(_ name: String, zones: [String]) async throws -> String {
        let document = try await done(
            .inviteHub(HubInvitation(name: name, filieres: ["riz"], zones: zones))
        )
        return document["invite"].text ?? ""
    }

    /// Makes a hub, enrols it below this one, and runs it.
    package func child(
        _ name: String,
        zones: [String],
        syncs: ShimmedFolder.Syncs? = nil
    ) async throws -> HubProcess {
        let child = try HubProcess.regional(name, zones: zones, syncs: syncs)
        try await child.done(.enrol(invite: try await inviteHubText(name, zones: zones)))
        try await child.start()
        return child
    }

    /// Copies a stopped hub's folder; its sockets, which no copy can hold, are left out.
    package func copyFolder(to copy: String) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: path) where !name.hasSuffix(".sock") {
            try files.copyItem(atPath: path + "/" + name, toPath: copy + "/" + name)
        }
    }

    package func journalRows() async throws -> Int {
        try await done(.status)["journalRows"].int ?? -1
    }

    /// What `release` takes in tests.
    package static let release = ReleaseRequest(
        signedByName: "A. Test",
        signedByFunction: "essai",
        isDemonstration: true
    )

    /// The same before the calendar's day, which the machine's clock cannot be moved to.
    package static let releaseAgain = ReleaseRequest(
        signedByName: "A. Test",
        signedByFunction: "essai",
        isDemonstration: true,
        isForced: true,
        reason: "the test's epochs follow one another at once"
    )
}
