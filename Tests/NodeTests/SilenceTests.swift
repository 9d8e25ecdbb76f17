import Indicators
import NodeCore
import Testing

/// What nobody said is told to nobody: a gap is no zero, and a zero rests on somebody who counted.
@Suite("Ce que les fiches taisent")
struct SilenceTests {
    private static let trueZeros: [IndicatorCode] = [
        "o.conflicts", "d.new-products", "d.new-markets", "d.certified",
    ]

    private func zeros(_ season: Season) -> [Int64?] {
        Self.trueZeros.map { season.calculator.figure($0, in: Season.campaign) }
    }

    @Test(
        "what is planned, agreed, asked for, judged or first studied shows nobody who counts",
        arguments: [
            "demand", "price", "contract", "plan", "action", "capacity", "swot", "goal",
            "gridScore", "panel", "sheetService", "sheetProducers", "sheetAggregator",
            "sheetSupport",
        ] as [RecordKindCode]
    )
    func witnesses(kind: RecordKindCode) throws {
        var season = try Season()
        try season.add(kind, kind == "goal" ? ["by": .period(Season.campaign)] : [:])
        #expect(zeros(season) == [nil, nil, nil, nil])
        try season.add("visit", [:])
        #expect(zeros(season) == [0, 0, 0, 0])
    }

    @Test("zeros alone, and what lasts alone, are no report")
    func zerosAlone() throws {
        var season = try Season()
        try season.add("lot", ["number": .text("7")])
        #expect(zeros(season) == [0, 0, 0, 0])
        #expect(!season.calculator.isReportable(Season.campaign))
        let joined = try #require(CalendarDate(iso: "2022-01-01"))
        try season.add(
            "member",
            ["joined": .date(joined), "women": .number(3), "men": .number(4)]
        )
        #expect(season.calculator.figure("p.members", in: Season.campaign) == 7)
        #expect(!season.calculator.isReportable(Season.campaign))
        try season.add("visit", [:])
        #expect(season.calculator.isReportable(Season.campaign))
    }

    @Test("a campaign is reported from its first day on")
    func begun() throws {
        var season = try Season()
        try season.add("visit", [:])
        for (day, expected) in [
            ("2025-03-31", false), ("2025-04-01", true), ("2027-01-01", true),
        ] {
            season.today = try #require(CalendarDate(iso: day))
            #expect(season.calculator.isReportable(Season.campaign) == expected)
        }
    }

    private func swot(_ quadrant: String, _ place: String) -> [FieldCode: FieldValue] {
        ["quadrant": .choice(quadrant), "place": .choice(place), "tag": .choice("land")]
    }

    @Test("strengths alone do not say that no constraint is cited")
    func constraints() throws {
        var season = try Season()
        func land() -> Int64? { season.calculator.figure("k.production.land", in: Season.campaign) }
        try season.add("swot", swot("strength", "production"))
        #expect(land() == nil)
        try season.add("swot", swot("threat", "trade"))
        #expect(land() == 0)
        try season.add("swot", swot("weakness", "production"))
        #expect(land() == 1)
    }

    @Test("a measure for the environment says nothing of working conditions")
    func measures() throws {
        var season = try Season()
        func figure(_ code: IndicatorCode) -> Int64? {
            season.calculator.figure(code, in: Season.campaign)
        }
        try season.add("practice", ["area": .choice("environment"), "applied": .yesNo(false)])
        #expect(figure("d.environment") == 0)
        #expect(figure("d.conditions") == nil)
        try season.add("practice", ["area": .choice("work"), "applied": .yesNo(true)])
        #expect(figure("d.conditions") == 1)
    }

    @Test("sales contracts say nothing of those inside the cluster; a cancelled one is none")
    func relations() throws {
        var season = try Season()
        func total() -> Int64? { season.calculator.figure("c.ap.total", in: Season.campaign) }
        try season.add("contract", contract("sale", state: "running"))
        #expect(total() == nil)
        #expect(try season.level("g.3.1") == nil)
        try season.add("contract", contract("aggregator-producer", state: "cancelled"))
        #expect(total() == 0)
        #expect(try season.level("g.3.1") == 1)
        try season.add("contract", contract("aggregator-producer", state: "running"))
        #expect(total() == 1)
        #expect(try season.level("g.3.1") == 4)
    }

    private func contract(
        _ relation: String,
        state: String,
        _ answers: [Bool?] = [nil, nil, nil, nil],
        quantity: Int64? = nil
    ) -> [FieldCode: FieldValue] {
        var values: [FieldCode: FieldValue] = [
            "relation": .choice(relation), "form": .choice("signed"), "state": .choice(state),
        ]
        let fields: [FieldCode] = ["volumeKept", "qualityKept", "priceKept", "timingKept"]
        for (field, answer) in zip(fields, answers) { values[field] = answer.map { .yesNo($0) } }
        values["quantity"] = quantity.map { .number($0) }
        return values
    }

