import HubCore
import HubDashboard
import HubTestSupport
import Indicators
import Localisation
import TestSupport
import Testing

/// Completeness, timeliness, places: what the pages compute.
@Suite("Ce que les pages comptent")
struct ReadingTests {
    @Test("equal values have the same place, and the next is as far behind")
    func places() {
        let values: [Int64?] = [30, 10, nil, 30, 20]
        #expect(Ranking.places(of: values, .higher) == [1, 4, nil, 1, 3])
        #expect(Ranking.places(of: values, .lower) == [3, 1, nil, 3, 2])
        #expect(Ranking.places(of: values, .none) == [nil, nil, nil, nil, nil])
        #expect(Ranking.places(of: [], .higher).isEmpty)
    }

    @Test("expected, reported and in time, by filière and zone, as of a day")
    func reporting() async throws {
        var bank = try Bank()
        try await bank.member("A", zone: "nord")
        try await bank.member("B", zone: "nord")
        try await bank.member("C", zone: "sud")
        // It came after the campaign ended, and is not expected.
        try await bank.member("D", zone: "sud", since: "2026-10-01")
        try await bank.member("E", zone: "est", filiere: "mil")
        try await bank.report("A", "c2", ["sold": 1])
        try await bank.report("E", "c2", ["sold": 1])
        let holdings = try await bank.local.hub.bankHoldings()
        let today = try #require(CalendarDate(iso: "2026-11-18"))
        let reporting = Reporting(of: "c2", in: holdings, today: today)
        let place = { (filiere: FiliereCode, zone: ZoneCode) in
            reporting.places.first { $0.key.filiere == filiere && $0.key.zone == zone }?.value
        }
        // Received on 18 November, after the due day of 31 July.
        #expect(place("riz", "nord") == Reporting.Count(expected: 2, reported: 1, onTime: 0))
        #expect(place("riz", "sud") == Reporting.Count(expected: 1, reported: 0, onTime: 0))
        #expect(place("mil", "est") == Reporting.Count(expected: 1, reported: 1, onTime: 0))
        #expect(reporting.awaited.map(\.member.shownName) == ["B", "C"])
        #expect(reporting.awaited.map(\.daysLate) == [110, 110])
        // A month that is not over yet: nobody is late.
        let month = Reporting(of: "m11", in: holdings, today: today)
        #expect(month.awaited.count == 5 && month.awaited.allSatisfy { $0.daysLate == 0 })
        try await bank.report("B", "m11", ["stock": 3])
        let again = try await bank.local.hub.bankHoldings()
        let early = Reporting(of: "m11", in: again, today: today)
        #expect(early.places.values.reduce(Reporting.Count(), +).onTime == 1)
        // What was taken before is what was held then.
        #expect(Reporting(of: "m11", in: holdings, today: today).awaited.count == 5)
        let period = Reporting.current(
            of: try #require(holdings.catalogue),
            reported: [],
            today: today
        )
        #expect(period == "c2")
    }

    @Test("what arrived since the last visit, the newest first; erased and it is gone")
    func arrivals() async throws {
        var bank = try Bank()
        let first = try await bank.member("A", zone: "nord")
        let second = try await bank.member("B", zone: "sud")
        try await bank.report("A", "c2", ["sold": 1])
        _ = try await bank.local.hub.bankHoldings()
        bank.local.clock.advance(seconds: 3_600)
        let since = bank.local.clock.seconds - 1
        try await bank.report("B", "c2", ["sold": 2])
        var holdings = try await bank.local.hub.bankHoldings()
        #expect(holdings.arrivals(after: since, limit: 10).map { $0.0 } == [second])
        #expect(holdings.arrivals(after: 0, limit: 10).map { $0.0 } == [second, first])
        #expect(holdings.arrivals(after: 0, limit: 1).map { $0.0 } == [second])
        // From the disk, as after a start.
        let reopened = try await bank.local.reopened().bankHoldings()
        #expect(reopened.arrivals(after: since, limit: 10).map { $0.0 } == [second])
        _ = try await bank.local.done(
            .erase(ErasureRequest(cluster: "B", reason: "asked", person: "Afi"))
        )
        holdings = try await bank.local.hub.bankHoldings()
        #expect(holdings.arrivals(after: 0, limit: 10).map { $0.0 } == [first])
    }

