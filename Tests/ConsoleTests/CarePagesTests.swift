import Foundation
import HubTestSupport
import TestSupport
import Testing

/// Sticks, backups and leaving in the browser, at a real hub that is reached by files alone.
@Suite("Clé USB, sauvegarde, départ", .serialized)
struct CarePagesTests {
    private func upload(
        _ browser: Browser,
        _ bytes: [UInt8],
        mark: String
    ) async throws -> HTTPReply {
        let line = "------fin"
        let start =
            "\(line)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(mark)\r\n"
            + "\(line)\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"x\"\r\n\r\n"
        return try await HTTPCall(
            method: "POST",
            path: "/c/1/echanges/poste/fichier",
            host: "127.0.0.1:\(browser.console.port)",
            fields: [("Cookie", browser.cookie)],
            file: (
                Array(start.utf8) + bytes + Array("\r\n\(line)--\r\n".utf8),
                "multipart/form-data; boundary=----fin"
            )
        ).send(port: browser.console.port)
    }

    @Test("a file goes to the hub and another comes back, by the browser alone")
    func stick() async throws {
        let hub = try await BeninHub()
        let folder = TemporaryFolder()
        let node = try await hub.member("Ananas d'Allada", in: folder)
        await hub.process.stop()
        try await node.done(
            [
                "record", "add", "delivery", "product=pain-de-sucre", "date=12/07/2025",
                "delivered=500", "accepted=500", "price=150", "market=local",
            ]
        )
        let console = try await LocalConsole([node.path], in: folder)
        let browser = try await console.enter()
        let values = [("periode", "2025-2026"), ("accord", "oui")]
        #expect(try await browser.post("/c/1/publier", values).status == 303)
        let page = try await browser.get("/c/1/echanges/poste")
        #expect(page.words.contains("1 envoi attend depuis le"))

        let up = try await browser.get("/c/1/echanges/poste/fichier?partie=1")
        #expect(up.status == 200)
        #expect(
            up.field("content-disposition") == "attachment; filename=\"ananas-d-allada.grn\""
        )
        #expect(up.field("x-content-type-options") == "nosniff")
        try Data(up.content).write(to: URL(fileURLWithPath: folder.path("up.grn")))
        let taken = try await hub.process.run(["bundle", "import", folder.path("up.grn")])
        #expect(try taken.document()["journalled"].int == 1)
        let down = folder.path("down.grn")
        let written = try await hub.process.run(
            ["bundle", "export", "--for", "Ananas d'Allada", down]
        )
        #expect(written.code == 0, "\(written.problems)")

        let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: down)))
        let mark = try await browser.mark()
        // Without the session's mark the file is not looked at.
        #expect(try await upload(browser, bytes, mark: "0").status == 403)
        #expect(try await upload(browser, [], mark: mark).status == 422)
        let broken = try await upload(browser, bytes.reversed(), mark: mark)
        #expect(broken.status == 422)
        #expect(!(try await browser.get("/c/1/echanges").words.contains("compté")))
        let done = try await upload(browser, bytes, mark: mark)
        #expect(done.status == 303, "\(done.words)")
        #expect(try await browser.get("/c/1/echanges").words.contains("compté"))
        #expect(
            try await browser.get("/c/1/echanges/poste/fichier?partie=2").status == 422
        )
        await console.stop()
    }

    @Test("a file may be larger than a form, here alone")
    func size() async throws {
        try await RecordingBrowser.with { pages in
            let large = [UInt8](repeating: 7, count: 1_000_000)
            let mark = try await pages.browser.mark()
            // It is read, and then refused for what it is.
            #expect(try await upload(pages.browser, large, mark: mark).status == 422)
            let text = String(repeating: "a", count: 300_000)
            let elsewhere = try await pages.browser.post("/c/1/publier", [("periode", text)])
            #expect(elsewhere.status == 413)
            let huge = [UInt8](repeating: 7, count: 34_000_000)
            #expect(try await upload(pages.browser, huge, mark: mark).status == 413)
        }
    }

    @Test("a backup is downloaded closed, and what a browser should not do is a command to paste")
    func backup() async throws {
        try await RecordingBrowser.with { pages in
            let browser = pages.browser
            let page = try await browser.get("/c/1/echanges/poste")
            #expect(page.words.contains("jamais été sauvegardé"))
            for command in [
                "grenier-node backup-key --out grenier.key", "grenier-node restore SAUVEGARDE",
                "grenier-node doctor --dir '/", "grenier-hub leave ",
            ] {
                #expect(page.words.contains(command), "\(command)")
            }
            let path = "/c/1/echanges/poste/sauvegarde"
            let bad = try await browser.post(path, [("cle", "rien")])
            #expect(bad.status == 422)
            let key = pages.console.folder.path("grenier.key")
            let made = try await ChildProcess.run(
                "grenier-node",
                ["backup-key", "--out", key, "--json"]
            )
            #expect(made.code == 0)
            let recipient = try #require(try made.document()["recipient"].text)
            let reply = try await browser.post(path, [("cle", recipient)])
            #expect(reply.status == 200, "\(reply.words)")
            let name = try #require(reply.field("content-disposition"))
            #expect(name.contains("ananas-d-allada-") && name.hasSuffix(".grenier\""))
            // Closed: neither the database nor a name can be read in it.
            let text = String(decoding: reply.content, as: UTF8.self)
            #expect(!text.contains("SQLite format"))
            // It opens with its key, in another folder.
            let file = pages.console.folder.path("sauvegarde.grenier")
            try Data(reply.content).write(to: URL(fileURLWithPath: file))
            let restored = try await ChildProcess.run(
                "grenier-node",
                [
                    "restore", file, "--key", key, "--dir",
                    pages.console.folder.path("autre"), "--json",
                ]
            )
            #expect(restored.code == 0, "\(restored.problems)")
            let after = try await browser.get("/c/1/echanges/poste")
            #expect(after.words.contains("Dernière sauvegarde") && after.body.contains(recipient))
        }
    }

    @Test("leaving asks for the cluster's name, withdraws every period, and can be undone")
    func leave() async throws {
        try await RecordingBrowser.with { pages in
            let browser = pages.browser
            _ = try await pages.sent(
                "enregistrements/delivery",
                [
                    "date": "12/07/2025", "product": "pain-de-sucre", "delivered": "500",
                    "accepted": "480", "price": "150", "market": "local",
                ]
            )
            let values = [("periode", "2025-2026"), ("accord", "oui")]
            #expect(try await browser.post("/c/1/publier", values).status == 303)
            let path = "/c/1/echanges/poste/depart"
            let other = try await browser.post(path, [("nom", "Ananas")])
            #expect(other.status == 422 && other.words.contains("Rien n'a été retiré"))
            #expect(other.body.contains("name=\"nom\" value=\"Ananas\""))
            let done = try await browser.post(path, [("nom", "Ananas d'Allada")])
            #expect(done.status == 303, "\(done.words)")
            let exchange = try await browser.get("/c/1/echanges")
            #expect(exchange.words.contains("le retrait est scellé"))
            let publish = try await browser.get("/c/1/publier")
            #expect(publish.words.contains("Retenu pour toutes les périodes"))
            let back = try await browser.post(
                "/c/1/publier/de-nouveau",
                [("famille", "m.delivered")]
            )
            #expect(back.status == 303)
            let again = try await browser.get("/c/1/publier")
            #expect(again.words.contains("changé depuis la révision 2"))
        }
    }
}
