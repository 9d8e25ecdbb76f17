import Indicators
import Localisation
import NodeCore
import TestRandomness
import Testing

/// How far the targets of a cluster are, over Benin's own catalogue.
@Suite("Les objectifs")
struct GoalTests {
    private static let years: [PeriodCode] = ["2022-2023", "2023-2024", "2024-2025", "2025-2026"]

    /// Kilograms delivered in each campaign, and a target for them.
    private func season(
        _ delivered: [Int64?],
        target: Int64,
        from: Int = 0,
        by: Int = 3,
        start: Int64? = nil
    ) throws -> Season {
        var season = try Season()
        for (kilograms, year) in zip(delivered, Self.years) {
            guard let kilograms else { continue }
            let values: [FieldCode: FieldValue] = [
                "delivered": .number(kilograms), "accepted": .number(kilograms),
            ]
            try season.add("delivery", values, campaign: year)
        }
        var goal: [FieldCode: FieldValue] = [
            "indicator": .indicator("m.delivered"), "baseline": .period(Self.years[from]),
            "target": .number(target, typed: "\(target)"),
        ]
        if let start { goal["start"] = .number(start, typed: "\(start)") }
        try season.add("goal", goal, campaign: Self.years[by])
        return season
    }

    private func progress(_ season: Season, in year: Int) throws -> GoalProgress? {
        let review = try #require(Review(of: Self.years[year], by: season.calculator))
        return review.lines.first { $0.indicator == "m.delivered" }?.goals.first
    }

    @Test("equal steps: a third of the way after a third of the time is on track, less is behind")
    func steps() throws {
        for (kilograms, state, percent) in [
            (134, .onTrack, 34), (133, .behind, 33), (200, .reached, 100), (90, .behind, -10),
        ] as [(Int64, GoalProgress.State, Int64)] {
            let season = try season([100, kilograms, 150, 199], target: 200)
            let found = try #require(try progress(season, in: 1))
            #expect(found.state == state)
            #expect(found.percent == percent)
            #expect(found.start == 100)
            #expect(try progress(season, in: 3)?.state == .missed)
            // In the campaign it starts from, nobody was to have gone any of the way.
            #expect(try progress(season, in: 0)?.state == .starting)
            #expect(try progress(season, in: 0)?.percent == 0)
        }
    }

    @Test("a target below its baseline is reached from above")
    func downwards() throws {
        let season = try season([300, 200, 101, 99], target: 100)
        #expect(try progress(season, in: 1)?.state == .onTrack)
        #expect(try progress(season, in: 1)?.percent == 50)
        #expect(try progress(season, in: 2)?.state == .onTrack)
        #expect(try progress(season, in: 3)?.state == .reached)
    }

    @Test("a baseline that no record gives is the one that was typed, or unknown")
    func baselines() throws {
        let typed = try season([nil, 120, 150, 180], target: 200, start: 100)
        #expect(try progress(typed, in: 1)?.percent == 20)
        let recorded = try season([90, 120, 150, 180], target: 200, start: 100)
        #expect(try progress(recorded, in: 1)?.start == 90)
        let unknown = try season([nil, 120, 150, 180], target: 160)
        #expect(try progress(unknown, in: 1)?.state == .open)
        #expect(try progress(unknown, in: 1)?.percent == nil)
        // The indicator itself says that more is better.
        #expect(try progress(unknown, in: 3)?.state == .reached)
        let silent = try season([100, nil, 150, 180], target: 200)
        #expect(try progress(silent, in: 1)?.state == .unknown)
    }

    @Test("a campaign that is not over misses nothing; past its end a target stays what it was")
    func judged() throws {
        var season = try season([100, 120, 150, 180], target: 200)
        season.today = try #require(CalendarDate(iso: "2026-03-31"))
        #expect(try progress(season, in: 3)?.state == .running)
        #expect(try progress(season, in: 2)?.state == .behind)
        season.today = try #require(CalendarDate(iso: "2026-04-01"))
        #expect(try progress(season, in: 3)?.state == .missed)
        var early = try self.season([100, 120, 150, 200], target: 200)
        early.today = try #require(CalendarDate(iso: "2025-12-31"))
        #expect(try progress(early, in: 3)?.state == .reached)
        // Below a bound until now is not below it at the end.
        var bounded = try self.season([300, 200, 150, 90], target: 100)
        bounded.today = try #require(CalendarDate(iso: "2025-12-31"))
        #expect(try progress(bounded, in: 3)?.state == .running)
        bounded.today = try #require(CalendarDate(iso: "2026-12-31"))
        #expect(try progress(bounded, in: 3)?.state == .reached)
        // Reached by the end of its campaign, lower in the next one; and the other way round.
        let reached = try self.season([100, 150, 210, 180], target: 200, by: 2)
        #expect(try progress(reached, in: 3)?.state == .reached)
        #expect(try progress(reached, in: 3)?.now == 210)
        let late = try self.season([100, 150, 180, 210], target: 200, by: 2)
        #expect(try progress(late, in: 3)?.state == .missed)
    }

