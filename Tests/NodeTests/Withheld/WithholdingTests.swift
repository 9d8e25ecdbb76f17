import ClusterProtocol
import Countries
import DataFolder
import Foundation
import Indicators
import Localisation
import NodeCore
import TestRandomness
import Testing

/// What a cluster keeps to itself is in no sealed summary, and nothing else is missing from it.
@Suite("Les chiffres retenus", .serialized)
struct WithholdingTests {
    private static let campaign = PeriodCode("2025-2026")

    private func catalogue() throws -> Catalogue {
        try Catalogue(parsing: NationalCatalogue.benin.document)
    }

    /// A node of Benin's catalogue that has a figure of every indicator of a campaign, and the grid.
    private func recorded(_ body: (ReadingNode, Catalogue) async throws -> Void) async throws {
        let catalogue = try catalogue()
        try await ReadingNode.with { node in
            let indicators = catalogue.indicators.filter {
                $0.periodKind == .campaign && $0.protection.isEntered
                    && $0.protection != .ordinal && !$0.isBarometer
            }
            let columns = indicators.map(\.column).joined(separator: ";")
            let values = indicators.map { indicator in
                FixedPoint.canonical(
                    max(0, indicator.bounds.lowerBound),
                    decimals: indicator.decimals
                )
            }.joined(separator: ";")
            let file = "period;\(columns)\n\(Self.campaign.rawValue);\(values)\n"
            let taken = try await node.recording.take("tout.csv", Array(file.utf8))
            #expect(taken.code == 0, "\(taken.problems)")
            let rows = catalogue.grid()?.indicators ?? []
            _ = try await node.score(
                rows.map { GridEntry($0, "3") }
            )
            try await body(node, catalogue)
        }
    }

    private func publish(_ node: ReadingNode) async throws {
        _ = try await node.recording.done(.publish(periods: [Self.campaign.rawValue]))
    }

    /// The codes and values of the last sealed summary, read from the bytes that would leave.
    private func sealed(
        _ node: ReadingNode,
        _ catalogue: Catalogue
    ) async throws -> [IndicatorCode: SummaryEntry] {
        let file = try await node.recording.file(
            .exportBundle(BundleExport(name: "x", isEverything: true))
        )
        var last: WireSummary?
        for frame in try BundleFile(decoding: file).frames {
            guard case .put(let put) = try Envelope(decoding: frame, bytesMax: 1_000_000) else {
                continue
            }
            for batch in put.batches {
                for summary in try Batch(decoding: batch.body).summaries
                where summary.period == Self.campaign.rawValue
                    && summary.revision > last?.revision ?? 0
                {
                    last = summary
                }
            }
        }
        return try SummaryCodec(catalogue: catalogue).content(try #require(last)).entries
    }

    @Test("any families: none of their members leaves, every other does; undone, the same bytes")
    func property() async throws {
        try await recorded { node, catalogue in
            try await publish(node)
            let whole = try await sealed(node, catalogue)
            let reported = try await node.recording.done(
                .summarise(period: Self.campaign.rawValue)
            )["values"].list.compactMap { $0["indicator"].text }
            #expect(Set(whole.keys.map(\.rawValue)) == Set(reported) && whole.count > 100)
            let families = catalogue.families.filter { family in
                family.members.contains { whole[$0] != nil }
            }
            for seed in 1...6 as ClosedRange<UInt64> {
                var dice = Dice(seed: seed, "withheld")
                let percent = [3, 10, 30, 60, 90, 100][Int(seed) - 1]
                let chosen = families.filter { _ in dice.chance(percent) }
                // Named by any of its members, for this campaign or for every period.
                let choices = chosen.map { family in
                    WithholdRequest.Choice(
                        family.members[dice.below(family.members.count)].rawValue,
                        period: dice.chance(50) ? Self.campaign.rawValue : nil
                    )
                }
                _ = try await node.recording.done(
                    .withhold(.change(keep: choices, release: []))
                )
                try await publish(node)
                let left = try await sealed(node, catalogue)
                let codes = Set(chosen.map(\.code))
                let kept = codes.union(catalogue.familiesTelling(codes))
                for (code, value) in whole {
                    let family = try #require(catalogue.family(of: code))
                    #expect(
                        left[code] == (kept.contains(family) ? nil : value),
                        "seed \(seed), \(code)"
                    )
                }
                #expect(Set(left.keys).isSubset(of: Set(whole.keys)), "seed \(seed)")
                _ = try await node.recording.done(
                    .withhold(.change(keep: [], release: chosen.map { .init($0.code.rawValue) }))
                )
                try await publish(node)
                let again = try await sealed(node, catalogue)
                #expect(again == whole, "seed \(seed)")
            }
        }
    }

