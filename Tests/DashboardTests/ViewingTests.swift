import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Synchronization
import TestSupport
import Testing

/// Each look at a member is written down before anything of it is shown.
@Suite("Chaque consultation est notée")
struct ViewingTests {
    private func bank() async throws -> Bank {
        var bank = try Bank()
        for (index, name) in ["Glazoué", "Savalou", "Bantè"].enumerated() {
            try await bank.member(name, zone: "nord")
            try await bank.report(
                name,
                "c2",
                ["sold": 4_711 + Int64(index), "lost": 12],
                level: Grade(declared: .three, computed: .two, evidence: .documented)
            )
        }
        return bank
    }

    @Test("the log has who, what and when before the page is answered")
    func noted() async throws {
        let bank = try await bank()
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("afi", .bankStaff, rights: [.grid, .figures])
        let browser = try await dashboard.signIn("afi")
        let cluster = try bank.cluster("Glazoué").hex
        let page = try await browser.get("/membres/\(cluster)").body
        #expect(page.firstMatch(of: #/4\W711/#) != nil)
        #expect(page.contains("documenté") && page.contains("ne s&#39;accordent pas"))
        _ = try await browser.get("/membres")
        let entries = try await dashboard.hub.auditEntries(before: nil, limit: 100)
            .filter { $0.action == "view member" }
        #expect(entries.count == 1 + 3)
        let one = try #require(entries.last)
        #expect(one.actor == "afi" && one.detail.contains(cluster))
        #expect(one.detail.contains("Afi afi, Chargée de suivi"))
        #expect(one.detail.contains("figures,grid | c2 | /membres/\(cluster)"))
        await dashboard.stop()
    }

    @Test("the member is told by a signed word of the hub, and its neighbour is not")
    func told() async throws {
        let bank = try await bank()
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("afi", .bankStaff, rights: [.grid])
        let browser = try await dashboard.signIn("afi")
        let cluster = try bank.cluster("Glazoué").hex
        #expect(try await browser.get("/membres/\(cluster)").status == 200)
        for (name, people) in [("Glazoué", ["Afi afi"]), ("Savalou", [])] {
            let member = try #require(bank.outboxes[name]?.member)
            let answers = try await LocalHub.answers(
                to: [
                    try bank.local.message(member.hello(), from: member.keys, over: name),
                    try bank.local.message(
                        .fetch(.viewings(above: 0)),
                        from: member.keys,
                        over: name
                    ),
                ],
                at: bank.local.hub
            )
            guard case .slice(.viewings(let answer)) = answers.last else {
                throw Unexpected(what: "\(answers)")
            }
            let verifier = ViewingVerifier(
                federation: member.invite.federation,
                certificates: CertificatePool(answer.chain)
            )
            let viewings = try answer.viewings.map { try verifier.verified($0) }
            #expect(viewings.map(\.person) == people)
            #expect(viewings.allSatisfy { $0.showedGrid && !$0.showedFigures })
            #expect(viewings.allSatisfy { $0.periods == ["c2"] })
        }
        await dashboard.stop()
    }

    @Test("what cannot be written down is not shown")
    func refused() async throws {
        struct DiskFull: Error {}
        let bank = try await bank()
        let seen = Mutex<[MemberViewing]>([])
        let dashboard = try await LocalDashboard(bank.local) { viewings in
            seen.withLock { $0 += viewings }
            throw DiskFull()
        }
        try await dashboard.account("afi", .coordination, rights: [.grid, .figures])
        let browser = try await dashboard.signIn("afi")
        let cluster = try bank.cluster("Glazoué").hex
        for path in ["/membres", "/membres/\(cluster)"] {
            let reply = try await browser.get(path)
            #expect(reply.status == 500, "\(path)")
            #expect(reply.body.firstMatch(of: #/4\W711/#) == nil, "\(path)")
            #expect(!reply.body.contains("Glazoué"), "\(path)")
        }
        #expect(seen.withLock { $0.count } == 3 + 1)
        await dashboard.stop()
    }

    @Test("`grid` shows levels only, `figures` quantities only")
    func rights() async throws {
        let bank = try await bank()
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("grille", .bankStaff, rights: [.grid])
        try await dashboard.account("chiffres", .bankStaff, rights: [.figures])
        let cluster = try bank.cluster("Glazoué").hex
        let grid = try await dashboard.signIn("grille")
        let figures = try await dashboard.signIn("chiffres")
        for path in ["/membres/\(cluster)", "/membres?jeu=chiffres-sold", "/membres"] {
            let page = try await grid.get(path).body
            #expect(page.firstMatch(of: #/4\W711/#) == nil, "\(path)")
            #expect(!page.contains("Vendu"), "\(path)")
            #expect(page.contains("Niveau"), "\(path)")
        }
        for path in ["/membres/\(cluster)", "/membres?jeu=niveaux-", "/membres"] {
            let page = try await figures.get(path).body
            #expect(!page.contains("documenté") && !page.contains(">Niveau<"), "\(path)")
            #expect(page.contains("Vendu"), "\(path)")
        }
        await dashboard.stop()
    }

    @Test("a table of two pages: the viewings are of whom the page shows, the ranks of all")
    func pages() async throws {
        var bank = try Bank()
        for index in 0..<53 {
            let name = "Cluster \(index < 10 ? "0" : "")\(index)"
            try await bank.member(name, zone: index.isMultiple(of: 2) ? "nord" : "sud")
            try await bank.report(name, "c2", ["sold": Int64(index / 2 * 100)])
        }
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("afi", .bankStaff, rights: [.figures])
        let browser = try await dashboard.signIn("afi")
        let first = try await browser.get("/membres?jeu=chiffres-sold&tri=sold&sens=desc").body
        #expect(first.contains("53 clusters, page 1 sur 2"))
        // 52 is alone at the top, 51 and 50 share the place after it.
        let order = ["Cluster 52", "Cluster 50", "Cluster 51", "Cluster 48"]
        let places = order.compactMap { first.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
        #expect(first.matches(of: #/rang 1</#).count == 1)
        #expect(first.matches(of: #/rang 2</#).count == 2)
        #expect(first.matches(of: #/rang 3</#).isEmpty && first.contains("rang 4<"))
        #expect(first.contains("aria-sort=\"descending\""))
        let second = try await browser.get("/membres?jeu=chiffres-sold&tri=sold&sens=desc&page=2")
        #expect(second.body.matches(of: #/href="\/membres\/[0-9a-f]{32}"/#).count == 3)
        let entries = try await dashboard.hub.auditEntries(before: nil, limit: 200)
        #expect(entries.count { $0.action == "view member" } == 53)
        let north = try await browser.get("/membres?zone=nord").body
        #expect(north.contains("27 clusters, page 1 sur 1") && !north.contains("Cluster 01"))
        await dashboard.stop()
    }

    @Test("who has not reported has words in its cells, and nothing beside them")
    func silent() async throws {
        var bank = try Bank()
        try await bank.member("Parlant", zone: "nord")
        try await bank.report("Parlant", "c2", ["sold": 4_711])
        try await bank.member("Muet", zone: "nord")
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("afi", .bankStaff, rights: [.figures])
        let browser = try await dashboard.signIn("afi")
        let page = try await browser.get("/membres?jeu=chiffres-sold").body
        let missing = page.matches(of: #/<td class="number missing">(.*?)<\/td>/#)
        #expect(!missing.isEmpty && missing.allSatisfy { !$0.1.contains("<") })
        await dashboard.stop()
    }
}