    @Test("a target speaks of no campaign before its baseline")
    func before() throws {
        let season = try season([100, 120, 150, 180], target: 200, from: 1)
        #expect(try progress(season, in: 0) == nil)
        #expect(try progress(season, in: 1) != nil)
    }

    @Test("a row of the grid has targets too, of the level that was declared")
    func levels() throws {
        var season = try Season()
        for (level, year) in [(2, "2024-2025"), (3, "2025-2026")] as [(Int64, PeriodCode)] {
            let score: [FieldCode: FieldValue] = [
                "indicator": .indicator("g.1.1"), "level": .number(level),
                "evidence": .choice("documented"),
            ]
            try season.add("gridScore", score, campaign: year)
        }
        let goal: [FieldCode: FieldValue] = [
            "indicator": .indicator("g.1.1"), "baseline": .period("2024-2025"),
            "target": .number(4, typed: "4"),
        ]
        try season.add("goal", goal, campaign: "2026-2027")
        let review = try #require(Review(of: "2025-2026", by: season.calculator))
        let line = try #require(review.lines.first { $0.indicator == "g.1.1" })
        #expect(line.figure == 3)
        #expect(line.previous == 2)
        #expect(line.trend == nil)
        #expect(line.goals.first?.state == .onTrack)
        #expect(line.goals.first?.percent == 50)
    }

    @Test("what a panel declared and records give is disputed where the two differ")
    func disputes() throws {
        var season = try Season()
        try season.add("fair", ["state": .choice("attended")], count: 4)
        let score: [FieldCode: FieldValue] = [
            "indicator": .indicator("g.4.2"), "level": .number(2), "evidence": .choice("declared"),
        ]
        try season.add("gridScore", score)
        let review = try #require(Review(of: Season.campaign, by: season.calculator))
        let line = try #require(review.lines.first { $0.indicator == "g.4.2" })
        #expect(line.computed?.level == .four)
        #expect(line.isDisputed)
        // A row without a declared level is no dispute.
        let fairs = try #require(review.lines.first { $0.indicator == "g.3.1" })
        #expect(!fairs.isDisputed)
    }

    @Test("any way, any step: the state follows from the rationals")
    func property() throws {
        let seed: UInt64 = 5_021
        var random = SplitMix64(seed: seed)
        for round in 0..<300 {
            let delivered = (0..<4).map { _ in Int64.random(in: 0...20, using: &random) }
            let target = Int64.random(in: 0...20, using: &random)
            let by = Int.random(in: 1...3, using: &random)
            let here = Int.random(in: 0...3, using: &random)
            let season = try season(delivered, target: target, by: by)
            let found = try #require(try progress(season, in: here))
            let (start, now) = (delivered[0], delivered[min(here, by)])
            let isReached =
                target > start ? now >= target : target < start ? now <= target : now >= target
            let expected: GoalProgress.State
            if isReached {
                expected = .reached
            } else if here >= by {
                expected = .missed
            } else if here == 0 {
                expected = .starting
            } else if target == start {
                expected = .open
            } else {
                // now is at least as near as start + (target − start) · here / by.
                let line = start * Int64(by) + (target - start) * Int64(here)
                let isFar = target > start ? now * Int64(by) >= line : now * Int64(by) <= line
                expected = isFar ? .onTrack : .behind
            }
            #expect(
                found.state == expected,
                "seed \(seed), round \(round): \(delivered) to \(target) by \(by), at \(here)"
            )
        }
    }

    @Test("beside 6.3: the gap between actors, and Theil's index")
    func companions() throws {
        var season = try Season()
        func account(_ maillon: String, _ added: Int64, _ actors: Int64) -> [FieldCode: FieldValue]
        {
            [
                "maillon": .choice(maillon), "productValue": .number(added),
                "intermediateConsumption": .number(0), "wages": .number(0), "taxes": .number(0),
                "financialCharges": .number(0), "depreciation": .number(0),
                "actors": .number(actors),
            ]
        }
        try season.add("account", account("production", 600, 300))
        try season.add("account", account("processing", 400, 4))
        #expect(try season.level("g.6.3") == 4)
        let level = try #require(
            LevelScorer(season.calculator).level(of: "g.6.3", in: Season.campaign)
        )
        let beside = level.beside.map { $0.rendered(in: .french) }
        // 2 francs an actor against 100: 98.04 % less 1.96 %.
        #expect(beside.first?.contains("96,1 points") == true, "\(beside)")
        // (0.6 ln 1.2 + 0.4 ln 0.8) / ln 2 = 0.029.
        #expect(beside.last?.contains("0,03") == true, "\(beside)")
    }
}