    @Test("the first page tells staff who is late and what is new since they came last")
    func monday() async throws {
        var bank = try Bank()
        try await bank.member("Glazoué", zone: "nord")
        try await bank.member("Savalou", zone: "sud")
        try await bank.report("Glazoué", "c2", ["sold": 1])
        let dashboard = try await LocalDashboard(bank.local)
        try await dashboard.account("afi", .bankStaff)
        try await dashboard.account("koffi", .bankStaff, affiliation: "cluster:Savalou")
        try await dashboard.account(
            "mission",
            .evaluator,
            until: "2027-01-31",
            zones: ["sud"]
        )
        let page = try await dashboard.signIn("afi").get("/").body
        #expect(page.contains("110 jours") && page.contains("Savalou"))
        #expect(page.contains("Glazoué") && page.contains("première visite"))
        // No right, no way to a member's page.
        #expect(!page.contains("/membres/"))
        bank.local.clock.advance(seconds: 60)
        #expect(try await dashboard.signIn("afi").get("/").body.contains("Rien de nouveau."))
        let affiliated = try await dashboard.signIn("koffi").get("/").body
        #expect(!affiliated.contains("Glazoué") && !affiliated.contains("Savalou"))
        let evaluator = try await dashboard.signIn("mission").get("/").body
        #expect(evaluator.contains("Sud") && !evaluator.contains("Nord"))
        #expect(!evaluator.contains("Savalou"))
        await dashboard.stop()
    }

    @Test("an address is the proxy's word only where the proxy is this machine's")
    func addresses() {
        let cases: [(String, String?, Bool, String)] = [
            ("127.0.0.1", "9.9.9.9, 41.85.1.2", true, "41.85.1.2"),
            ("127.0.0.1", "41.85.1.2", false, "127.0.0.1"),
            ("41.85.1.9", "41.85.1.2", true, "41.85.1.9"), ("127.0.0.1", nil, true, "127.0.0.1"),
            ("2001:db8:1:2:3:4:5:6", nil, false, "2001:db8:1:2::/64"),
            ("2001:db8:1:2:9:9:9:9", nil, false, "2001:db8:1:2::/64"),
        ]
        for (peer, forwarded, isBehindProxy, expected) in cases {
            let address = ClientAddress.of(
                peer: peer,
                forwarded: forwarded,
                isBehindProxy: isBehindProxy
            )
            #expect(address == expected, "\(peer)")
        }
    }

    @Test("a password never passes in the clear: another address than this machine's asks for TLS")
    func options() throws {
        for address in ["0.0.0.0:4890", "192.168.1.4:4890", "[::]:4890", "hub.example:4890"] {
            #expect(throws: DashboardFailure.noTLS(address)) {
                try DashboardOptions(address: address, language: .french)
            }
            _ = try DashboardOptions(address: address, language: .french, isBehindProxy: true)
        }
        for address in ["127.0.0.1:4890", "[::1]:4890"] {
            _ = try DashboardOptions(address: address, language: .french)
        }
        for address in ["", "4890", "127.0.0.1", ":4890", "127.0.0.1:0", "127.0.0.1:99999"] {
            #expect(throws: DashboardFailure.badAddress(address)) {
                try DashboardOptions(address: address, language: .french)
            }
        }
        #expect(throws: DashboardFailure.halfTLS) {
            try DashboardOptions(address: "127.0.0.1:1", language: .french, certificate: "a")
        }
    }

    @Test("so many at once, then so many a second")
    func rates() {
        let limit = RateLimit(burst: 3, perSecond: 0.5)
        let answers = (0..<5).map { _ in limit.admits("a", atSeconds: 10) }
        #expect(answers == [true, true, true, false, false])
        #expect(limit.admits("b", atSeconds: 10))
        #expect(!limit.admits("a", atSeconds: 11) && limit.admits("a", atSeconds: 12.5))
    }
}
