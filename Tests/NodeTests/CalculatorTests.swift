import Indicators
import NodeCore
import TestRandomness
import Testing

/// Each formula at its edges: nothing, zero, zero among others, and what does not fit.
@Suite("Les chiffres calculés")
struct CalculatorTests {
    /// Records, as they come.
    struct Ledger {
        let catalogue: Catalogue
        private(set) var records: [HeldRecord] = []

        init() throws { catalogue = try RecordCatalogue.make() }

        mutating func add(_ kind: RecordKindCode, _ values: [FieldCode: FieldValue]) throws {
            try add(kind, values, id: records.count + 1)
        }

        mutating func add(
            _ kind: RecordKindCode,
            _ values: [FieldCode: FieldValue],
            id number: Int
        ) throws {
            let digits = String(number, radix: 16)
            let id = String(repeating: "0", count: 32 - digits.count) + digits
            records.append(
                HeldRecord(id: try #require(RecordID(hex: id)), kind: kind, values: values)
            )
        }

        /// A delivery on a day, in kilograms.
        mutating func deliver(
            _ day: String,
            delivered: Int64? = nil,
            accepted: Int64? = nil,
            price: Int64? = nil,
            market: String? = nil,
            _ others: [FieldCode: FieldValue] = [:]
        ) throws {
            var values = others
            values["day"] = .date(try #require(CalendarDate(iso: day)))
            values["delivered"] = delivered.map { .number($0) }
            values["accepted"] = accepted.map { .number($0) }
            values["price"] = price.map { .number($0) }
            values["market"] = market.map { .choice($0) }
            try add("delivery", values)
        }

        func calculator(
            _ filiere: FiliereCode = "riz",
            typed: [PeriodCode: [IndicatorCode: Int64]] = [:]
        ) -> Calculator {
            Calculator(
                catalogue: catalogue,
                filiere: filiere,
                today: CalendarDate(daysSince1970: 21_000),
                records: records,
                typed: typed
            )
        }

        func figure(_ code: IndicatorCode, in period: PeriodCode = "p2") -> Int64? {
            calculator().figure(code, in: period)
        }
    }

    private static let kinds = ["count", "any", "sum", "distinct", "months"]

    @Test("nothing selected: nothing, a zero, or a zero among others", arguments: kinds)
    func emptiness(kind: String) throws {
        func figures(_ ledger: Ledger) -> [Int64?] {
            ["others", "zero", "none"].map { ledger.figure(IndicatorCode("\(kind).\($0)")) }
        }
        var ledger = try Ledger()
        // Nothing is written down of the period: nobody counted.
        #expect(figures(ledger) == [nil, nil, nil])
        // Another campaign's delivery says nothing of this one.
        try ledger.deliver("2025-03-31", accepted: 10, market: "export", ["crop": .crop("paddy")])
        #expect(figures(ledger) == [nil, nil, nil])
        let typed = ledger.calculator(typed: ["p2": ["women": 3]])
        // A table of figures says what its columns say, and nothing of what it has no column for.
        #expect(typed.figure(IndicatorCode("\(kind).zero"), in: "p2") == nil)
        try ledger.add("contract", ["season": .period("p2")])
        #expect(figures(ledger) == [nil, 0, nil])
        try ledger.deliver("2025-04-01", accepted: 10, market: "local", ["crop": .crop("paddy")])
        #expect(figures(ledger) == [0, 0, nil])
        try ledger.deliver("2026-03-31", accepted: 10, market: "export", ["crop": .crop("paddy")])
        let one: Int64 = kind == "sum" ? 10 : 1
        #expect(figures(ledger) == [one, one, one])
    }

    @Test("what is selected without the field adds nothing")
    func emptyFields() throws {
        var ledger = try Ledger()
        try ledger.deliver("2025-05-01", market: "export")
        #expect(ledger.figure("count.others") == 1)
        // Nobody noted it: unknown, not nothing.
        #expect(ledger.figure("sum.others") == nil)
        #expect(ledger.figure("distinct.others") == nil)
        #expect(ledger.figure("months.others") == 1)
    }

    @Test("sums, also of zeros and with a factor that is missing or below zero")
    func sums() throws {
        var ledger = try Ledger()
        #expect(ledger.figure("accepted") == nil)
        try ledger.deliver("2025-05-01", delivered: 0, accepted: 0)
        #expect(ledger.figure("accepted") == 0)
        #expect(ledger.figure("earned") == 0)
        // 12.5 kg at 100.50 and 3 kg without a price; then 1 kg at -5.
        try ledger.deliver("2025-06-01", delivered: 125, accepted: 125, price: 10_050)
        try ledger.deliver("2025-06-02", delivered: 30, accepted: 30)
        #expect(ledger.figure("accepted") == 155)
        #expect(ledger.figure("earned") == 125_625)
        // 1256.25 is rounded once.
        #expect(ledger.figure("rounded") == 1_256)
        try ledger.deliver("2025-06-02", delivered: 10, accepted: 10, price: -500)
        #expect(ledger.figure("earned") == 125_125)
        #expect(ledger.figure("rounded") == 1_251)
        // A price of something that was never kept.
        try ledger.deliver("2025-06-02", delivered: 10, price: 700)
        #expect(ledger.figure("earned") == 125_125)
    }

    @Test(
        "a half is rounded to the even neighbour",
        arguments: [(5, 0), (15, 2), (25, 2), (35, 4)]
    )
    func halves(accepted: Int64, expected: Int64) throws {
        var ledger = try Ledger()
        try ledger.deliver("2025-06-01", delivered: accepted, accepted: accepted, price: 100)
        #expect(ledger.figure("rounded") == expected)
    }

    @Test("a combination needs each of its terms")
    func combinations() throws {
        var ledger = try Ledger()
        #expect(ledger.figure("rejected") == nil)
        try ledger.deliver("2025-06-01", delivered: 100, accepted: 30)
        #expect(ledger.figure("rejected") == 70)
        try ledger.deliver("2025-06-01", delivered: 0, accepted: 100)
        // Below zero is what it says; the catalogue's bounds refuse it later.
        #expect(ledger.figure("rejected") == -30)
    }

    @Test("what no indicator may be is no figure, and no trap")
    func overflow() throws {
        // Kilograms have one decimal here.
        let most = 10 * Indicator.valueMax
        var ledger = try Ledger()
        try ledger.deliver("2025-06-01", delivered: most, accepted: most - 7)
        #expect(ledger.figure("delivered") == most)
        #expect(ledger.figure("rejected") == 7)
        try ledger.deliver("2025-06-02", delivered: .max, accepted: .max)
        #expect(ledger.figure("delivered") == nil)
        #expect(ledger.figure("accepted") == nil)
        #expect(ledger.calculator().figures(of: "p2")["delivered"] == nil)
        #expect(ledger.figure("rejected") == nil)
        #expect(ledger.figure("difference") == nil)
        #expect(ledger.figure("part") == nil)
        #expect(ledger.figure("deliveries") == 2)
    }

    @Test("a product beyond 64 bits is no figure")
    func largeProduct() throws {
        var ledger = try Ledger()
        try ledger.deliver("2025-06-01", accepted: .max, price: .max)
        #expect(ledger.figure("earned") == nil)
        try ledger.deliver("2025-06-01", accepted: .min + 1, price: .max)
        #expect(ledger.figure("earned") == 0)
    }

    @Test("a ratio: scaled, rounded half to even, none over zero or without a term")
    func ratios() throws {
        var ledger = try Ledger()
        #expect(ledger.figure("part") == nil)
        try ledger.deliver("2025-06-01", delivered: 0, accepted: 0)
        #expect(ledger.figure("part") == nil)
        try ledger.deliver("2025-06-01", delivered: 80, accepted: 10)
        // 12.5 % goes to 12, and 13.5 % to 14.
        #expect(ledger.figure("part") == 12)
        try ledger.deliver("2025-06-01", delivered: 120, accepted: 17)
        #expect(ledger.figure("part") == 14)
        // 3 deliveries over 0.7 typed, of other decimals: 4.286 rounded to three.
        let calculator = ledger.calculator(typed: ["p2": ["typed": 7, "part": 99]])
        #expect(calculator.figure("mixed", in: "p2") == 4_286)
        #expect(calculator.figure("part", in: "p2") == 14)
        #expect(ledger.figure("mixed") == nil)
    }

    @Test("conditions: filled, empty, one of several")
    func conditions() throws {
        var ledger = try Ledger()
        try ledger.deliver("2025-06-01", ["note": .text("x"), "paid": .yesNo(true)])
        try ledger.deliver("2025-06-01", ["paid": .yesNo(false)])
        try ledger.deliver("2025-06-01", ["paid": .yesNo(true)])
        try ledger.deliver("2025-06-01")
        #expect(ledger.figure("said") == 1)
        #expect(ledger.figure("unsaid") == 2)
        #expect(ledger.figure("deliveries") == 4)
    }

    @Test("distinct values and calendar months")
    func distinct() throws {
        var ledger = try Ledger()
        for (day, crop) in [
            ("2025-04-01", "paddy"), ("2025-04-30", "etuve"), ("2025-05-01", "paddy"),
            ("2026-03-31", "paddy"), ("2025-12-31", "etuve"),
        ] {
            try ledger.deliver(day, market: "export", ["crop": .crop(CropCode(crop))])
        }
        #expect(ledger.figure("distinct.others") == 2)
        // April, May, December, and March of the next year.
        #expect(ledger.figure("months.others") == 4)
    }

    @Test("the latest is the last by day, then by name, among those that say it")
    func latest() throws {
        var ledger = try Ledger()
        #expect(ledger.figure("lastprice") == nil)
        func delivery(_ day: String, _ price: Int64?) throws -> [FieldCode: FieldValue] {
            var values: [FieldCode: FieldValue] = [
                "day": .date(try #require(CalendarDate(iso: day)))
            ]
            values["price"] = price.map { .number($0) }
            return values
        }
        try ledger.add("delivery", try delivery("2025-07-01", 300), id: 9)
        try ledger.add("delivery", try delivery("2025-07-02", 100), id: 5)
        #expect(ledger.figure("lastprice") == 100)
        try ledger.add("delivery", try delivery("2025-07-02", 200), id: 7)
        #expect(ledger.figure("lastprice") == 200)
        try ledger.add("delivery", try delivery("2025-07-02", 400), id: 6)
        try ledger.add("delivery", try delivery("2025-12-31", nil), id: 20)
        #expect(ledger.figure("lastprice") == 200)
        #expect(ledger.figure("lastpaid") == nil)
        try ledger.deliver("2025-06-01", ["paid": .yesNo(true)])
        #expect(ledger.figure("lastpaid") == 1)
        try ledger.deliver("2025-06-02", ["paid": .yesNo(false)])
        #expect(ledger.figure("lastpaid") == 0)
        // Of a kind that names its period there is no day: the last name counts.
        for (id, isKept) in [(32, true), (31, false)] {
            let values: [FieldCode: FieldValue] = ["season": .period("p2"), "kept": .yesNo(isKept)]
            try ledger.add("contract", values, id: id)
        }
        #expect(ledger.figure("lastkept") == 1)
    }

    @Test("a record that lasts counts on the last day of the period, its own last one included")
    func spans() throws {
        func members(
            _ joined: String,
            _ left: String?,
            _ period: PeriodCode = "p2"
        ) throws -> Int64? {
            var ledger = try Ledger()
            var values: [FieldCode: FieldValue] = [
                "joined": .date(try #require(CalendarDate(iso: joined))), "women": .number(3),
            ]
            values["left"] = try left.map { .date(try #require(CalendarDate(iso: $0))) }
            try ledger.add("member", values)
            #expect(
                ledger.figure("women", in: period)
                    == ledger.figure("members", in: period).map { $0 * 3 }
            )
            return ledger.figure("members", in: period)
        }
        #expect(try members("2020-01-01", nil) == 1)
        #expect(try members("2026-03-31", nil) == 1)
        #expect(try members("2026-04-01", nil) == nil)
        #expect(try members("2026-04-01", nil, "p3") == 1)
        #expect(try members("2020-01-01", "2026-03-30") == nil)
        #expect(try members("2020-01-01", "2026-03-31") == 1)
        #expect(try members("2020-01-01", "2026-04-01") == 1)
        #expect(try members("2020-01-01", "2026-04-01", "p1") == 1)
        #expect(try members("2026-03-31", "2026-03-31") == 1)
    }

    @Test("a filière's own days; a quarter's; a period that is named")
    func periods() throws {
        var ledger = try Ledger()
        try ledger.deliver("2025-05-31", delivered: 1)
        try ledger.deliver("2025-06-01", delivered: 10)
        try ledger.deliver("2026-05-31", delivered: 100)
        try ledger.add("contract", ["season": .period("p2")])
        #expect(ledger.figure("delivered") == 11)
        #expect(ledger.figure("delivered", in: "p3") == 100)
        #expect(ledger.calculator("mais").figure("delivered", in: "p2") == 110)
        #expect(ledger.figure("quarterly", in: "q1") == 11)
        #expect(ledger.figure("contracts") == 1)
        #expect(ledger.figure("contracts", in: "p3") == nil)
        #expect(ledger.calculator().recordedPeriods == ["p2", "p3", "q1"])
        #expect(ledger.calculator().figures(of: "q1") == ["quarterly": 11])
        #expect(ledger.calculator().figures(of: "nowhere").isEmpty)
        #expect(ledger.calculator().records("delivery", in: "p2").count == 2)
    }

    @Test("typed figures are used only where records say nothing")
    func typed() throws {
        var ledger = try Ledger()
        let typed: [PeriodCode: [IndicatorCode: Int64]] = [
            "p2": ["accepted": 500, "typed": 5, "count.zero": 4, "delivered": 1_000]
        ]
        #expect(ledger.calculator(typed: typed).figure("accepted", in: "p2") == 500)
        #expect(ledger.calculator(typed: typed).figure("accepted", in: "p1") == nil)
        #expect(ledger.calculator(typed: typed).computed("accepted", in: "p2") == nil)
        // A zero that rests on no record says nothing against it; a formula over what was typed does.
        #expect(ledger.calculator(typed: typed).figure("count.zero", in: "p2") == 4)
        #expect(ledger.calculator(typed: typed).figure("rejected", in: "p2") == 500)
        #expect(ledger.calculator(typed: typed).figure("part", in: "p2") == 50)
        try ledger.deliver("2025-06-01", delivered: 100, accepted: 0)
        let figures = ledger.calculator(typed: typed).figures(of: "p2")
        #expect(figures["accepted"] == 0 && figures["delivered"] == 100 && figures["typed"] == 5)
        // A ratio is computed, never reported.
        #expect(figures["part"] == nil && figures["quarterly"] == nil)
    }

    @Test("the same figures in any order")
    func order() throws {
        let seed: UInt64 = 20_260_706
        var generator = SplitMix64(seed: seed)
        for round in 0..<40 {
            var ledger = try Ledger()
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                let delivered = Int64.random(in: 0...10_000, using: &generator)
                try ledger.deliver(
                    "202\(Int.random(in: 4...6, using: &generator))-0\(Int.random(in: 1...9, using: &generator))-1\(Int.random(in: 0...9, using: &generator))",
                    delivered: delivered,
                    accepted: generator.happens(0.8)
                        ? .random(in: 0...delivered, using: &generator) : nil,
                    price: generator.happens(0.8)
                        ? .random(in: -500...500, using: &generator) : nil,
                    market: ["local", "export", nil].randomElement(using: &generator) ?? nil,
                    ["crop": .crop(generator.happens(0.5) ? "paddy" : "etuve")]
                )
            }
            let calculator = ledger.calculator()
            let shuffled = Calculator(
                catalogue: ledger.catalogue,
                filiere: "riz",
                today: CalendarDate(daysSince1970: 21_000),
                records: ledger.records.shuffled(using: &generator)
            )
            for period in ledger.catalogue.periods.map(\.code) {
                #expect(
                    calculator.figures(of: period) == shuffled.figures(of: period),
                    "seed \(seed), round \(round)"
                )
            }
            #expect(calculator.recordedPeriods == shuffled.recordedPeriods)
        }
    }
}
