import Foundation
import HubTestSupport
import TestSupport
import Testing

/// Families kept back in the browser, box by box, without a script.
@Suite("Ne pas publier, dans le navigateur", .serialized)
struct WithholdPagesTests {
    private let sold = "2025-2026/m.delivered"

    private func delivery(_ pages: RecordingBrowser) async throws {
        _ = try await pages.sent(
            "enregistrements/delivery",
            [
                "date": "12/07/2025", "product": "pain-de-sucre", "delivered": "500",
                "accepted": "480", "price": "150", "market": "local",
            ]
        )
    }

    @Test("a box keeps a whole family back, through the command, and gives it free again")
    func boxes() async throws {
        try await RecordingBrowser.with { pages in
            try await delivery(pages)
            let page = try await pages.browser.get("/c/1/publier")
            // One box for the four figures that go together.
            #expect(page.body.ranges(of: "name=\"retenir\" value=\"\(sold)\"").count == 1)
            #expect(page.body.contains("rowspan=\"4\""))
            #expect(!page.body.contains("value=\"2025-2026/m.sold\""))
            #expect(page.words.contains("le chiffre du groupe se fait sans vous"))

            let kept = try await pages.browser.post(
                "/c/1/publier",
                [("faire", "retenir"), ("retenir", sold)]
            )
            #expect(kept.status == 303 && kept.field("location") == "/c/1/publier")
            let after = try await pages.browser.get("/c/1/publier")
            #expect(after.words.contains("ce qui est retenu ne partira pas"))
            #expect(after.body.contains("name=\"etait\" value=\"\(sold)\""))
            #expect(after.body.contains("value=\"\(sold)\" checked"))

            // Publishing leaves it out; the receipt says so.
            let done = try await pages.browser.post(
                "/c/1/publier",
                [
                    ("periode", "2025-2026"), ("accord", "oui"), ("etait", sold),
                    ("retenir", sold),
                ]
            )
            #expect(done.status == 303)
            let exchange = try await pages.browser.get("/c/1/echanges")
            #expect(exchange.words.contains("Retenu, donc pas parti :"))
            #expect(exchange.words.contains("tout ce qui est retenu ne partent jamais"))

            // What was published as it stands is shown too: it can be freed, or kept back now.
            let published = try await pages.browser.get("/c/1/publier")
            #expect(published.words.contains("inchangé depuis la révision 1"))
            #expect(published.body.contains("value=\"\(sold)\" checked"))
            #expect(!published.body.contains("name=\"periode\" value=\"2025-2026\""))
            #expect(!published.words.contains("Tout ce qui est enregistré est déjà publié"))

            // Unticked, it leaves again; what was chosen elsewhere meanwhile stands.
            let free = try await pages.browser.post(
                "/c/1/publier",
                [("faire", "retenir"), ("etait", sold)]
            )
            #expect(free.status == 303)
            let again = try await pages.browser.get("/c/1/publier")
            #expect(!again.body.contains("value=\"\(sold)\" checked"))
            #expect(again.words.contains("changé depuis la révision 1"))
        }
    }

    @Test("what was sealed before the choice still leaves, and the page says so")
    func alreadySealed() async throws {
        try await RecordingBrowser.with { pages in
            try await delivery(pages)
            let sealed = try await pages.browser.post(
                "/c/1/publier",
                [("periode", "2025-2026"), ("accord", "oui")]
            )
            #expect(sealed.status == 303)
            let waits = "1 envoi scellé avant ce choix attend le hub et partira avec"
            let before = try await pages.browser.get("/c/1/publier").words
            #expect(!before.contains(waits))
            _ = try await pages.browser.post(
                "/c/1/publier",
                [("faire", "retenir"), ("retenir", sold)]
            )
            let words = try await pages.browser.get("/c/1/publier").words
            #expect(words.contains(waits), "\(words)")
            #expect(words.contains("Vos choix sont enregistrés, pour la prochaine publication."))
            #expect(!words.contains("ce qui est retenu ne partira pas"))
            // The next revision is without it; the first still leaves with it, and that stays said.
            _ = try await pages.browser.post(
                "/c/1/publier",
                [("periode", "2025-2026"), ("etait", sold), ("retenir", sold)]
            )
            let after = try await pages.browser.get("/c/1/publier").words
            #expect(after.contains(waits))
            // What leaves as it was chosen is no surprise.
            _ = try await pages.browser.post(
                "/c/1/publier",
                [("faire", "retenir"), ("etait", sold)]
            )
            let free = try await pages.browser.get("/c/1/publier").words
            #expect(!free.contains(waits))
        }
    }

    @Test("the box and the button together: what is ticked does not leave with the others")
    func together() async throws {
        try await RecordingBrowser.with { pages in
            try await delivery(pages)
            let done = try await pages.browser.post(
                "/c/1/publier",
                [("periode", "2025-2026"), ("accord", "oui"), ("retenir", sold)]
            )
            #expect(done.status == 303 && done.field("location") == "/c/1/echanges")
            let exchange = try await pages.browser.get("/c/1/echanges")
            #expect(exchange.words.contains("Retenu, donc pas parti : Volume livré aux clients"))
            let bad = try await pages.browser.post(
                "/c/1/publier",
                [("faire", "retenir"), ("retenir", "2025-2026/rien")]
            )
            #expect(bad.status == 422 && bad.words.contains("« rien »"))
            let stranger = try await pages.browser.post(
                "/c/1/publier",
                [("faire", "retenir"), ("retenir", sold), ("csrf", "0")]
            )
            #expect(stranger.status == 403)
        }
    }
}
