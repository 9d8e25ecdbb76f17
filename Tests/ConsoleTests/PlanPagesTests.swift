import TestSupport
import Testing

/// The action plan and the season review in the browser.
@Suite("Les pages du plan et du bilan", .serialized)
struct PlanPagesTests {
    @Test("late actions come first, one button moves them on, and their form leads back")
    func plan() async throws {
        try await RecordingBrowser.with { pages in
            #expect(try await pages.page("plan").words.contains("Aucune action"))
            for (title, end) in [("Puits", "01/01/2090"), ("Magasin", "01/06/2025")] {
                _ = try await pages.sent(
                    "enregistrements/action",
                    [
                        "campaign": "2025-2026", "title": title, "state": "planned",
                        "responsible": "Comité", "to": end, "cost": "250000",
                        "retour": "plan",
                    ]
                )
            }
            let plan = try await pages.page("plan")
            #expect(plan.words.contains("2 actions, 0 faite, 1 en retard"))
            #expect(plan.words.contains("500 000 FCFA"))
            let late = try #require(plan.body.firstRange(of: "Magasin"))
            let other = try #require(plan.body.firstRange(of: "Puits"))
            #expect(late.lowerBound < other.lowerBound)
            #expect(plan.words.contains("en retard de"))
            let id = try #require(
                plan.body.firstMatch(of: #/name="fiche" value="([0-9a-f]{32})"/#)
            )
            let done = try await pages.sent(
                "plan/etat",
                ["fiche": String(id.1), "etat": "done"]
            )
            #expect(done.words.contains("2 actions, 1 faite, 0 en retard"))
            #expect(try await pages.send("plan/etat", ["fiche": "00"]).status == 404)
            let changed = try await pages.send(
                "enregistrements/action/\(id.1)",
                [
                    "campaign": "2025-2026", "title": "Magasin neuf", "state": "done",
                    "cost": "1", "retour": "plan",
                ]
            )
            #expect(changed.field("location") == "/c/1/plan?campagne=2025-2026")
        }
    }

    @Test("a season beside those before it, with levels, reasons and targets")
    func season() async throws {
        try await RecordingBrowser.with { pages in
            #expect(try await pages.page("bilan").words.contains("Rien n'est encore noté"))
            for year in [2023, 2024, 2025] {
                _ = try await pages.sent(
                    "enregistrements/delivery",
                    [
                        "date": "12/07/\(year)", "product": "pain-de-sucre",
                        "delivered": "\(year - 2022)000", "accepted": "\(year - 2022)000",
                        "price": "100", "market": "local",
                    ]
                )
            }
            _ = try await pages.sent(
                "enregistrements/goal",
                [
                    "indicator": "m.sold", "baseline": "2023-2024", "target": "9000",
                    "by": "2026-2027",
                ]
            )
            _ = try await pages.sent(
                "grille/axe/5",
                ["niveau.g.5.1": "2", "source.g.5.1": "declared"]
            )
            let season = try await pages.page("bilan").words
            #expect(season.contains("1 000 2 000 3 000 hausse"))
            #expect(season.contains("en retard"))
            #expect(season.contains("À vérifier ensemble"))
            #expect(season.contains("en hausse sur trois campagnes"))
            #expect(season.contains("ce n'est pas un zéro"))
            #expect(season.contains("un exemple que le guide propose"))
        }
    }
}
