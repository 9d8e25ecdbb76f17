import NodeConsole
import TestSupport
import Testing

/// Who may come in, and what may be sent: each guard, over real sockets.
@Suite("La porte de la console")
struct DoorTests {
    private func get(
        _ console: LocalConsole,
        _ path: String,
        host: String?,
        _ fields: [(String, String)] = []
    ) async throws -> HTTPReply {
        try await HTTPCall(path: path, host: host, fields: fields).send(port: console.port)
    }

    @Test("only this machine's own loopback address is listened on")
    func loopback() async throws {
        let console = try await LocalConsole()
        await #expect(throws: HTTPCall.NoAnswer.self) {
            try await HTTPCall(path: "/", host: "127.0.0.1:\(console.port)")
                .send(port: console.port, address: "127.0.0.2")
        }
        await console.stop()
    }

    @Test("the printed address opens, and nothing else does")
    func key() async throws {
        let console = try await LocalConsole()
        let host = "127.0.0.1:\(console.port)"
        #expect(console.address.hasPrefix("http://127.0.0.1:"))
        for path in ["/", "/nouveau", "/c/1/", "/entree", "/entree?cle=", "/entree?cle=00"] {
            #expect(try await get(console, path, host: host).status == 401, "\(path)")
        }
        let stranger = [("Cookie", "grenier-\(console.port)=" + String(repeating: "0", count: 32))]
        #expect(try await get(console, "/nouveau", host: host, stranger).status == 401)
        let reply = try await get(console, "/entree" + console.entry, host: host)
        #expect(reply.status == 303 && reply.field("location") == "/")
        let cookie = try #require(reply.field("set-cookie"))
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
        // The key itself travels no further.
        #expect(!cookie.contains(console.entry.dropFirst(5)))
        #expect(try await console.enter().get("/nouveau").status == 200)
        await console.stop()
    }

    @Test("a request that names another host is misdirected, with the key or without")
    func host() async throws {
        let console = try await LocalConsole()
        let browser = try await console.enter()
        let names: [String?] = [
            "grenier.example", "grenier.example:\(console.port)", "127.0.0.1",
            "127.0.0.1:\(console.port + 1)", "127.0.0.1.example:\(console.port)", "",
        ]
        for name in names {
            for path in ["/nouveau", "/entree" + console.entry, "/console.css"] {
                let reply = try await get(console, path, host: name, [("Cookie", browser.cookie)])
                #expect(reply.status == 421, "\(name ?? "none") \(path)")
                #expect(reply.field("set-cookie") == nil)
            }
        }
        let local = "localhost:\(console.port)"
        let reply = try await get(console, "/nouveau", host: local, [("Cookie", browser.cookie)])
        #expect(reply.status == 200)
        let twice = [("Cookie", browser.cookie), ("Host", "grenier.example")]
        #expect(try await get(console, "/nouveau", host: local, twice).status >= 400)
        await console.stop()
    }

    @Test("a form from another page is refused before it is read")
    func origin() async throws {
        let console = try await LocalConsole()
        let browser = try await console.enter()
        let ours = "http://127.0.0.1:\(console.port)"
        let refused: [[(String, String)]] = [
            [("Origin", "http://grenier.example")], [("Origin", "https" + ours.dropFirst(4))],
            [("Origin", "http://127.0.0.1:\(console.port + 1)")], [("Origin", "null")],
            [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
            [("Origin", ours), ("Sec-Fetch-Site", "cross-site")],
            [("Origin", "http://grenier.example"), ("Sec-Fetch-Site", "same-origin")],
        ]
        for fields in refused {
            let reply = try await browser.post("/langue", [("language", "en")], fields)
            #expect(reply.status == 403, "\(fields)")
            #expect(reply.body.contains("Un autre site a essayé"))
        }
        #expect(try await browser.get("/nouveau").body.contains("lang=\"fr\""))
        let taken: [[(String, String)]] = [
            [], [("Origin", ours)], [("Origin", "http://localhost:\(console.port)")],
            [("Origin", "null"), ("Sec-Fetch-Site", "same-origin")],
        ]
        for fields in taken {
            let reply = try await browser.post("/langue", [("language", "en")], fields)
            #expect(reply.status == 303, "\(fields)")
        }
        #expect(try await browser.get("/nouveau").body.contains("<html lang=\"en\">"))
        await console.stop()
    }

    @Test("a form without the mark of its own session does nothing")
    func mark() async throws {
        let console = try await LocalConsole()
        let browser = try await console.enter()
        let other = try await console.enter()
        for mark in ["", "0", try await other.mark()] {
            let values = [("name", "Ananas"), ("csrf", mark)]
            let reply = try await browser.post("/nouveau", values)
            #expect(reply.status == 403)
            #expect(reply.body.contains("Rien n&#39;a été enregistré"))
        }
        #expect(try await browser.get("/").field("location") == "/nouveau")
        await console.stop()
    }

    @Test("a form too long is not taken in")
    func length() async throws {
        let console = try await LocalConsole()
        let browser = try await console.enter()
        let text = String(repeating: "a", count: 300_000)
        #expect(try await browser.post("/nouveau", [("name", text)]).status == 413)
        let short = String(repeating: "a", count: 200_000)
        #expect(try await browser.post("/nouveau", [("name", short), ("csrf", "x")]).status == 403)
        await console.stop()
    }

    @Test("every answer forbids what pages do not need")
    func fields() async throws {
        let console = try await LocalConsole()
        let browser = try await console.enter()
        let replies = [
            try await browser.get("/nouveau"), try await browser.get("/"),
            try await browser.get("/console.js"), try await browser.get("/nulle-part"),
            try await get(console, "/", host: "127.0.0.1:\(console.port)"),
            try await get(console, "/", host: "grenier.example"),
            try await browser.post("/nouveau", [("csrf", "x")]),
        ]
        for reply in replies {
            let policy = try #require(reply.field("content-security-policy"))
            #expect(policy.contains("default-src 'self'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(reply.field("x-content-type-options") == "nosniff")
            #expect(reply.field("referrer-policy") == "no-referrer")
            #expect(reply.field("cache-control") == "no-store")
            #expect(reply.field("access-control-allow-origin") == nil)
            // The policy holds: nothing of ours is written into the page itself.
            #expect(!reply.body.contains("<style") && !reply.body.contains(" style="))
            #expect(!reply.body.contains(" onclick=") && !reply.body.contains("<script>"))
        }
        await console.stop()
    }

    @Test("the language switch goes back to a page of ours only")
    func back() async throws {
        let console = try await LocalConsole()
        let browser = try await console.enter()
        let addresses = [
            ("//ailleurs.example/", "/"), ("https://ailleurs.example/", "/"),
            ("/\\ailleurs.example", "/"), ("/\r\nX: y", "/"), ("/nouveau", "/nouveau"),
        ]
        for (wanted, expected) in addresses {
            let values = [("language", "fr"), ("back", wanted)]
            let reply = try await browser.post("/langue", values)
            #expect(reply.field("location") == expected, "\(wanted)")
        }
        await console.stop()
    }
}
