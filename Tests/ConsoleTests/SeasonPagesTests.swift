import Foundation
import HubTestSupport
import TestSupport
import Testing

/// A cluster's way through the pages, from an empty laptop to a receipt, at a real hub.
@Suite("Les pages, du premier démarrage au reçu", .serialized)
struct SeasonPagesTests {
    @Test("an empty laptop becomes a member by three pages")
    func firstStart() async throws {
        let hub = try await BeninHub()
        let invite = try await hub.invite("Ananas d'Allada")
        let console = try await LocalConsole()
        let browser = try await console.enter()
        #expect(try await browser.get("/").field("location") == "/nouveau")
        let nameless = try await browser.post("/nouveau", [("name", " – ")])
        #expect(nameless.status == 422 && nameless.body.contains("role=\"alert\""))
        let begun = try await browser.post("/nouveau", [("name", "Ananas d'Allada !")])
        #expect(begun.field("location") == "/c/1/inscription")
        #expect(
            FileManager.default.fileExists(
                atPath: console.folder.path("Grenier/ananas-d-allada/keys")
            )
        )
        // A page of a cluster leads to the invite as long as there is no membership.
        #expect(try await browser.get("/c/1/publier").field("location") == "/c/1/inscription")

        let torn = try await browser.post("/c/1/invitation", [("invite", "grenier1-abc")])
        #expect(torn.status == 422 && torn.body.contains("grenier1-abc"))
        let look = try await browser.post("/c/1/invitation", [("invite", invite)])
        let words = invite.split(separator: "-").suffix(4).joined(separator: " ")
        #expect(look.status == 200 && look.body.contains(words))
        // Looking sends nothing: the cluster is no member yet.
        #expect(try await browser.get("/c/1/").field("location") == "/c/1/inscription")
        let joined = try await browser.post("/c/1/inscription", [("invite", invite)])
        #expect(joined.status == 303 && joined.field("location") == "/c/1/")
        let home = try await browser.get("/c/1/").body
        #expect(home.contains("Ananas d&#39;Allada"))
        #expect(home.contains("BNCA ananas"))
        #expect(home.contains("aucun des 25 indicateurs"))
        // What was told once is not told again.
        #expect(!(try await browser.get("/c/1/").body.contains("class=\"notice\" role")))
        let again = try await browser.post("/c/1/invitation", [("invite", invite)])
        #expect(again.status == 422)
        await console.stop()
        await hub.process.stop()
    }

    @Test("publishing shows what leaves, asks for agreement once, and ends in a receipt")
    func publishing() async throws {
        let hub = try await BeninHub()
        let folder = TemporaryFolder()
        let node = try await hub.member("Ananas de Zè", in: folder)
        for fields in [
            ["date=12/07/2024", "delivered=10000", "accepted=10000", "price=100"],
            ["date=12/07/2025", "delivered=120000", "accepted=110000", "price=150"],
        ] {
            try await node.done(
                ["record", "add", "delivery", "product=pain-de-sucre"] + fields
                    + ["market=local", "buyer=Zinsou Mathieu"]
            )
        }
        let console = try await LocalConsole([node.path], in: folder)
        let browser = try await console.enter()
        let week = try await browser.get("/c/1/").body
        #expect(week.contains("le résumé n&#39;est pas encore publié"))
        let page = try await browser.get("/c/1/publier").body
        #expect(page.contains("120\u{202F}000\u{A0}kg"))
        // Twelve times the campaign before: somebody should look.
        #expect(page.contains("Est-ce juste"))
        #expect(page.contains("BNCA ananas"))
        #expect(page.contains("Le comité de coordination du cluster est d&#39;accord"))
        #expect(!page.contains("Zinsou"))

        let none = try await browser.post("/c/1/publier", [("accord", "oui")])
        #expect(none.status == 422)
        let silent = try await browser.post("/c/1/publier", [("periode", "2025-2026")])
        #expect(silent.status == 422 && silent.body.contains("cochez l&#39;accord"))
        #expect(try await browser.get("/c/1/echanges").body.contains("Rien n&#39;est encore parti"))
        let values = [("periode", "2025-2026"), ("accord", "oui")]
        let done = try await browser.post("/c/1/publier", values)
        #expect(done.status == 303 && done.field("location") == "/c/1/echanges")
        #expect(try await browser.post("/c/1/echanges", []).status == 303)
        let isReceived = await eventually {
            (try? await browser.get("/c/1/echanges").body.contains("compté</span>")) ?? false
        }
        #expect(isReceived)
        let after = try await browser.get("/c/1/publier").body
        #expect(after.contains("Déjà publié, rien n&#39;a changé\u{A0}: Campagne 2025-2026"))
        // Agreement is asked for before the first time only.
        let second = try await browser.post("/c/1/publier", [("periode", "2024-2025")])
        #expect(second.status == 303)
        let bad = try await browser.post("/c/1/publier", [("periode", "1999-2000")])
        #expect(bad.status == 422)
        await console.stop()
        await hub.process.stop()
    }

    @Test("without the hub the page says so, and what waits stays")
    func offline() async throws {
        let hub = try await BeninHub()
        let folder = TemporaryFolder()
        let node = try await hub.member("Ananas de Toffo", in: folder)
        try await node.done(
            [
                "record", "add", "delivery", "product=pain-de-sucre", "date=12/07/2025",
                "delivered=500", "accepted=500", "price=150", "market=local",
            ]
        )
        await hub.process.stop()
        let console = try await LocalConsole([node.path], in: folder)
        let browser = try await console.enter()
        let values = [("periode", "2025-2026"), ("accord", "oui")]
        #expect(try await browser.post("/c/1/publier", values).status == 303)
        let page = try await browser.get("/c/1/echanges").body
        #expect(page.contains("Publié"))
        let week = try await browser.get("/c/1/").body
        #expect(week.contains("1 envoi attend depuis le"))
        let compare = try await browser.get("/c/1/comparer")
        #expect(compare.status == 200 && compare.words.contains("Pas encore de groupe"))
        #expect(try await browser.get("/c/1/comparer?periode=9999").status == 404)
        #expect(try await browser.get("/c/2/").status == 404)
        await console.stop()
    }

    @Test("two clusters of a coach have their own pages and a switch")
    func clusters() async throws {
        let hub = try await BeninHub()
        let folder = TemporaryFolder()
        let one = try await hub.member("Premier cluster", in: folder)
        let two = try await hub.member("Second cluster", in: folder)
        let console = try await LocalConsole([one.path, two.path], in: folder)
        let browser = try await console.enter()
        for (path, name) in [("/c/1/", "Premier"), ("/c/2/", "Second")] {
            let page = try await browser.get(path).body
            #expect(page.contains("<span class=\"cluster\">\(name) cluster</span>"))
            #expect(page.contains("href=\"/c/1/\"") && page.contains("href=\"/c/2/\""))
        }
        _ = try await browser.post("/langue", [("language", "en"), ("back", "/c/2/")])
        #expect(try await browser.get("/c/2/").body.contains("What to do this week?"))
        await console.stop()
        await hub.process.stop()
    }
}
