import Countries
import DataFolder
import Indicators
import Localisation
import NodeCore
import Testing

/// How the grid is told: as an example of the guide, in its words, in both languages.
@Suite("La grille, dite")
struct GridWordsTests {
    private static let campaign = "2025-2026"

    private func withNode(_ body: (RecordingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(
            at: hub,
            catalogue: NationalCatalogue.benin.document,
            identifier: "benin@1"
        )
        try await body(node)
        try node.close()
        await hub.stop()
    }

    private func score(_ node: RecordingNode, _ row: String, _ level: Int) async throws {
        _ = try await node.add(
            "gridScore",
            [
                "campaign": Self.campaign, "indicator": row, "level": "\(level)",
                "evidence": "declared",
            ]
        )
    }

    private func contracts(_ node: RecordingNode) async throws {
        var ids: [String] = []
        for form in ["oral", "signed"] {
            ids.append(
                try await node.add(
                    "contract",
                    [
                        "campaign": Self.campaign, "relation": "aggregator-producer",
                        "partner": "Bio", "form": form, "state": "running",
                    ]
                )
            )
        }
        for (supplier, kilograms, contract) in [
            ("Bio", "600", ids[1]), ("bio", "150", ids[1]), ("Awa", "250", ""),
        ] {
            _ = try await node.add(
                "intake",
                [
                    "date": "1/7/2025", "supplier": supplier, "received": kilograms,
                    "rejected": "0", "contract": contract,
                ]
            )
        }
    }

    @Test("levels in the guide's words, an example of its, and shares beside 3.1")
    func words() async throws {
        try await withNode { node in
            try await contracts(node)
            try await score(node, "g.3.1", 2)
            try await score(node, "g.2.3", 2)
            for command in [
                NodeCommand.review(period: Self.campaign), .summarise(period: Self.campaign),
            ] {
                let answer = try await node.perform(command)
                #expect(answer.exitCode == 0, "\(answer.problems)")
                let text = String(
                    answer.text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }
                )
                for said in [
                    "Grille (un exemple que le guide propose)",
                    "g.3.1  Contrats entre agrégateur et producteurs",
                    "déclaré 2 : Des contrats oraux seulement.",
                    "calculé 3 : Une partie des contrats est écrite et signée.",
                    "fournisseurs sous contrat, sans effet sur le niveau : 50,0 % (1 sur 2)",
                    "matière première reçue sous contrat, en kg, sans effet sur le niveau : 75,0 % (750 sur 1 000)",
                    "déclaré 2 : absent du guide",
                    "aucun contrat de cette relation n'est enregistré",
                ] {
                    #expect(text.contains(said), "\(said) is not in \(text)")
                }
                let english = try await node.perform(command, language: .english).text
                #expect(english.contains("Grid (an example the guide offers)"))
                #expect(english.contains("declared 2: Oral contracts only."))
                #expect(!english.lowercased().contains("maillon"), "\(english)")
            }
            let review = try await node.done(.review(period: Self.campaign))["lines"].list
            let row = try #require(review.first { $0["indicator"].text == "g.3.1" })
            #expect(row["levelText"].text == "Des contrats oraux seulement.")
            #expect(row["beside"].list.count == 2)
        }
    }

    @Test("beside the barometer, the arithmetic mean of the axes")
    func arithmetic() async throws {
        try await withNode { node in
            let benin = try Catalogue(parsing: NationalCatalogue.benin.document)
            for row in try #require(benin.grid()).indicators {
                let isFirst = row.rawValue.hasPrefix("g.1.")
                try await score(node, row.rawValue, isFirst ? 1 : 4)
            }
            // (10 + 5 · 100) / 6 against the sixth root of 10 · 100⁵.
            let review = try await node.done(.review(period: Self.campaign))
            #expect(review["arithmeticBarometer"].double == 85)
            let index = review["lines"].list.first { $0["indicator"].text == "b.index" }
            #expect(index?["value"].double == 68.1)
            let text = try await node.perform(.review(period: Self.campaign)).text
            #expect(text.contains("Moyenne arithmétique des axes"))
            #expect(text.contains("85,0"))
        }
    }
}