    @Test("a row of the grid takes the points with it: they would tell it")
    func telling() throws {
        let catalogue = try catalogue()
        let one = Withholding([.init(family: "g.3.2", period: Self.campaign)])
        let families = one.families(in: Self.campaign, under: catalogue)
        #expect(families["g.3.2"] == .period)
        let points = catalogue.indicators.filter(\.isBarometer).map(\.code)
        #expect(points.count == 7)
        for code in points {
            #expect(families[try #require(catalogue.family(of: code))] == .telling)
        }
        #expect(one.codes(in: Self.campaign, under: catalogue).count == 1 + points.count)
        #expect(one.codes(in: "2024-2025", under: catalogue).isEmpty)
        // Figures of campaigns are nothing that a month could keep back.
        let month = try #require(catalogue.periods(of: .month).first)
        let always = Withholding([.init(family: "m.delivered", period: nil)])
        #expect(always.codes(in: month.code, under: catalogue).isEmpty)
        #expect(
            always.codes(in: Self.campaign, under: catalogue)
                .isSuperset(of: ["m.delivered", "m.sold", "m.rejected"])
        )
        #expect(
            Withholding([.init(family: "nothing", period: nil)])
                .codes(in: Self.campaign, under: catalogue).isEmpty
        )
    }

    @Test("a family is named by any of its indicators; every member is told, and what follows")
    func words() async throws {
        try await recorded { node, catalogue in
            try await publish(node)
            let names = ["m.sold", "SOLD", "volume accepté par les clients"]
            for name in names {
                let answer = try await node.recording.perform(
                    .withhold(.change(keep: [.init(name)], release: []))
                )
                #expect(answer.exitCode == 0, "\(answer.problems)")
                for code in ["m.delivered", "m.sold", "m.rejected"] as [IndicatorCode] {
                    let label = try #require(catalogue.indicator(code)?.label.french)
                    #expect(answer.text.contains(label), "\(name): \(answer.text)")
                }
                #expect(answer.text.contains("le chiffre du groupe se fait sans vous"))
                #expect(answer.text.contains("2025-2026 : la révision 1 est déjà scellée"))
                let lifted = try await node.recording.perform(
                    .withhold(.change(keep: [], release: [.init(name)]))
                )
                #expect(lifted.text.contains("n'est plus retenu"))
            }
            _ = try await node.recording.done(
                .withhold(.change(keep: [.init("m.sold")], release: []))
            )
            let status = try await node.recording.perform(.status)
            #expect(
                status.text.contains("retenu : ") && status.text.contains("toutes les périodes")
            )
            let trial = try await node.recording.perform(.publish(periods: [], dryRun: true))
            #expect(trial.text.contains("retenu, toutes périodes"))
            #expect(trial.text.contains("ne partent jamais"))
            let sheet = try JSONDocument(try #require(trial.document))["sheets"][0]
            let figures = sheet["figures"].list
            #expect(
                Set(
                    figures.filter { ($0["withheld"].value as? Bool) == true }
                        .compactMap { $0["indicator"].text }
                )
                .isSuperset(of: ["m.delivered", "m.sold", "m.rejected"])
            )
            try await publish(node)
            let receipts = try await node.recording.perform(.receipts)
            #expect(receipts.text.contains("2025-2026, révision 2, est partie sans : "))
            #expect(receipts.text.contains("tout ce qui est retenu ne partent jamais"))
        }
    }

    @Test("what cannot be meant is refused, and nothing is kept back by half")
    func refusals() async throws {
        try await recorded { node, _ in
            let bad: [(WithholdRequest, String)] = [
                (.change(keep: [.init("m.sold"), .init("rien")], release: []), "rien"),
                (.change(keep: [.init("m.sold", period: "1999")], release: []), "1999"),
                (.change(keep: [.init("m.sold", period: "2025-09")], release: []), "2025-09"),
                (.change(keep: [], release: [.init("m.sold")]), "n'est pas retenu"),
                (.change(keep: [.init("volume")], release: []), "m.delivered"),
            ]
            for (request, word) in bad {
                let answer = try await node.recording.perform(.withhold(request))
                #expect(answer.exitCode == 3, "\(request)")
                #expect(answer.problems.joined().contains(word), "\(answer.problems)")
            }
            let list = try await node.recording.done(.withhold(.list))
            #expect(list["withheld"].list.isEmpty)
            _ = try await node.recording.done(
                .withhold(.change(keep: [.init("m.sold")], release: []))
            )
            let answer = try await node.recording.perform(
                .withhold(.change(keep: [], release: [.init("m.sold", period: "2025-2026")]))
            )
            #expect(answer.exitCode == 3 && answer.problems.joined().contains("sans --period"))
        }
    }

    @Test("where everything is kept back, a new period is not sealed and a sealed one is withdrawn")
    func everything() async throws {
        try await ReadingNode.with { node in
            _ = try await node.delivery()
            let catalogue = try catalogue()
            let all = catalogue.families.filter { family in
                family.members.contains { catalogue.indicator($0)?.periodKind == .campaign }
            }.map { WithholdRequest.Choice($0.code.rawValue, period: Self.campaign.rawValue) }
            _ = try await node.recording.done(.withhold(.change(keep: all, release: [])))
            let answer = try await node.recording.perform(
                .publish(periods: [Self.campaign.rawValue])
            )
            #expect(answer.exitCode == 3 && answer.problems.joined().contains("est retenu"))
            _ = try await node.recording.done(.withhold(.change(keep: [], release: all)))
            try await publish(node)
            _ = try await node.recording.done(.withhold(.change(keep: all, release: [])))
            let withdrawn = try await node.recording.done(
                .publish(periods: [Self.campaign.rawValue])
            )
            #expect((withdrawn["published"][0]["withdrawn"].value as? Bool) == true)
        }
    }
}
