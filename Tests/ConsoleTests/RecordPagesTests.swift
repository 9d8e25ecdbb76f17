import TestSupport
import Testing

/// Records in the browser: entered faster than in a notebook, and never half kept.
@Suite("Les pages des fiches", .serialized)
struct RecordPagesTests {
    @Test("what is wrong stands at its field with what was typed; corrected, it counts")
    func delivery() async throws {
        try await RecordingBrowser.with { pages in
            let refused = try await pages.send(
                "enregistrements/delivery",
                [
                    "date": "12/7", "product": "pain-de-sucre", "delivered": "12",
                    "delivered.unit": "tonne", "accepted": "13", "accepted.unit": "tonne",
                    "price": "cent francs", "market": "", "buyer": "Fruits <du> Golfe",
                ]
            )
            #expect(refused.status == 422)
            #expect(refused.words.contains("Rien n'est enregistré : 3 choses à corriger"))
            for field in ["accepted", "price", "market"] {
                #expect(refused.body.contains("href=\"#f-\(field)\""))
                #expect(refused.body.contains("id=\"f-\(field)-faute\""))
                #expect(refused.body.contains("aria-describedby=\"f-\(field)-faute\""))
            }
            #expect(refused.body.contains("value=\"cent francs\""))
            #expect(refused.body.contains("value=\"Fruits &lt;du&gt; Golfe\""))
            #expect(refused.body.contains("<option value=\"tonne\"") == true)
            #expect(refused.body.firstMatch(of: #/id="f-accepted"[^>]*autofocus/#) != nil)
            #expect(try await pages.page("enregistrements/delivery").words.contains("0 fiche ·"))

            let next = try await pages.sent(
                "enregistrements/delivery",
                [
                    "date": "12/7", "product": "pain-de-sucre", "delivered": "12",
                    "delivered.unit": "tonne", "accepted": "11,5", "accepted.unit": "tonne",
                    "price": "100", "market": "local", "buyer": "Fruits <du> Golfe",
                ]
            )
            #expect(next.words.contains("1 fiche · Campagne 2025-2026"))
            #expect(next.words.contains("Volume livré 12 000 kg"))
            #expect(next.words.contains("Volume accepté 11 500 kg"))
            #expect(next.words.contains("(11,5 tonne)"))
            #expect(next.words.contains("1 150 000 FCFA"))
            // The next one: the day kept, the cursor in the first field, the rest empty.
            #expect(
                next.body.firstMatch(of: #/id="f-date"[^>]*value="12\/07\/2025"[^>]*autofocus/#)
                    != nil
            )
            #expect(next.body.firstMatch(of: #/id="f-delivered"[^>]*value=""/#) != nil)
            #expect(next.body.contains("<option value=\"Fruits &lt;du&gt; Golfe\">"))
            // The line of the list: new, escaped, its first cell leads to the record.
            #expect(next.body.contains("<td>Fruits &lt;du&gt; Golfe</td>"))
            #expect(!next.body.contains("Fruits <du>"))
            let line = "<tr class=\"new\"><td><a href=\"/c/1/enregistrements/delivery/"
            #expect(next.body.contains(line))
            #expect(next.body.contains(" <span class=\"hint\">(11,5 tonne)</span></td>"))
        }
    }

    @Test("an entry is taken back; a record changed, deleted and brought back, with its history")
    func history() async throws {
        try await RecordingBrowser.with { pages in
            let price: KeyValuePairs = [
                "date": "01/08/2025", "product": "pain-de-sucre", "market": "wholesale",
                "amount": "150",
            ]
            let id = try (try await pages.sent("enregistrements/price", price)).kept()
            let back = try await pages.sent(
                "enregistrements/price/\(id)/retour",
                ["version": "0"]
            )
            #expect(back.words.contains("saisie annulée") && back.words.contains("0 fiche ·"))

            let other = try (try await pages.sent("enregistrements/price", price)).kept()
            let path = "enregistrements/price/\(other)"
            let form = try await pages.page(path)
            #expect(form.body.contains("value=\"150\""))
            let changed = try await pages.sent(
                path,
                [
                    "date": "01/08/2025", "product": "pain-de-sucre", "market": "wholesale",
                    "amount": "175",
                ]
            )
            #expect(changed.words.contains("Prix relevé : modifié"))
            let refused = try await pages.send(path, ["date": "", "amount": "175,5"])
            #expect(refused.status == 422 && refused.body.contains("value=\"175,5\""))
            let deleted = try await pages.sent("\(path)/suppression", [:])
            #expect(deleted.words.contains("Version 3") && deleted.words.contains("supprimé"))
            #expect(!deleted.body.contains("id=\"f-amount\""))
            let restored = try await pages.sent("\(path)/retour", ["version": "2"])
            #expect(restored.words.contains("1 fiche ·"))
            let history = try await pages.page(path).words
            #expect(history.contains("Version 4") && history.contains("Awa"))
            #expect(history.contains("175 FCFA/kg"), "\(history)")
        }
    }

    @Test("every kind by group with how many and the last day; a kind that is none is no page")
    func shelf() async throws {
        try await RecordingBrowser.with { pages in
            _ = try await pages.sent(
                "enregistrements/visit",
                ["date": "03/09/2025", "adviser": "coach"]
            )
            let shelf = try await pages.page("enregistrements")
            #expect(shelf.words.contains("Services, crédit, formation, conseil"))
            #expect(shelf.words.contains("Visites de conseil 1 03/09/2025 1"))
            #expect(shelf.body.contains("href=\"/c/1/enregistrements/visit?campagne=2025-2026\""))
            #expect(shelf.body.contains("href=\"/c/1/grille?campagne=2025-2026\""))
            for path in ["nothing", "visit/1234", "visit/\(String(repeating: "0", count: 32))"] {
                #expect(try await pages.page("enregistrements/\(path)").status == 404)
            }
            // A record of another kind is none of this one's.
            let list = try await pages.page("enregistrements/visit").body
            let link = try #require(list.firstMatch(of: #/visit\/([0-9a-f]{32})/#))
            #expect(try await pages.page("enregistrements/price/\(link.1)").status == 404)
            // A campaign that is none shows the present one.
            let other = try await pages.browser.get("/c/1/enregistrements?campagne=jadis")
            #expect(other.status == 200)
        }
    }

    @Test("every kind of the catalogue has its form, in both languages")
    func forms() async throws {
        try await RecordingBrowser.with { pages in
            let shelf = try await pages.page("enregistrements").body
            let kinds = shelf.matches(of: #/\/enregistrements\/([A-Za-z]+)\?/#).map { $0.1 }
            #expect(Set(kinds).count > 35)
            for language in ["fr", "en"] {
                _ = try await pages.browser.post(
                    "/langue",
                    [("language", language), ("back", "/c/1/")]
                )
                for kind in Set(kinds) {
                    let page = try await pages.page("enregistrements/\(kind)")
                    #expect(page.status == 200 && page.body.contains("</form>"), "\(kind)")
                    #expect(!page.body.contains("Optional("), "\(kind)")
                    let ids = page.body.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
                    #expect(Set(ids).count == ids.count, "\(kind)")
                }
            }
        }
    }
}
