import ClusterProtocol
import HTTPTypes
import HubCore
import HubDashboard
import HubTestSupport
import Indicators
import TestSupport
import Testing

/// Every route as nobody and as each role, over real sockets.
@Suite("Chaque adresse, chaque rôle")
struct RoutesTests {
    /// The order matters for what ends the session: it comes last.
    private static let routes =
        DashboardRoute.allCases.filter { $0 != .signOut && $0 != .signIn } + [.signOut]

    private func path(_ route: DashboardRoute, _ cluster: String) -> String {
        route.path.replacing("{cluster}", with: cluster).replacing("{login}", with: "personne")
    }

    private func send(
        _ route: DashboardRoute,
        _ cluster: String,
        as browser: SignedIn
    ) async throws -> HTTPReply {
        let path = path(route, cluster)
        return try await route.method == .get ? browser.get(path) : browser.post(path)
    }

    @Test("nobody gets nothing but the door")
    func nobody() async throws {
        let dashboard = try await LocalDashboard()
        for route in DashboardRoute.allCases where route != .signIn {
            let path = path(route, String(repeating: "0", count: 32))
            let reply =
                try await route.method == .get
                ? dashboard.get(path) : dashboard.post(path, [])
            switch (route.permission, route.method) {
            case (.anyone, _): #expect(reply.status == 200, "\(path)")
            case (_, .get):
                #expect(reply.status == 303 && reply.field("location") == "/connexion", "\(path)")
            default: #expect(reply.status == 401, "\(path)")
            }
        }
        for path in ["/nulle-part", "/membres/x/y", "/comptes/afi", "/.env"] {
            #expect(try await dashboard.get(path).status == 404, "\(path)")
        }
        #expect(try await dashboard.post("/membres", []).status == 404)
        await dashboard.stop()
    }

    @Test(
        "each role gets what the table gives it",
        arguments: [
            ("admin", AccountRole.administrator, Set<AccountRight>(), "none"),
            ("banque", .bankStaff, [], "none"), ("grille", .bankStaff, [.grid], "none"),
            ("chiffres", .coordination, [.figures], "none"),
            ("affilie", .bankStaff, [], "owner:RB 12"), ("audit", .auditor, [], "none"),
            ("mission", .evaluator, [], "none"),
        ] as [(String, AccountRole, Set<AccountRight>, String)]
    )
    func roles(
        login: String,
        role: AccountRole,
        rights: Set<AccountRight>,
        affiliation: String
    ) async throws {
        var bank = try Bank()
        let cluster = try await bank.member("Glazoué", zone: "nord").hex
        try await bank.report("Glazoué", "c2", ["sold": 4_711])
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("autre", .administrator)
        try await dashboard.account(
            login,
            role,
            rights: rights,
            affiliation: affiliation,
            until: role == .evaluator ? "2027-12-31" : nil
        )
        let browser = try await dashboard.signIn(login)
        let account = try #require(dashboard.hub.accounts[login]?.account)
        for route in Self.routes {
            let reply = try await send(route, cluster, as: browser)
            let verdict = Access.verdict(on: route, for: account, today: AccessTests.today)
            switch verdict {
            case .allowed: #expect([200, 303, 400, 422].contains(reply.status), "\(route)")
            case .refused: #expect(reply.status == 403, "\(route)")
            default: Issue.record("\(route): \(verdict)")
            }
            if !rights.contains(.figures) {
                #expect(reply.body.firstMatch(of: #/4\W711/#) == nil, "\(route)")
            }
        }
        // After the form that ends it, the session opens nothing.
        #expect(try await browser.get("/").field("location") == "/connexion")
        await dashboard.stop()
    }
}
