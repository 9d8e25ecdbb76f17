import Foundation
import NodeCore
import TestSupport
import Testing

/// The benchmark sheet in the browser: what stands first, the page to print, the message to send.
@Suite("La fiche de position dans le navigateur", .serialized)
struct SheetPagesTests {
    /// Every first row of an axis at level 1, all others at level 3.
    private func score(_ pages: RecordingBrowser) async throws {
        for (axis, rows) in [(1, 4), (2, 4), (3, 5), (4, 4), (5, 4), (6, 4)] {
            var values = [("pour-campagne", "2025-2026")]
            for row in 1...rows {
                values.append(("niveau.g.\(axis).\(row)", row == 1 ? "1" : "3"))
                values.append(("source.g.\(axis).\(row)", "declared"))
            }
            let reply = try await pages.browser.post("/c/1/grille/axe/\(axis)", values)
            #expect(reply.status == 303, "\(reply.words)")
        }
    }

    @Test("before any release: place, strengths and steps stand first, and why there is no group")
    func alone() async throws {
        try await RecordingBrowser.with { pages in
            let empty = try await pages.browser.get("/c/1/comparer")
            #expect(empty.words.contains("Rien n'est encore noté"))
            #expect(try await pages.browser.get("/c/1/fiche").field("location") == "/c/1/comparer")
            try await score(pages)
            let page = try await pages.browser.get("/c/1/comparer?periode=2025-2026")
            let words = page.words
            let order = [
                "Où nous en sommes", "Baromètre : ", "Pas encore de groupe",
                "Trois forces à partager", "Trois pas qui paient", "Le même en message",
                "Les axes de la grille", "pour le niveau suivant",
            ]
            var rest = words[...]
            for part in order {
                let range = try #require(rest.firstRange(of: part), "\(part) in:\n\(words)")
                rest = rest[range.upperBound...]
            }
            #expect(words.ranges(of: "Pas encore de groupe").count == 2)
            #expect(words.contains("pour le niveau"))
            // The message can be taken without a script.
            #expect(page.body.contains("rows=\"16\" readonly>*Fiche de position"))
            #expect(page.body.contains("data-copy=\"message\" hidden"))
            #expect(page.body.contains("<svg") && page.body.contains("class=\"radar\""))
        }
    }

    @Test("the page to print: its style comes from an address, so the policy stays as strict")
    func printed() async throws {
        try await RecordingBrowser.with { pages in
            try await score(pages)
            let browser = pages.browser
            let reply = try await browser.get("/c/1/fiche?periode=2025-2026")
            #expect(reply.status == 200)
            #expect(reply.field("content-type") == "text/html; charset=utf-8")
            let policy = try #require(reply.field("content-security-policy"))
            #expect(policy.contains("default-src 'self'"))
            #expect(!policy.contains("unsafe") && !policy.contains("sha256"))
            // Nothing that this policy would keep from working stands in the page.
            for mark in ["<style", " style=", "<script>", " onclick="] {
                #expect(!reply.body.contains(mark), "\(mark)")
            }
            let links = reply.body.matches(of: #/(?:href|src)="(\/[a-z.]+)"/#).map { String($0.1) }
            #expect(links == ["/fiche.css", "/console.js"])
            for (address, type) in zip(links, ["text/css", "text/javascript"]) {
                let asset = try await browser.get(address)
                #expect(asset.status == 200)
                // With `nosniff` a browser takes a style of that type alone.
                #expect(asset.field("content-type")?.hasPrefix(type) == true)
            }
            #expect(try await browser.get("/fiche.css").body == PageStyle.css)
            #expect(reply.body.contains("href=\"/c/1/comparer?periode=2025-2026\""))
            #expect(reply.words.contains("Ananas d'Allada"))
            #expect(try await browser.get("/c/1/fiche?periode=9999").status == 404)
            // Whoever did not come in sees no sheet.
            let stranger = try await HTTPCall(
                path: "/c/1/fiche",
                host: "127.0.0.1:\(pages.console.port)"
            ).send(port: pages.console.port)
            #expect(stranger.status == 401)
        }
    }
}