    @Test("one no decides; without any, a missing answer leaves the contract out: all 81 of them")
    func answers() throws {
        let each: [Bool?] = [true, false, nil]
        for number in 0..<81 {
            let answers = [number / 27, number / 9 % 3, number / 3 % 3, number % 3].map {
                each[$0]
            }
            let isKept = answers.allSatisfy { $0 == true }
            let isKnown = isKept || answers.contains(false)
            for (stem, relation) in [
                ("ap", "aggregator-producer"), ("as", "aggregator-service"),
                ("ps", "producer-service"),
            ] {
                var season = try Season()
                try season.add("contract", contract(relation, state: "ended", answers))
                func figure(_ name: String) -> Int64? {
                    season.calculator.figure(
                        IndicatorCode("c.\(stem).\(name)"),
                        in: Season.campaign
                    )
                }
                #expect(figure("total") == 1)
                #expect(figure("concluded") == (isKnown ? 1 : 0), "\(answers)")
                #expect(figure("respected") == (isKept ? 1 : 0), "\(answers)")
            }
        }
    }

    @Test("what is delivered counts against the contracts that say how much, and those alone")
    func fulfilment() throws {
        var season = try Season()
        func deliver(_ kilograms: Int64, on contract: RecordID?) throws {
            var values: [FieldCode: FieldValue] = [
                "delivered": .number(kilograms), "accepted": .number(kilograms),
                "price": .number(100),
            ]
            values["contract"] = contract.map { .reference($0) }
            try season.add("delivery", values)
        }
        func figures() -> [Int64?] {
            ["m.contracted", "m.on-contract", "m.fulfilment"].map {
                season.calculator.figure($0, in: Season.campaign)
            }
        }
        func isAdmitted() -> Bool {
            let entries = season.calculator.figures(of: Season.campaign).mapValues {
                SummaryEntry.value($0)
            }
            let content = SummaryContent(period: Season.campaign, entries: entries)
            return season.catalogue.problems(in: content).isEmpty
        }
        try season.add("contract", contract("sale", state: "running"))
        try deliver(90_000, on: season.last)
        // It does not say how much: nobody knows what it makes a share of.
        #expect(figures() == [nil, 0, nil])
        #expect(isAdmitted())
        try season.add("contract", contract("sale", state: "running", quantity: 100))
        try deliver(80, on: season.last)
        try deliver(500, on: nil)
        #expect(figures() == [100, 80, 800])
        try season.add("contract", contract("sale", state: "cancelled", quantity: 100))
        try deliver(70_000, on: season.last)
        let inside = contract("aggregator-producer", state: "running", quantity: 100)
        try season.add("contract", inside)
        try deliver(60_000, on: season.last)
        let earlier = contract("sale", state: "running", quantity: 100)
        try season.add("contract", earlier, campaign: "2024-2025")
        try deliver(50_000, on: season.last)
        #expect(figures() == [100, 80, 800])
        #expect(isAdmitted())
    }

    @Test("imported levels are levels: of axes, barometer, review and targets; records go before")
    func importedLevels() throws {
        let rows = try #require(try Season().catalogue.grid()?.indicators)
        let grades = Dictionary(
            uniqueKeysWithValues: rows.map { ($0, Grade(declared: .two, evidence: .impression)) }
        )
        func calculator(_ records: [HeldRecord]) throws -> Calculator {
            let season = try Season()
            return Calculator(
                catalogue: season.catalogue,
                filiere: "ananas",
                today: season.today,
                records: records,
                typedGrades: [Season.campaign: grades]
            )
        }
        let imported = try calculator([])
        #expect(imported.standing("g.1.1", in: Season.campaign) == 2)
        #expect(imported.figure("b.1", in: Season.campaign) == 400)
        #expect(imported.figure("b.index", in: Season.campaign) == 400)
        #expect(imported.isReportable(Season.campaign))
        #expect(!imported.isReportable("2024-2025"))
        let review = try #require(Review(of: Season.campaign, by: imported))
        #expect(review.lines.first { $0.indicator == "g.4.2" }?.figure == 2)
        var season = try Season()
        try season.add(
            "gridScore",
            [
                "indicator": .indicator("g.1.1"), "level": .number(4),
                "evidence": .choice("documented"),
            ]
        )
        let both = try calculator(season.calculator.records("gridScore", in: Season.campaign))
        #expect(both.standing("g.1.1", in: Season.campaign) == 4)
        #expect(both.standing("g.1.2", in: Season.campaign) == 2)
        // (100 + 40 + 40 + 40) / 4.
        #expect(both.figure("b.1", in: Season.campaign) == 550)
    }
}
