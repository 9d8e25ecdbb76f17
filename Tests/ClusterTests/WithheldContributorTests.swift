import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// A family kept back at a node, seen from its hub.
@Suite("What a member keeps back")
struct WithheldContributorTests {
    @Test("after an amended summary without it, the cell has one contributor less")
    func oneLess() async throws {
        let sticks = TemporaryFolder()
        let hub = try HubProcess()
        try await hub.start()
        var nodes: [NodeFolder] = []
        for number in 0..<7 {
            let node = try await NodeFolder.enrolled("n\(number)", at: hub, in: sticks)
            try await node.publish(["s1": 100 + number])
            try await node.done(["sync"])
            nodes.append(node)
        }
        #expect(try await reporting(hub) == 7)

        let answer = try await nodes[0].done(["withhold", "add", "urea", "--period", "s1"])
        #expect(answer["kept"][0]["indicators"].list.contains { $0.text == "r.urea" })
        #expect(answer["amends"].list.map(\.text) == ["s1"])
        // Nothing has changed at the hub before the node publishes again.
        #expect(try await reporting(hub) == 7)
        let published = try await nodes[0].done(["publish"])
        #expect(published["published"][0]["revision"].int == 2)
        try await nodes[0].done(["sync"])
        #expect(try await reporting(hub) == 6)

        // Undone, it counts again.
        try await nodes[0].done(["withhold", "lift", "urea"])
        try await nodes[0].done(["publish"])
        try await nodes[0].done(["sync"])
        #expect(try await reporting(hub) == 7)
        await hub.stop()
    }

    /// How many clusters the figure of the country would rest on, released now.
    private func reporting(_ hub: HubProcess) async throws -> Int? {
        var request = HubProcess.release
        request.isDryRun = true
        return try await hub.done(.release(request))["cells"].list.first {
            $0["indicator"].text == "r.urea" && $0["period"].text == "s1"
                && $0["level"].text == "national"
        }?["nReporting"].int
    }
}
