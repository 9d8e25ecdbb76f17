import DataFolder
import Foundation
import NodeCore
import TestRandomness
import Testing

/// Many records at once: all or none, every problem named, and twice the same as once.
@Suite("Le chargement d'enregistrements", .serialized)
struct RecordLoadTests {
    private func withNode(_ body: (RecordingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(at: hub)
        try await body(node)
        try node.close()
        await hub.stop()
    }

    private static func request(_ lines: [String], isTrial: Bool = false) -> NodeCommand {
        .record(
            .load(
                file: "essai.jsonl",
                content: Data(lines.joined(separator: "\n").utf8),
                isTrial: isTrial
            ),
            author: "Awa"
        )
    }

    private static func row(_ id: String, _ kind: String, _ fields: [String: String]) -> String {
        let pairs = fields.sorted { $0.key < $1.key }.map { #""\#($0.key)": "\#($0.value)""# }
        return
            #"{"id": "\#(id)", "kind": "\#(kind)", "fields": {\#(pairs.joined(separator: ", "))}}"#
    }

    private func load(_ node: RecordingNode, _ lines: [String]) async throws -> [Int?] {
        let answer = try await node.done(Self.request(lines))
        return [answer["added"].int, answer["changed"].int, answer["unchanged"].int]
    }

    private static let delivery = ["day": "2025-07-01", "delivered": "10.0", "accepted": "8.0"]

    @Test("rows are kept as typed, with who loaded them; a reference leads to a name of the file")
    func kept() async throws {
        try await withNode { node in
            let lines = [
                Self.row("L1", "delivery", Self.delivery.merging(["contract": "C1"]) { $1 }),
                "",
                Self.row("C1", "contract", ["season": "p2", "partner": "Sica"]),
                #"{"id": "L2", "kind": "delivery", "fields": {"day": "1/8/2025", "delivered": 3, "paid": true}}"#,
            ]
            #expect(try await load(node, lines) == [3, 0, 0])
            let standing = try await node.standing()
            let contract = try #require(try await node.standing("contract").keys.first)
            let whole = Self.delivery.merging(["contract": contract]) { $1 }
            #expect(standing.values.contains(whole))
            #expect(
                standing.values.contains(["day": "2025-08-01", "delivered": "3.0", "paid": "1"])
            )
            let versions = try await node.record(.history(id: contract))["versions"].list
            #expect(versions.map { $0["author"].text } == ["Awa"])
            // By its own name, as the list says it.
            let change = Self.row(contract, "contract", ["season": "p3", "partner": "Sica"])
            #expect(try await load(node, [change]) == [0, 1, 0])
            #expect(try await node.standing()[contract]?["season"] == "p3")
        }
    }

    @Test("one bad row and nothing is kept; every problem of every row is named with its row")
    func atomic() async throws {
        try await withNode { node in
            _ = try await load(node, [Self.row("D0", "delivery", Self.delivery)])
            let before = try await node.standing()
            let lines = [
                Self.row("D1", "delivery", Self.delivery),
                Self.row("D2", "delivery", ["day": "hier", "delivered": "beaucoup"]),
                "pas du JSON",
                Self.row("D3", "livraison", [:]),
                Self.row("D1", "delivery", Self.delivery),
                Self.row("D0", "contract", ["season": "p2", "partner": "Sica"]),
                Self.row("D4", "delivery", Self.delivery.merging(["contract": "absent"]) { $1 }),
                Self.row(" ", "delivery", Self.delivery),
                #"{"id": "D5", "kind": "delivery", "fields": {"day": "2025-07-01", "delivered": 1.5}}"#,
            ]
            let answer = try await node.perform(Self.request(lines))
            #expect(answer.exitCode == 3)
            let problems = answer.problems.joined(separator: "\n")
            // Two fields of row 2 are wrong; row 1 alone is good.
            for number in 2...9 {
                #expect(
                    answer.problems.contains {
                        $0.contains("essai.jsonl") && $0.contains("ligne \(number)")
                    },
                    "\(number) in \(problems)"
                )
            }
            #expect(answer.problems.count { $0.contains("ligne 2") } == 2, "\(problems)")
            #expect(!answer.problems.contains { $0.contains("essai.jsonl, ligne 1,") })
            #expect(try await node.standing() == before)
            let nothing = try await node.perform(Self.request([]))
            #expect(nothing.exitCode == 3 && !nothing.problems.isEmpty)
        }
    }

