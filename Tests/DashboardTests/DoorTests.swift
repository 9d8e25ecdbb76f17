import DataFolder
import Foundation
import HubCore
import HubDashboard
import HubTestSupport
import Localisation
import Passwords
import TestSupport
import Testing

/// Each guard of the hub's pages, over real sockets.
@Suite("La porte du tableau de bord")
struct DoorTests {
    private func dashboard() async throws -> LocalDashboard {
        let dashboard = try await LocalDashboard()
        try await dashboard.account("admin", .administrator)
        return dashboard
    }

    @Test("a request that names another host is misdirected, signed in or not")
    func host() async throws {
        let dashboard = try await dashboard()
        let browser = try await dashboard.signIn("admin")
        for name in ["hub.example", "hub.example:\(dashboard.port)", "127.0.0.1", ""] {
            for path in ["/", "/connexion", "/tableau.css"] {
                let reply = try await dashboard.get(path, [("Cookie", browser.cookie)], host: name)
                #expect(reply.status == 421, "\(name) \(path)")
                #expect(!reply.body.contains("Afi"))
            }
        }
        let local = "localhost:\(dashboard.port)"
        #expect(
            try await dashboard.get("/", [("Cookie", browser.cookie)], host: local).status == 200
        )
        await dashboard.stop()
        let named = try await LocalDashboard(publicNames: ["Hub.Example"])
        #expect(try await named.get("/connexion", host: "hub.example").status == 200)
        await named.stop()
    }

    @Test("a form from another page is refused before it is read")
    func origin() async throws {
        let dashboard = try await dashboard()
        let browser = try await dashboard.signIn("admin")
        let ours = "http://\(dashboard.host)"
        let refused: [[(String, String)]] = [
            [("Origin", "http://hub.example")], [("Origin", "https" + ours.dropFirst(4))],
            [("Origin", "null")], [("Sec-Fetch-Site", "cross-site")],
            [("Origin", ours), ("Sec-Fetch-Site", "same-site")],
        ]
        for fields in refused {
            let reply = try await browser.post("/langue", [("language", "en")], fields)
            #expect(reply.status == 403, "\(fields)")
            let door = try await dashboard.trySignIn("admin", LocalDashboard.password, fields)
            #expect(door.status == 403, "\(fields)")
        }
        for fields in [
            [], [("Origin", ours)], [("Origin", "null"), ("Sec-Fetch-Site", "same-origin")],
        ] {
            let reply = try await browser.post("/langue", [("language", "en")], fields)
            #expect(reply.status == 303, "\(fields)")
        }
        #expect(try await browser.get("/").body.contains("<html lang=\"en\">"))
        await dashboard.stop()
    }

    @Test("a form without the mark of its own session does nothing")
    func mark() async throws {
        let dashboard = try await dashboard()
        let browser = try await dashboard.signIn("admin")
        let other = try await dashboard.signIn("admin")
        for mark in ["", "0", try await other.mark()] {
            let reply = try await browser.post("/sortie", [("csrf", mark)])
            #expect(reply.status == 403)
        }
        #expect(try await browser.get("/").status == 200)
        // The form that signs in has its own: a page elsewhere cannot sign somebody in as another.
        let values = [("identifiant", "admin"), ("mot-de-passe", LocalDashboard.password)]
        for mark in ["", String(repeating: "a", count: 32)] {
            let reply = try await dashboard.post("/connexion", values + [("csrf", mark)])
            #expect(reply.status == 403 && reply.field("set-cookie") == nil)
        }
        #expect(
            try await dashboard.post(
                "/connexion",
                [("csrf", "x"), ("a", String(repeating: "b", count: 300_000))]
            ).status == 413
        )
        await dashboard.stop()
    }

    @Test("every answer forbids what pages do not need, and the cookie stays where it is")
    func fields() async throws {
        let dashboard = try await dashboard()
        let browser = try await dashboard.signIn("admin")
        let signedIn = try await dashboard.trySignIn("admin")
        let cookie = try #require(signedIn.field("set-cookie"))
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
        #expect(!cookie.contains("Secure"))
        #expect(cookie.split(separator: ";")[0].split(separator: "=")[1].count == 32)
        let replies = [
            signedIn, try await browser.get("/"), try await browser.get("/comptes"),
            try await browser.get("/membres"), try await browser.get("/journal"),
            try await dashboard.get("/"), try await dashboard.get("/connexion"),
            try await dashboard.get("/tableau.css"), try await dashboard.get("/nulle-part"),
            try await dashboard.get("/", host: "hub.example"),
        ]
        for reply in replies {
            let policy = try #require(reply.field("content-security-policy"))
            #expect(policy.contains("default-src 'self'") && !policy.contains("unsafe"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(reply.field("x-content-type-options") == "nosniff")
            #expect(reply.field("referrer-policy") == "no-referrer")
            #expect(reply.field("cache-control") == "no-store")
            #expect(reply.field("strict-transport-security") == nil)
            #expect(!reply.body.contains("<style") && !reply.body.contains(" style="))
            #expect(!reply.body.contains("<script"))
        }
        await dashboard.stop()
    }

    @Test("behind a proxy the cookie is for TLS alone, and whoever came by TLS comes no other way")
    func proxy() async throws {
        let dashboard = try await LocalDashboard(publicNames: ["hub.example"], isBehindProxy: true)
        try await dashboard.account("admin", .administrator)
        let reply = try await dashboard.trySignIn(
            "admin",
            LocalDashboard.password,
            [("Origin", "http://\(dashboard.host)")]
        )
        let cookie = try #require(reply.field("set-cookie"))
        #expect(cookie.hasPrefix("__Host-grenier=") && cookie.contains("Secure"))
        #expect(reply.field("strict-transport-security") != nil)
        await dashboard.stop()
    }

    @Test("a session ends when nobody uses it, at its term, and when its account is closed")
    func sessions() async throws {
        let dashboard = try await dashboard()
        try await dashboard.account("autre", .administrator)
        let idle = try await dashboard.signIn("admin")
        dashboard.clock.advance(seconds: Sessions.idleSecondsMax - 1)
        #expect(try await idle.get("/").status == 200)
        dashboard.clock.advance(seconds: Sessions.idleSecondsMax)
        #expect(try await idle.get("/").status == 303)
        let busy = try await dashboard.signIn("admin")
        for _ in 0..<(Sessions.secondsMax / 1_200 - 1) {
            dashboard.clock.advance(seconds: 1_200)
            #expect(try await busy.get("/").status == 200)
        }
        dashboard.clock.advance(seconds: 1_200)
        #expect(try await busy.get("/").status == 303)
        let closed = try await dashboard.signIn("admin")
        let other = try await dashboard.signIn("autre")
        #expect(try await other.post("/comptes/admin/fermeture").status == 303)
        #expect(try await closed.get("/").status == 303)
        #expect(try await dashboard.trySignIn("admin").status == 422)
        // The last one cannot lock everybody out.
        let last = try await other.post("/comptes/autre/fermeture")
        #expect(last.status == 422 && last.body.contains("dernière administration"))
        await dashboard.stop()
    }

    @Test("wrong passwords wait longer each time, and a login nobody has is answered alike")
    func lockOut() async throws {
        let dashboard = try await dashboard()
        var answers: [String: [String]] = [:]
        for login in ["admin", "inconnu"] {
            for _ in 0..<6 {
                let reply = try await dashboard.trySignIn(login, "un autre mot de passe")
                let text = reply.body.firstRange(of: "role=\"alert\">").map {
                    String(reply.body[$0.upperBound...].prefix { $0 != "<" })
                }
                answers[login, default: []].append("\(reply.status) \(text ?? "")")
            }
        }
        #expect(answers["admin"] == answers["inconnu"])
        #expect(answers["admin"]?[4].hasPrefix("422") == true)
        #expect(answers["admin"]?[5].hasPrefix("429 Trop d&#39;essais. Attendez 30") == true)
        // The right one has to wait as well, or waiting would tell which is right.
        #expect(try await dashboard.trySignIn("admin").status == 429)
        dashboard.clock.advance(seconds: SignInAttempts.firstWaitSeconds)
        #expect(try await dashboard.trySignIn("admin", "encore un autre").status == 422)
        dashboard.clock.advance(seconds: SignInAttempts.firstWaitSeconds)
        #expect(try await dashboard.trySignIn("admin").status == 429)
        dashboard.clock.advance(seconds: SignInAttempts.firstWaitSeconds)
        #expect(try await dashboard.trySignIn("admin").status == 303)
        #expect(try await dashboard.trySignIn("admin", "encore un autre").status == 422)
        #expect(try await dashboard.trySignIn("admin").status == 303)
        await dashboard.stop()
    }

    @Test(
        "one's own password: the present one is asked, other sessions end, a short one is refused"
    )
    func password() async throws {
        let dashboard = try await dashboard()
        let browser = try await dashboard.signIn("admin")
        let other = try await dashboard.signIn("admin")
        func change(_ now: String, _ new: String, _ again: String) async throws -> HTTPReply {
            let values = [("actuel", now), ("nouveau", new), ("encore", again)]
            return try await browser.post("/mot-de-passe", values)
        }
        let new = "quatre mots sans lien"
        #expect(try await change("un autre mot de passe", new, new).status == 422)
        #expect(try await change(LocalDashboard.password, "court", "court").status == 422)
        #expect(try await change(LocalDashboard.password, new, new + "s").status == 422)
        #expect(try await other.get("/").status == 200)
        #expect(try await change(LocalDashboard.password, new, new).status == 303)
        #expect(try await browser.get("/").body.contains("Mot de passe changé."))
        #expect(try await other.get("/").status == 303)
        #expect(try await dashboard.trySignIn("admin").status == 422)
        #expect(try await dashboard.trySignIn("admin", new).status == 303)
        await dashboard.stop()
    }

    @Test("an administrator makes an account whose password is changed before anything else")
    func firstPassword() async throws {
        let dashboard = try await dashboard()
        let admin = try await dashboard.signIn("admin")
        var values = [
            ("identifiant", "Afi.K"), ("nom", "Afi <b>K</b>"), ("fonction", "Suivi"),
            ("role", "bankStaff"), ("droit", "grid"), ("mot-de-passe", LocalDashboard.password),
        ]
        // Nobody is unaffiliated without having said so.
        #expect(try await admin.post("/comptes", values).status == 422)
        let affiliated = values + [("appartenance", "owner"), ("a-qui", "RB 12")]
        #expect(try await admin.post("/comptes", affiliated).status == 422)
        values.append(("appartenance", "none"))
        #expect(try await admin.post("/comptes", values).status == 303)
        #expect(try await admin.post("/comptes", values).status == 422)
        #expect(try await admin.get("/comptes").body.contains("Afi &lt;b&gt;K"))
        let new = try await dashboard.signIn("afi.k")
        #expect(try await new.get("/").field("location") == "/mot-de-passe")
        #expect(try await new.post("/comptes", values).status == 403)
        let change = [
            ("actuel", LocalDashboard.password), ("nouveau", "mon propre secret"),
            ("encore", "mon propre secret"),
        ]
        #expect(try await new.post("/mot-de-passe", change).status == 303)
        #expect(try await new.get("/membres").status == 200)
        await dashboard.stop()
    }

    @Test("no page, no command and no log holds a password or its hash")
    func silence() async throws {
        let dashboard = try await dashboard()
        let browser = try await dashboard.signIn("admin")
        var texts: [String] = []
        for path in ["/", "/comptes", "/journal", "/mot-de-passe"] {
            texts.append(try await browser.get(path).body)
        }
        let list = await dashboard.hub.execute(.account(.list), in: .french)
        texts += [list.text, list.document ?? "", "\(HubCommand.account(.list))"]
        let hash = try LocalDashboard.hash.get()
        let request = AccountRequest.password(NewPassword(login: "admin", hash: hash), person: "x")
        texts.append("\(HubCommand.account(request))")
        texts.append("\(try #require(dashboard.hub.accounts["admin"]))")
        for entry in try await dashboard.hub.auditEntries(before: nil, limit: 100) {
            texts.append("\(entry)")
        }
        for text in texts {
            #expect(!text.contains("argon2") && !text.contains(LocalDashboard.password))
        }
        let actions = try await dashboard.hub.auditEntries(before: nil, limit: 100).map(\.action)
        #expect(actions.contains("account add") && actions.contains("sign in"))
        await dashboard.stop()
    }
}
