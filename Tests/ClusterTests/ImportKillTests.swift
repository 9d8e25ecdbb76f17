import Foundation
import HubTestSupport
import TestRandomness
import TestSupport
import Testing

/// A file is taken in whole or not at all, whenever the process that does it is killed.
@Suite("An import that is killed", .serialized)
struct ImportKillTests {
    private static let rows = 1_200
    private static let kills = 8
    private let folder = TemporaryFolder()

    private func node(_ name: String, at hub: HubProcess) async throws -> NodeFolder {
        let invited = try await hub.run([
            "invite", "--cluster-name", name, "--commune", "0302", "--filiere", "ananas",
        ])
        let invite = try #require(try invited.document()["invite"].text, "\(invited.problems)")
        let node = NodeFolder(name, in: folder)
        try await node.done(["init"])
        try await node.done(["enrol", invite])
        return node
    }

    private func hub() async throws -> HubProcess {
        let path = folder.path("bnca")
        let made = try await ChildProcess.run(
            "grenier-hub",
            [
                "init", "--dir", path, "--name", "BNCA ananas", "--filiere", "ananas", "--zone",
                "pole-7", "--catalogue", "benin", "--port", "\(FreePorts.three())",
            ]
        )
        guard made.code == 0 else { throw Unexpected(what: "init: \(made.problems)") }
        let hub = HubProcess(adopting: path, in: folder)
        try await hub.start()
        return hub
    }

    private func prices() throws -> String {
        let file = folder.path("prix.csv")
        let rows = (1...Self.rows).map { number in
            "P\(number);\(number % 28 + 1)/07/2025;Ananas pain de sucre;Détail;\(100 + number % 90)\n"
        }
        let text = "Identifiant;Date;Produit;Type de marché;Prix\n" + rows.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    private func count(_ node: NodeFolder) async throws -> Int {
        try await node.done(["record", "list", "price"])["records"].list.count
    }

    @Test("eight kills at any moment: every record or none, and the end is the same")
    func killed() async throws {
        let hub = try await hub()
        let file = try prices()
        let measured = try await node("mesure", at: hub)
        let clock = ContinuousClock()
        let start = clock.now
        try await measured.done(["import", file])
        let milliseconds = Int((clock.now - start) / .milliseconds(1))
        #expect(try await count(measured) == Self.rows)

        let poste = try await node("poste", at: hub)
        var random = SplitMix64(seed: 20_260_731)
        var unfinished = 0
        for number in 0..<Self.kills {
            // Each kill strikes a member that has nothing yet, a little later than the one before.
            let node = NodeFolder("poste-\(number)", in: folder)
            try FileManager.default.copyItem(atPath: poste.path, toPath: node.path)
            let child = try ChildProcess(
                "grenier-node",
                ["import", file, "--dir", node.path, "--json"]
            )
            let step = max(1, milliseconds / Self.kills)
            let wait = number * step + Int.random(in: 0...step, using: &random)
            try await Task.sleep(for: .milliseconds(wait))
            child.signal(9)
            await child.end()
            let found = try await count(node)
            #expect(found == 0 || found == Self.rows, "after \(wait) ms of \(milliseconds)")
            if found == 0 { unfinished += 1 }
            let last = try await node.done(["import", file])
            #expect(last[found == 0 ? "added" : "unchanged"].int == Self.rows)
            #expect(try await count(node) == Self.rows)
        }
        #expect(unfinished > 0, "every import was quicker than its kill")
        await hub.stop()
    }
}