    @Test("a trial says what a load would, and keeps nothing")
    func trial() async throws {
        try await withNode { node in
            let lines = [Self.row("D1", "delivery", Self.delivery)]
            let answer = try await node.done(Self.request(lines, isTrial: true))
            #expect(answer["added"].int == 1)
            #expect(try await node.standing().isEmpty)
            #expect(try await load(node, lines) == [1, 0, 0])
        }
    }

    @Test("what people changed or deleted since stands, until the source says something new")
    func people() async throws {
        try await withNode { node in
            let lines = [Self.row("D1", "delivery", Self.delivery)]
            #expect(try await load(node, lines) == [1, 0, 0])
            let id = try #require(try await node.standing().keys.first)
            _ = try await node.record(.change(id: id, fields: ["note": "pesé deux fois"]))
            #expect(try await load(node, lines) == [0, 0, 1])
            #expect(try await node.standing()[id]?["note"] == "pesé deux fois")
            _ = try await node.record(.delete(id: id))
            #expect(try await load(node, lines) == [0, 0, 1])
            #expect(try await node.standing().isEmpty)
            let news = [
                Self.row("D1", "delivery", Self.delivery.merging(["delivered": "11.0"]) { $1 })
            ]
            #expect(try await load(node, news) == [0, 1, 0])
            #expect(try await node.standing()[id]?["delivered"] == "11.0")
            #expect(try await load(node, lines) == [0, 1, 0])
            _ = try await node.record(.undo)
            #expect(try await node.standing()[id]?["delivered"] == "11.0")
            #expect(try await node.history(id).count == 6)
        }
    }

    @Test("any rows in any order: twice is once, and a bad row more is none")
    func property() async throws {
        try await withNode { node in
            for seed in [20_260_721, 20_260_722, 20_260_723] as [UInt64] {
                var generator = SplitMix64(seed: seed)
                let count = Int.random(in: 1...40, using: &generator)
                let lines = (0..<count).map { number in
                    Self.row(
                        "\(seed)/\(number)",
                        "delivery",
                        [
                            "day": "2025-07-0\(Int.random(in: 1...9, using: &generator))",
                            "delivered": "\(Int.random(in: 10...99, using: &generator)).0",
                        ]
                    )
                }.shuffled(using: &generator)
                let before = try await node.standing()
                let place = Int.random(in: 0...count, using: &generator)
                var spoilt = lines
                spoilt.insert(Self.row("bad", "delivery", ["day": "hier"]), at: place)
                let refused = try await node.perform(Self.request(spoilt))
                #expect(refused.exitCode == 3, "seed \(seed)")
                #expect(
                    refused.problems.dropFirst().allSatisfy { $0.contains("ligne \(place + 1)") },
                    "seed \(seed): \(refused.problems)"
                )
                #expect(try await node.standing() == before, "seed \(seed)")
                #expect(try await load(node, lines) == [count, 0, 0], "seed \(seed)")
                let once = try await node.standing()
                #expect(once.count == before.count + count, "seed \(seed)")
                let again = lines.shuffled(using: &generator)
                #expect(try await load(node, again) == [0, 0, count], "seed \(seed)")
                #expect(try await node.standing() == once, "seed \(seed)")
                for id in once.keys where before[id] == nil {
                    #expect(try await node.history(id).count == 1, "seed \(seed)")
                }
            }
        }
    }
}
