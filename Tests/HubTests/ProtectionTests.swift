import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Testing

/// What a hub lets out of the real farms, recomputed here from the file alone.
@Suite("Protection on real data")
struct ProtectionTests {
    private struct Cell {
        let zone: String?
        let indicator: String
        let status: String
        let sum: Int?
    }

    /// A root with every farm of a season as its member, and the cells it would release.
    private func released(season: Int) async throws -> (rows: [RiceExample.Row], cells: [Cell]) {
        let rows = try RiceExample.rows().filter { $0.season == season }
        let hub = try LocalHub()
        for row in rows {
            let member = try await hub.member(row.farm, zone: row.zone)
            var outbox = Outbox(member)
            let sealed = try outbox.seal([member.summary("s\(season)", row.values)])
            let answers = try await LocalHub.answers(
                to: [
                    try hub.message(member.hello(), from: member.keys, over: row.farm),
                    try hub.message(
                        .put(Put(batches: [sealed])),
                        from: member.keys,
                        over: row.farm
                    ),
                ],
                at: hub.hub
            )
            guard case .ack = answers.last else { throw Unexpected(what: "no ack") }
        }
        let document = try await hub.done(.release(HubProcess.release))
        let cells = document["cells"].list.map { cell in
            Cell(
                zone: cell["zone"].text,
                indicator: cell["indicator"].text ?? "",
                status: cell["status"].text ?? "",
                sum: cell["sum"].int
            )
        }
        return (rows, cells)
    }

    @Test("No withheld cell is national minus some of the aired zones")
    func differences() async throws {
        let (rows, cells) = try await released(season: 4)
        #expect(rows.count == 171)
        let catalogue = try RiceExample.catalogue()
        for indicator in catalogue.indicators where indicator.protection == .magnitude {
            let own = cells.filter { $0.indicator == indicator.code.rawValue }
            let national = try #require(own.first { $0.zone == nil })
            let zones = own.filter { $0.zone != nil }
            #expect(zones.count == RiceExample.zones.count)
            check(
                national: national,
                zones: zones,
                values: Dictionary(grouping: rows, by: \.zone).mapValues { list in
                    list.map { Int($0.values[indicator.code] ?? 0) }
                },
                isWhole: indicator.decimals == 0
            )
        }
        // The trap of this table: one zone alone could not be aired, and it would have been the
        // rest of the country.
        let pesticide = cells.filter { $0.indicator == "r.pesticide" }
        #expect(pesticide.contains { $0.zone != nil && $0.status != "F" })
        #expect(pesticide.count { $0.zone != nil && $0.status == "F" } > 0)
    }

    private func check(
        national: Cell,
        zones: [Cell],
        values: [String: [Int]],
        isWhole: Bool
    ) {
        let truth = values.mapValues { $0.reduce(0, +) }
        let total = truth.values.reduce(0, +)
        let name = national.indicator
        for cell in zones + [national] where cell.status == "F" {
            let expected = cell.zone.map { truth[$0] ?? 0 } ?? total
            if isWhole { #expect(cell.sum == expected, "\(name) \(cell.zone ?? "national")") }
            let parts = cell.zone.map { values[$0] ?? [] } ?? values.values.flatMap { $0 }
            #expect(isSafe(parts), "\(name) \(cell.zone ?? "national")")
        }
        let withheld = zones.filter { $0.status != "F" }
        let aired = zones.filter { $0.status == "F" }
        guard national.status == "F", !withheld.isEmpty else { return }
        for subset in 0..<(1 << aired.count) {
            let chosen = aired.enumerated().filter { subset & (1 << $0.offset) != 0 }
            let rest = total - chosen.reduce(0) { $0 + (truth[$1.element.zone ?? ""] ?? 0) }
            for cell in withheld {
                #expect(rest != truth[cell.zone ?? ""], "\(name) \(cell.zone ?? "")")
            }
        }
        // What is left when everything aired is taken away.
        #expect(withheld.count >= 2, "\(name)")
        #expect(isSafe(withheld.flatMap { values[$0.zone ?? ""] ?? [] }), "\(name)")
    }

    /// Five contributors, three of them not zero, and no one estimated within 15 % by the second.
    private func isSafe(_ values: [Int]) -> Bool {
        let sorted = values.sorted(by: >)
        guard sorted.count >= 5, sorted[2] > 0 else { return false }
        let rest = sorted.dropFirst(2).reduce(0, +)
        return rest * 100 >= 15 * sorted[0]
    }

    @Test("Four contributors are too few, and what would give them away is withheld as well")
    func tooFew() async throws {
        let hub = try LocalHub()
        let plan = [("langan", 4), ("malausma", 7), ("ciwangi", 8), ("sukaambit", 9)]
        for (zone, count) in plan {
            for number in 0..<count {
                let member = try await hub.member("\(zone) \(number)", zone: zone)
                var outbox = Outbox(member)
                let sealed = try outbox.seal([
                    member.summary("s1", ["r.urea": Int64(100 + number)])
                ])
                _ = try await LocalHub.answers(
                    to: [
                        try hub.message(member.hello(), from: member.keys, over: member.node.hex),
                        try hub.message(
                            .put(Put(batches: [sealed])),
                            from: member.keys,
                            over: member.node.hex
                        ),
                    ],
                    at: hub.hub
                )
            }
        }
        let cells = try await hub.done(.release(HubProcess.release))["cells"].list.filter {
            $0["indicator"].text == "r.urea"
        }
        let few = try #require(cells.first { $0["zone"].text == "langan" })
        #expect(few["status"].text == "A")
        #expect(few["sum"].isNull && few["mean"].isNull && few["nReporting"].isNull)
        #expect(few["nBand"].text == "<5")
        let national = try #require(cells.first { $0["level"].text == "national" })
        if national["status"].text == "F" {
            let zones = ["malausma", "ciwangi", "sukaambit"]
            let withheld = cells.filter {
                zones.contains($0["zone"].text ?? "") && $0["status"].text == "D"
            }
            #expect(withheld.count >= 1)
        }
    }
}
