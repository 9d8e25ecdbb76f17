import Foundation
import TestSupport
import Testing

/// The grid session in the browser.
@Suite("Les pages de la grille", .serialized)
struct GridPagesTests {
    @Test("the texts of the levels stand there, and what the guide leaves out is said")
    func texts() async throws {
        try await RecordingBrowser.with { pages in
            let first = try await pages.page("grille/axe/1")
            #expect(first.words.contains("Aucun organe de coordination."))
            #expect(first.words.contains("un exemple que le guide national propose"))
            #expect(first.words.contains("PV ou comptes rendus (CR) des séances"))
            #expect(first.body.components(separatedBy: "<fieldset").count == 5)
            let second = try await pages.page("grille/axe/2")
            #expect(second.words.components(separatedBy: "absent du guide").count == 3 + 2)
            #expect(second.words.contains("le guide accepte l'impression"))
            for number in ["0", "7", "x"] {
                #expect(try await pages.page("grille/axe/\(number)").status == 404)
            }
        }
    }

    @Test("an axis is scored by the script and by the button alike; a wrong row keeps none")
    func scores() async throws {
        try await RecordingBrowser.with { pages in
            let saved = try await pages.send(
                "grille/axe/1",
                ["niveau.g.1.1": "3", "source.g.1.1": "documented", "reference.g.1.1": "PV 3 mai"],
                isSaving: true
            )
            #expect(saved.status == 200 && saved.body.contains("\"saved\":true"))
            #expect(saved.body.contains("\"notes-1\":\"1/4\""))
            let axis = try await pages.page("grille/axe/1")
            #expect(
                axis.body.firstMatch(of: #/name="niveau.g.1.1" value="3" checked/#) != nil
            )
            #expect(axis.body.contains("value=\"PV 3 mai\""))

            // A reference without a level, beside a level: nothing of it is kept.
            let refused = try await pages.send(
                "grille/axe/1",
                [
                    "niveau.g.1.1": "4", "source.g.1.1": "documented",
                    "niveau.g.1.2": "", "source.g.1.2": "documented",
                    "reference.g.1.2": "Plan de 2025",
                ]
            )
            #expect(refused.status == 422 && refused.body.contains("value=\"Plan de 2025\""))
            #expect(refused.body.contains("href=\"#r-g.1.2\""))
            #expect(try await pages.page("grille").words.contains("1 ligne notée sur 25"))
            let unsaved = try await pages.send(
                "grille/axe/1",
                ["reference.g.1.2": "Plan de 2025"],
                isSaving: true
            )
            #expect(unsaved.body.contains("\"field\":\"niveau.g.1.2\""))

            let next = try await pages.sent(
                "grille/axe/1",
                [
                    "niveau.g.1.1": "4", "source.g.1.1": "declared", "niveau.g.1.3": "4",
                    "source.g.1.3": "declared",
                ]
            )
            #expect(next.words.contains("Axe 2 : Disponibilité des ressources"))
            let whole = try await pages.page("grille").words
            #expect(whole.contains("2 lignes notées sur 25"))
            #expect(whole.contains("Pas encore noté"))
        }
    }

    @Test("the panel is named in the folder; the paper has what was chosen and lines to sign")
    func paper() async throws {
        try await RecordingBrowser.with { pages in
            let refused = try await pages.send("grille/groupe", ["women": "4", "present": "Awa"])
            #expect(refused.status == 422 && refused.body.contains("id=\"f-date-faute\""))
            #expect(refused.body.contains(">Awa</textarea>"))
            let next = try await pages.sent(
                "grille/groupe",
                [
                    "campaign": "2025-2026", "date": "5/9", "women": "4", "men": "1",
                    "producers": "1", "present": "Awa Sossou, production\r\nBio Orou, commerce",
                ]
            )
            #expect(next.words.contains("Axe 1 : Gouvernance du cluster"))
            #expect(next.words.contains("Séance du 05/09/2025 · 4 femmes, 1 homme"))
            _ = try await pages.sent(
                "grille/axe/4",
                ["niveau.g.4.2": "4", "source.g.4.2": "impression"]
            )
            _ = try await pages.sent(
                "enregistrements/fair",
                [
                    "date": "01/08/2025", "name": "Foire d'Allada", "level": "local",
                    "state": "attended",
                ]
            )
            let axis = try await pages.page("grille/axe/4").words
            #expect(axis.contains("Niveau calculé : 2"))
            #expect(axis.contains("Le groupe dit 4, les fiches donnent 2"))
            let paper = try await pages.page("grille/impression")
            #expect(paper.words.contains("Bio Orou, commerce"))
            #expect(paper.words.contains("☒"))
            #expect(paper.words.components(separatedBy: "nom, date, signature").count == 7)
            #expect(paper.words.components(separatedBy: "absent du guide").count == 3)
        }
    }
}
