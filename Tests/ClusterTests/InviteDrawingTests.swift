import DataFolder
import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// The picture of an invite, by the real command.
@Suite("Pictures of invites")
struct InviteDrawingTests {
    @Test(
        "The SVG is written for its owner alone and replaces nothing unasked; JSON stays as it is"
    )
    func file() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let folder = TemporaryFolder()
        let file = folder.path("invite.svg")
        let command = [
            "invite", "--cluster-name", "m", "--commune", "langan", "--filiere", "riz",
        ]
        let plain = try await hub.run(command).document()
        let result = try await hub.run(command + ["--qr", file])
        #expect(result.code == 0)
        let drawn = try result.document()
        #expect(drawn["format"].text == plain["format"].text)
        #expect(drawn["invite"].text?.hasPrefix("grenier1-") == true)
        let svg = try String(contentsOfFile: file, encoding: .utf8)
        #expect(svg.contains("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        // No invite is made for a picture that has no place.
        let members = try await hub.done(.members)["members"].list.count
        #expect(try await hub.run(command + ["--qr", file]).code == 3)
        #expect(try await hub.done(.members)["members"].list.count == members)
        #expect(try await hub.run(command + ["--qr", file, "--force"]).code == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) != svg)
        // Where no person looks, nothing is drawn.
        let words = try await ChildProcess.run("grenier-hub", command + ["--dir", hub.path])
        #expect(words.code == 0 && !words.output.contains("█"))
        #expect(await hub.stop() == .exited(0))
    }
}
