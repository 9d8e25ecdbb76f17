import Foundation
import HubCore
import HubTestSupport
import TestRandomness
import TestSupport
import Testing

/// Bundles between real processes: what no link ever carried.
@Suite("By stick")
struct StickTests {
    private func hub(_ hub: HubProcess, _ words: [String]) async throws -> JSONDocument {
        let result = try await hub.run(words)
        guard result.code == 0 else { throw Unexpected(what: "\(words): \(result.problems)") }
        return try result.document()
    }

    @Test("figures go up two tiers and a release comes down, without any link")
    func withoutLink() async throws {
        let sticks = TemporaryFolder()
        let root = try HubProcess()
        try await root.start()
        let child = try await root.child("BRCA clé", zones: ["langan"])
        var nodes: [NodeFolder] = []
        for number in 0..<6 {
            nodes.append(try await NodeFolder.enrolled("n\(number)", at: child, in: sticks))
        }
        #expect(await child.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))

        for (number, node) in nodes.enumerated() {
            try await node.publish(["s1": 100 + number])
            let file = sticks.path("\(node.name).up")
            let written = try await node.done(["bundle", "export", file])
            #expect(written["batches"].int == 1)
            // Nothing is replaced unasked.
            #expect(try await node.run(["bundle", "export", file]).code == 3)
            try await node.done(["bundle", "export", file, "--force"])
            let taken = try await hub(child, ["bundle", "import", file])
            #expect(taken["journalled"].int == 1)
            #expect(try await hub(child, ["bundle", "import", file])["duplicates"].int == 1)
            #expect(try await node.outbox().unreceipted == 1)
        }
        #expect(
            try await hub(child, ["bundle", "export", "--parent", sticks.path("up")])["batches"].int
                == 6
        )
        let above = try await hub(root, ["bundle", "import", sticks.path("up")])
        #expect(above["journalled"].int == 6 && above["certificates"].int == 6)
        try await root.done(.release(HubProcess.release))
        let digest = try await root.done(.verify)["stateDigest"].text

        let down = ["bundle", "export", "--for", "BRCA clé", sticks.path("down")]
        #expect(try await hub(root, down)["receipts"].int == 6)
        let below = try await hub(child, ["bundle", "import", sticks.path("down")])
        #expect(below["settled"].int == 6)
        #expect(below["releases"].list.map(\.text) == ["r1"])
        #expect(try await child.done(.status)["toForward"].int == 0)
        for node in nodes {
            let file = sticks.path("\(node.name).down")
            _ = try await hub(child, ["bundle", "export", "--for", node.name, file])
            let taken = try await node.done(["bundle", "import", file])
            #expect(taken["settled"].int == 1 && taken["releases"].list.map(\.text) == ["r1"])
            #expect(try await node.done(["bundle", "import", file])["settled"].int == 0)
            #expect(try await node.outbox().unreceipted == 0)
            #expect(
                try await node.done(["compare", "--period", "s1"])["release"]["id"].text == "r1"
            )
        }

        // The link comes back: there is nothing left to say, and the owners of the folders take
        // bundles in as the commands did.
        try await root.start()
        try await child.start()
        let isIdle = try await eventually {
            try await child.done(.status)["parent"].text == "online"
        }
        #expect(isIdle)
        for node in nodes { #expect(try await node.done(["sync"])["outcome"].text == "done") }
        let again = try await hub(child, ["bundle", "import", sticks.path("n0.up")])
        #expect(again["duplicates"].int == 1)
        let verified = try await root.done(.verify)
        #expect(verified["stateDigest"].text == digest)
        #expect(verified["journalRows"].int == 6 && verified["quarantined"].int == 0)
        #expect(await child.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
    }

    @Test("links and sticks in any order, old sticks included, end in one state")
    func anyOrder() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        let sticks = TemporaryFolder()
        let root = try HubProcess()
        try await root.start()
        var nodes: [NodeFolder] = []
        for number in 0..<5 {
            nodes.append(try await NodeFolder.enrolled("n\(number)", at: root, in: sticks))
        }
        var urea = [Int](repeating: 0, count: nodes.count)
        var up: [String] = []
        var down: [(node: Int, file: String)] = []
        for step in 0..<40 {
            let index = Int.random(in: nodes.indices, using: &random)
            let node = nodes[index]
            let file = sticks.path("\(step)")
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1:
                urea[index] = Int.random(in: 1...500, using: &random)
                try await node.publish(["s1": urea[index]])
            case 2:
                let all = Bool.random(using: &random) ? ["--all"] : []
                try await node.done(["bundle", "export", file] + all)
                up.append(file)
            case 3:
                guard let file = up.randomElement(using: &random) else { continue }
                _ = try await hub(root, ["bundle", "import", file])
            case 4:
                _ = try await hub(root, ["bundle", "export", "--for", node.name, file])
                down.append((index, file))
                guard let stick = down.randomElement(using: &random) else { continue }
                try await nodes[stick.node].done(["bundle", "import", stick.file])
            default: try await node.done(["sync"])
            }
        }
        // The last word of each goes by link or by stick.
        var batches = 0
        for (index, node) in nodes.enumerated() {
            urea[index] += 1_000
            try await node.publish(["s1": urea[index]])
            if index.isMultiple(of: 2) {
                try await node.done(["sync"])
            } else {
                let files = (sticks.path("last-\(index)"), sticks.path("last-\(index).down"))
                try await node.done(["bundle", "export", files.0])
                _ = try await hub(root, ["bundle", "import", files.0])
                _ = try await hub(root, ["bundle", "export", "--for", node.name, files.1])
                try await node.done(["bundle", "import", files.1])
            }
            let outbox = try await node.outbox()
            #expect(outbox.unreceipted == 0, "seed \(seed)")
            batches += outbox.batches
        }
        let released = try await root.done(.release(HubProcess.release))
        let cell = released["cells"].list.first {
            $0["level"].text == "national" && $0["indicator"].text == "r.urea"
        }
        #expect(cell?["sum"].int == urea.reduce(0, +), "seed \(seed)")
        let verified = try await root.done(.verify)
        #expect(verified["journalRows"].int == batches, "seed \(seed)")
        #expect(verified["quarantined"].int == 0 && verified["unchained"].int == 0, "seed \(seed)")
        #expect(verified["problems"].list.isEmpty, "seed \(seed)")
        // One folder for each cluster, whatever the order: nobody is alarmed.
        #expect(try await root.done(.alarms)["alarms"].list.isEmpty, "seed \(seed)")
        #expect(await root.stop() == .exited(0))
    }
}
