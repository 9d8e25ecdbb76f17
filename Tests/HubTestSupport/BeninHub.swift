import Countries
import Foundation
import HubCore
package import TestSupport

/// A real hub with the catalogue of Benin, and members of it.
package struct BeninHub: Sendable {
    package let process: HubProcess

    /// Made in a folder of its own, and started.
    package init() async throws {
        let port = FreePorts.three()
        process = try HubProcess(
            HubSetup(
                name: "BNCA ananas",
                isNational: true,
                filieres: ["ananas"],
                zones: (1...7).map { "pole-\($0)" },
                catalogue: NationalCatalogue.benin.document,
                bind: "127.0.0.1",
                address: "127.0.0.1",
                port: port
            )
        )
        try await process.start()
    }

    /// The text of an invite for a cluster.
    package func invite(_ name: String) async throws -> String {
        let document = try await process.done(
            .inviteCluster(
                ClusterInvitation(
                    name: name,
                    commune: "0302",
                    filiere: "ananas",
                    since: "2020-01-01",
                    validDays: 30
                )
            )
        )
        return document["invite"].text ?? ""
    }

    /// A folder that is a member already.
    package func member(_ name: String, in folder: TemporaryFolder) async throws -> NodeFolder {
        let node = NodeFolder(name, in: folder)
        try await node.done(["init"])
        try await node.done(["enrol", try await invite(name)])
        return node
    }
}
