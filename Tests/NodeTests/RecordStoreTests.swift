import DataFolder
import Foundation
import Localisation
import NodeCore
import TestRandomness
import Testing

/// Records in a real folder: kept with their history, undone, and refused without a trace.
@Suite("Les enregistrements du poste", .serialized)
struct RecordStoreTests {
    private static let delivery = ["day": "2025-07-01", "delivered": "10.0", "accepted": "8.0"]

    private func withNode(_ body: (RecordingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(at: hub)
        try await body(node)
        try node.close()
        await hub.stop()
    }

    @Test("added, changed with a field emptied, deleted; the history says who and what, in order")
    func history() async throws {
        try await withNode { node in
            let before = Int(Date().timeIntervalSince1970)
            let id = try await node.add("delivery", Self.delivery)
            let changed = try await node.record(
                .change(id: id, fields: ["accepted": "", "note": "pesé deux fois"]),
                by: "Bio"
            )
            #expect(changed["fields"]["note"].text == "pesé deux fois")
            #expect(changed["fields"]["accepted"].isNull)
            let kept = ["day": "2025-07-01", "delivered": "10.0", "note": "pesé deux fois"]
            #expect(try await node.standing() == [id: kept])
            let deleted = try await node.record(.delete(id: id), by: "Cica")
            #expect(deleted["changed"].value as? Bool == true)
            #expect(deleted["deleted"].value as? Bool == true)
            #expect(try await node.standing().isEmpty)
            #expect(try await node.history(id) == [Self.delivery, kept, nil])
            let versions = try await node.record(.history(id: id))["versions"].list
            #expect(versions.map { $0["author"].text } == ["Awa", "Bio", "Cica"])
            #expect(versions.map { $0["version"].int } == [1, 2, 3])
            let texts = versions.compactMap { $0["at"].text }
            let days = try texts.map { try Date($0, strategy: .iso8601) }
            #expect(days.count == 3 && days == days.sorted())
            #expect(days.allSatisfy { Int($0.timeIntervalSince1970) >= before })
        }
    }

    @Test("what says the same writes nothing, however it is typed")
    func unchanged() async throws {
        try await withNode { node in
            let id = try await node.add("delivery", Self.delivery.merging(["paid": "oui"]) { $1 })
            for fields in [
                [:], ["delivered": "10"], ["delivered": "10,00", "day": "1/7/2025"],
                ["paid": "yes"], ["note": ""], ["note": "  "], ["price": ""],
            ] {
                let answer = try await node.record(.change(id: id, fields: fields))
                #expect(answer["changed"].value as? Bool == false, "\(fields)")
            }
            #expect(try await node.history(id).count == 1)
            // Ten kilograms typed as bags say more than ten kilograms.
            let bags = try await node.record(.change(id: id, fields: ["delivered": "0,1 sac"]))
            #expect(bags["changed"].value as? Bool == true)
            #expect(bags["fields"]["delivered"].text == "0,1 sac")
        }
    }

    @Test("undo puts the last change back, once; undoing that does it again")
    func undo() async throws {
        try await withNode { node in
            let nothing = try await node.perform(.record(.undo, author: "Awa"))
            #expect(nothing.exitCode == 4 && nothing.problems.joined().contains("rien à défaire"))
            let first = try await node.add("delivery", Self.delivery)
            let second = try await node.add("contract", ["season": "p2", "partner": "Sica"])
            _ = try await node.record(.undo)
            #expect(try await node.standing().keys.sorted() == [first])
            _ = try await node.record(.undo)
            #expect(try await node.standing().count == 2)
            _ = try await node.record(.change(id: first, fields: ["delivered": "9"]))
            _ = try await node.record(.undo)
            #expect(try await node.standing()[first] == Self.delivery)
            _ = try await node.record(.undo)
            #expect(try await node.standing()[first]?["delivered"] == "9.0")
            _ = try await node.record(.delete(id: second))
            _ = try await node.record(.undo)
            #expect(try await node.standing()[second]?["partner"] == "Sica")
            // Nothing of what was done and undone is lost.
            #expect(try await node.history(second).count == 5)
            #expect(try await node.history(first).count == 4)
        }
    }

    @Test("a deleted record counts nowhere; undone, it counts again")
    func counting() async throws {
        try await withNode { node in
            func delivered() async throws -> Double? {
                let answer = try await node.perform(.summarise(period: "p2"))
                guard answer.exitCode == 0, let text = answer.document else { return nil }
                let values = try JSONDocument(text)["values"].list
                return values.first { $0["indicator"].text == "delivered" }?["value"].double
            }
            #expect(try await delivered() == nil)
            let id = try await node.add("delivery", Self.delivery)
            let other = try await node.add(
                "delivery",
                ["day": "2025-08-01", "delivered": "5", "accepted": "5"]
            )
            #expect(try await delivered() == 15)
            #expect(try await node.standing("delivery", in: "p2").count == 2)
            #expect(try await node.standing("delivery", in: "p3").isEmpty)
            #expect(try await node.standing("contract").isEmpty)
            _ = try await node.record(.delete(id: id))
            #expect(try await delivered() == 5)
            #expect(try await node.standing(in: "p2").keys.sorted() == [other])
            _ = try await node.record(.change(id: other, fields: ["day": "2026-08-01"]))
            #expect(try await delivered() == nil)
            _ = try await node.record(.undo)
            #expect(try await delivered() == 5)
            _ = try await node.record(.delete(id: other))
            #expect(try await delivered() == nil)
            _ = try await node.record(.undo)
            #expect(try await delivered() == 5)
        }
    }

    @Test("what two figures must keep is asked of imported ones, and of what is about to be sealed")
    func rules() async throws {
        try await withNode { node in
            func imported(_ text: String) async throws -> CommandAnswer {
                try await node.perform(
                    .importFile(name: "essai.csv", content: Data(text.utf8), dryRun: false)
                )
            }
            let refused = try await imported("period,delivered,accepted\np1,10,10.1\n")
            #expect(refused.exitCode != 0)
            #expect(refused.problems.contains { $0.contains("Trop gardé") }, "\(refused.problems)")
            #expect(try await imported("period,delivered,accepted\np1,10,10\n").exitCode == 0)
            // One of the two is typed, the other follows from records: 8 of the 5 delivered.
            #expect(try await imported("period,accepted\np2,8\n").exitCode == 0)
            _ = try await node.add("delivery", ["day": "2025-07-01", "delivered": "5"])
            let sealed = try await node.perform(.publish(periods: []))
            #expect(sealed.exitCode != 0)
            #expect(sealed.problems.contains { $0.contains("Trop gardé") }, "\(sealed.problems)")
        }
    }

    @Test("a campaign whose records are all gone is withdrawn, once, and can come back")
    func withdrawal() async throws {
        try await withNode { node in
            func published() async throws -> [[String]] {
                let document = try await node.done(.publish(periods: []))
                return try document["published"].list.map { item in
                    [
                        try #require(item["period"].text),
                        String(try #require(item["revision"].int)),
                        String(try #require(item["withdrawn"].value as? Bool)),
                    ]
                }.sorted { $0[0] < $1[0] }
            }
            let id = try await node.add("delivery", Self.delivery)
            #expect(try await published() == [["p2", "1", "false"]])
            _ = try await node.record(.delete(id: id))
            #expect(try await published() == [["p2", "2", "true"]])
            // Nothing is left to say, nor to take back.
            #expect(try await node.perform(.publish(periods: [])).exitCode != 0)
            #expect(try await node.perform(.publish(periods: ["p2"])).exitCode != 0)
            _ = try await node.record(.undo)
            #expect(try await published() == [["p2", "3", "false"]])
        }
    }

    @Test("a reference leads to a record that stands, of the right kind")
    func references() async throws {
        try await withNode { node in
            let contract = try await node.add("contract", ["season": "p2", "partner": "Sica"])
            let other = try await node.add("delivery", Self.delivery)
            func add(_ id: String) async throws -> CommandAnswer {
                try await node.perform(
                    .record(
                        .add(
                            kind: "delivery",
                            fields: Self.delivery.merging(["contract": id]) { $1 }
                        ),
                        author: "Awa"
                    )
                )
            }
            let absent = String(repeating: "0f", count: 16)
            for id in [absent, other, "xyz"] {
                let answer = try await add(id)
                #expect(answer.exitCode == 3, "\(id)")
                #expect(answer.problems.joined().contains("ne désigne aucun enregistrement"))
            }
            #expect(try await node.standing().count == 2)
            #expect(try await add(contract).exitCode == 0)
            _ = try await node.record(.delete(id: contract))
            #expect(try await add(contract).exitCode == 3)
            let change = try await node.perform(
                .record(.change(id: other, fields: ["contract": contract]), author: "Awa")
            )
            #expect(change.exitCode == 3)
            #expect(try await node.standing()[other] == Self.delivery)
        }
    }

    @Test("what is refused leaves everything as it was")
    func refusals() async throws {
        try await withNode { node in
            let id = try await node.add("delivery", Self.delivery)
            let gone = try await node.add("delivery", Self.delivery)
            _ = try await node.record(.delete(id: gone))
            let requests: [(RecordRequest, Int32)] = [
                (.add(kind: "livraison", fields: [:]), 3), (.add(kind: "delivery", fields: [:]), 3),
                (.change(id: id, fields: ["delivered": "20", "price": "cher"]), 3),
                (.change(id: id, fields: ["delivered": ""]), 3),
                (.change(id: id, fields: ["delivered": "7"]), 3),
                (.change(id: id, fields: ["taille": "7"]), 3),
                (.change(id: gone, fields: ["delivered": "20"]), 3), (.delete(id: gone), 3),
                (.delete(id: "xyz"), 3), (.history(id: "xyz"), 3),
                (.history(id: String(repeating: "0", count: 32)), 3),
                (.list(kind: "lait", period: nil), 3), (.list(kind: nil, period: "p9"), 3),
            ]
            for (request, code) in requests {
                let answer = try await node.perform(.record(request, author: "Awa"))
                #expect(answer.exitCode == code, "\(request)")
                #expect(!answer.problems.isEmpty, "\(request)")
            }
            #expect(try await node.standing() == [id: Self.delivery])
            #expect(try await node.history(id) == [Self.delivery])
            #expect(try await node.history(gone) == [Self.delivery, nil])
            // The last change is still the deletion.
            _ = try await node.record(.undo)
            #expect(try await node.standing().count == 2)
        }
    }

    @Test("after any additions, changes, deletions and undoings the store says what a model says")
    func model() async throws {
        try await withNode { node in
            var model = RecordModel()
            for seed in [20_260_709, 20_260_710, 20_260_711] as [UInt64] {
                var generator = SplitMix64(seed: seed)
                for step in 0..<60 {
                    let place = "seed \(seed), step \(step)"
                    try await model.step(node, using: &generator, place)
                    if generator.happens(0.15) { try node.close() }
                    if step % 10 == 9 {
                        #expect(try await node.standing() == model.standing, "\(place)")
                    }
                }
                try node.close()
                #expect(try await node.standing() == model.standing, "seed \(seed)")
                for (id, versions) in model.versions {
                    #expect(try await node.history(id) == versions, "seed \(seed), \(id)")
                }
            }
        }
    }
}

/// What the store must say, kept as plainly as can be.
private struct RecordModel {
    var versions: [String: [[String: String]?]] = [:]
    private var last: String?

    var standing: [String: [String: String]] {
        versions.compactMapValues { $0.last ?? nil }
    }

    private mutating func write(_ fields: [String: String]?, _ id: String) {
        if (versions[id]?.last ?? nil) == fields, versions[id] != nil { return }
        versions[id, default: []].append(fields)
        last = id
    }

    private static func fields(using generator: inout SplitMix64) -> [String: String] {
        var fields: [String: String] = [:]
        fields["day"] = "2025-07-0\(Int.random(in: 1...3, using: &generator))"
        fields["delivered"] = "\(Int.random(in: 10...12, using: &generator)).0"
        let others = [
            "accepted": ["8.0", "9.5"], "market": ["local", "export"], "paid": ["0", "1"],
            "note": ["a", "b | c"], "price": ["1.50"], "crop": ["paddy", "etuve"],
        ]
        for (name, texts) in others.sorted(by: { $0.key < $1.key })
        where generator.happens(0.5) {
            fields[name] = texts.randomElement(using: &generator)
        }
        return fields
    }

    mutating func step(
        _ node: RecordingNode,
        using generator: inout SplitMix64,
        _ place: String
    ) async throws {
        let known = versions.keys.sorted()
        let target = known.randomElement(using: &generator)
        let isStanding = target.flatMap { standing[$0] } != nil
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<3:
            let fields = Self.fields(using: &generator)
            write(fields, try await node.add("delivery", fields))
        case 3..<6:
            guard let target else { return }
            var fields = Self.fields(using: &generator)
            if generator.happens(0.3) { fields["note"] = "" }
            // What no rule allows leaves everything as it was.
            let isBad = generator.happens(0.2)
            if isBad { fields["price"] = "cher" }
            let answer = try await node.perform(
                .record(.change(id: target, fields: fields), author: "Awa")
            )
            #expect(answer.exitCode == (isStanding && !isBad ? 0 : 3), "\(place)")
            guard isStanding, !isBad, let before = standing[target] else { return }
            write(before.merging(fields) { $1 }.filter { !$0.value.isEmpty }, target)
        case 6..<8:
            guard let target else { return }
            let answer = try await node.perform(.record(.delete(id: target), author: "Awa"))
            #expect(answer.exitCode == (isStanding ? 0 : 3), "\(place)")
            if isStanding { write(nil, target) }
        default:
            let answer = try await node.perform(.record(.undo, author: "Awa"))
            #expect(answer.exitCode == (last == nil ? 4 : 0), "\(place)")
            guard let last, let kept = versions[last] else { return }
            write(kept.dropLast().last ?? nil, last)
        }
    }
}
