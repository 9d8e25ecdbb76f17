import DataFolder
import Localisation
import NodeCore
import TestRandomness
import Testing

/// How records are shown, and by how little of their name they are called.
@Suite("La liste des enregistrements", .serialized)
struct RecordListTests {
    private func withNode(_ body: (RecordingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(at: hub)
        try await body(node)
        try node.close()
        await hub.stop()
    }

    private func add(
        _ node: RecordingNode,
        _ day: String,
        _ delivered: String
    ) async throws
        -> String
    {
        try await node.add("delivery", ["day": day, "delivered": delivered, "market": "export"])
    }

    @Test("kind by kind, the oldest day first, with the day, the fields in words and a short name")
    func order() async throws {
        try await withNode { node in
            let contract = try await node.add("contract", ["season": "p2", "partner": "Sica"])
            let later = try await add(node, "2025-08-02", "2 sacs")
            let sooner = try await add(node, "2025-07-31", "1500 kg")
            let first = try await add(node, "2024-05-01", "3")
            let answer = try await node.record(.list(kind: nil, period: nil))["records"].list
            #expect(answer.map { $0["id"].text } == [first, sooner, later, contract])
            #expect(answer.first?["when"].text == "2024-05-01")
            #expect(answer.last?["when"].text == "p2")
            let text = try await node.perform(
                .record(.list(kind: nil, period: nil), author: "Awa")
            ).text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }
            let lines = String(text).split(separator: "\n")
            #expect(lines.first == "Livraisons (delivery)")
            #expect(lines.contains("Contrats (contract)"))
            let short = try #require(answer[2]["short"].text)
            #expect(later.hasPrefix(short) && short.count < 8)
            let line = try #require(lines.first { $0.contains(short) })
            #expect(
                line == "  \(short)  2025-08-02  Livré : 2 sacs (200,0 kg) · Marché : Étranger"
            )
            let english = try await node.perform(
                .record(.list(kind: "contract", period: "p2"), author: "Awa"),
                language: .english
            ).text
            #expect(english.contains("Contracts (contract)"))
            #expect(english.contains("p2  Partner: Sica"), "\(english)")
        }
    }

    @Test("any unique beginning of a name will do, an ambiguous one is refused with its candidates")
    func prefixes() async throws {
        try await withNode { node in
            var ids: [String] = []
            // Of seventeen names two begin with the same digit.
            for day in 10...26 { ids.append(try await add(node, "2025-07-\(day)", "5")) }
            let listed = try await node.record(.list(kind: nil, period: nil))["records"].list
            let short = listed.compactMap { $0["short"].text }
            #expect(Set(short).count == ids.count)
            for (record, name) in zip(listed, short) {
                let id = try #require(record["id"].text)
                let others = ids.filter { $0 != id }
                #expect(id.hasPrefix(name) && !others.contains { $0.hasPrefix(name) })
                #expect(name.count == 4 || others.contains { $0.hasPrefix(name.dropLast()) })
            }
            let groups = Dictionary(grouping: ids) { String($0.prefix(1)) }
            let (digit, several) = try #require(groups.first { $0.value.count > 1 })
            for request in [
                RecordRequest.change(id: digit, fields: ["delivered": "6"]), .delete(id: digit),
                .history(id: digit),
            ] {
                let answer = try await node.perform(.record(request, author: "Awa"))
                #expect(answer.exitCode == 3)
                let said = answer.problems.joined()
                #expect(said.contains("commencent par « \(digit) »"), "\(said)")
                let words: [Substring] = said.split { " ,:".contains($0) }
                let named = words.filter { word in
                    word.count >= 4 && several.contains { $0.hasPrefix(word) }
                }
                #expect(named.count == min(several.count, 10), "\(said)")
            }
            let id = try #require(ids.first)
            let name = try #require(short.first { id.hasPrefix($0) })
            let upper = name.uppercased()
            _ = try await node.record(.change(id: upper, fields: ["delivered": "6 kg"]))
            #expect(try await node.standing()[id]?["delivered"] == "6.0")
            _ = try await node.record(.delete(id: name))
            #expect(try await node.history(name).count == 3)
            let gone = try await node.perform(.record(.delete(id: name), author: "Awa"))
            #expect(gone.exitCode == 3 && gone.problems.joined().contains("record list"))
            for text in ["", "  ", "xyz", "%", "_", id + "0"] {
                let answer = try await node.perform(.record(.history(id: text), author: "Awa"))
                #expect(answer.exitCode == 3, "\(text)")
            }
        }
    }

    @Test("a field names another record by the beginning of its name")
    func references() async throws {
        try await withNode { node in
            let contract = try await node.add("contract", ["season": "p2", "partner": "Sica"])
            let fields = [
                "day": "1/7/2025", "delivered": "5", "contract": String(contract.prefix(6)),
            ]
            let id = try await node.add("delivery", fields)
            #expect(try await node.standing()[id]?["contract"] == contract)
            let own = fields.merging(["contract": String(id.prefix(6))]) { $1 }
            let refused = try await node.perform(
                .record(.add(kind: "delivery", fields: own), author: "Awa")
            )
            #expect(refused.exitCode == 3)
            #expect(refused.problems.joined().contains("record list contract"))
            // A contract that was deleted since does not keep its delivery from being changed.
            _ = try await node.record(.delete(id: contract))
            _ = try await node.record(.change(id: id, fields: ["note": "pesé"]))
            #expect(try await node.standing()[id]?["contract"] == contract)
        }
    }

    @Test("a period that is not in the catalogue is refused with those that are")
    func periods() async throws {
        try await withNode { node in
            let list = try await node.perform(
                .record(.list(kind: nil, period: "2025"), author: "Awa")
            )
            #expect(list.problems.joined().contains("« 2025 »"))
            #expect(list.problems.joined().contains("attendu : p1, p2, p3"))
            let review = try await node.perform(.review(period: "2025"))
            #expect(review.exitCode == 3)
            #expect(review.problems.joined().contains("attendu : p1, p2, p3"))
            let summary = try await node.perform(.summarise(period: "2025"))
            #expect(summary.problems.joined().contains("attendu : p1, p2, p3"))
        }
    }
}
