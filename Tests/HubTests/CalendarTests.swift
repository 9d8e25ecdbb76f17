import HubCore
import HubTestSupport
import Indicators
import TestRandomness
import Testing

/// When what may be released.
@Suite("The calendar of releases")
struct CalendarTests {
    private func catalogue() throws -> Catalogue {
        try Catalogue(parsing: Array(GateExample.text.utf8))
    }

    private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private func calendar(
        _ released: [String: [String]] = [:],
        months: Int = 3
    ) throws -> EpochCalendar {
        EpochCalendar(
            catalogue: try catalogue(),
            released: try released.reduce(into: [:]) { all, item in
                all[PeriodCode(item.key)] = try item.value.map { try day($0) }
            },
            epochMonths: months
        )
    }

    @Test("a campaign waits for the interval after the last release of any campaign")
    func campaigns() throws {
        let today = try day("2026-11-18")
        #expect(try calendar().verdict(on: "c1", today: today) == .due)
        let released = try calendar(["c2": ["2026-08-31"], "m09": ["2026-11-01"]])
        #expect(released.verdict(on: "c1", today: today) == .notBefore(try day("2026-11-30")))
        #expect(released.verdict(on: "c1", today: try day("2026-11-30")) == .due)
        let monthly = try calendar(["c2": ["2026-10-31"]], months: 1)
        #expect(monthly.verdict(on: "c2", today: today) == .notBefore(try day("2026-11-30")))
    }

    @Test(
        "a month is released on the fifteenth of the next one, and revised once in the next quarter"
    )
    func months() throws {
        let fresh = try calendar()
        let opening = try day("2026-10-15")
        #expect(fresh.verdict(on: "m09", today: try day("2026-10-14")) == .notBefore(opening))
        #expect(fresh.verdict(on: "m09", today: opening) == .due)
        let once = try calendar(["m09": ["2026-10-15"]])
        let revision = try day("2027-01-01")
        #expect(once.verdict(on: "m09", today: try day("2026-12-31")) == .notBefore(revision))
        #expect(once.verdict(on: "m09", today: revision) == .due)
        let twice = try calendar(["m09": ["2026-10-15", "2027-01-20"]])
        #expect(twice.verdict(on: "m09", today: try day("2029-01-01")) == .closed)
        // Months and campaigns do not wait for one another.
        #expect(once.verdict(on: "c1", today: try day("2026-10-16")) == .due)
    }

    @Test("whoever releases whenever it may keeps every distance", arguments: 1...20)
    func everyDay(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let months = Int.random(in: 1...4, using: &random)
        var released: [PeriodCode: [CalendarDate]] = [:]
        var date = try day("2026-06-01")
        for _ in 0..<900 {
            date = CalendarDate(daysSince1970: date.daysSince1970 + 1)
            guard Int.random(in: 0...3, using: &random) == 0 else { continue }
            let calendar = EpochCalendar(
                catalogue: try catalogue(),
                released: released,
                epochMonths: months
            )
            for period in try catalogue().periods.map(\.code)
            where calendar.verdict(on: period, today: date) == .due {
                released[period, default: []].append(date)
            }
        }
        for month in ["m09", "m10", "m11"] as [PeriodCode] {
            #expect(released[month]?.count == 2, "seed \(seed)")
            #expect(released[month]?.first.map { $0.day >= 15 || $0.month != 10 } == true)
        }
        let campaigns = Set((released["c1"] ?? []) + (released["c2"] ?? [])).sorted()
        for (earlier, later) in zip(campaigns, campaigns.dropFirst()) {
            #expect(later >= earlier.adding(months: months), "seed \(seed)")
        }
        #expect(campaigns.count > 5, "seed \(seed)")
    }

    @Test("final six months after the end, as the filière counts it")
    func states() throws {
        let calendar = try calendar()
        func isFinal(_ filiere: String, _ period: String, on today: String) throws -> Bool {
            calendar.isFinal([(filiere: filiere, period: period)], today: try day(today))
        }
        #expect(try !isFinal("riz", "c2", on: "2026-11-29"))
        #expect(try isFinal("riz", "c2", on: "2026-11-30"))
        #expect(try isFinal("mil", "c2", on: "2026-09-30"))
        #expect(try !isFinal("mil", "c2", on: "2026-09-29"))
        let both = [(filiere: "riz", period: "c2"), (filiere: "mil", period: "c2")]
        #expect(!calendar.isFinal(both, today: try day("2026-10-15")))
    }

    @Test("an epoch is a quarter, or a month where only months are covered")
    func epochs() throws {
        let calendar = try calendar()
        let today = try day("2026-11-18")
        #expect(calendar.epoch(on: today, covering: ["m10"]) == "2026-M11")
        #expect(calendar.epoch(on: today, covering: ["m10", "c2"]) == "2026-Q4")
    }
}
