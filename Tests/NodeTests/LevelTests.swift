import Indicators
import NodeCore
import Statistics
import TestRandomness
import Testing

/// The rules of the grid at their boundaries, row by row, over Benin's own catalogue.
@Suite("Les niveaux calculés")
struct LevelTests {
    @Test(
        "1.3: levels 3 and 4 count inputs, credit and advice only",
        arguments: [
            ([], nil), (["transport"], 2), (["inputs"], 2), (["inputs", "transport"], 2),
            (["inputs", "credit"], 3), (["credit", "advice", "transport"], 3),
            (["inputs", "credit", "advice"], 4),
        ] as [([String], Int?)]
    )
    func services(types: [String], expected: Int?) throws {
        var season = try Season()
        for type in types {
            try season.add("service", ["type": .choice(type), "byAggregator": .yesNo(true)])
        }
        #expect(try season.level("g.1.3") == expected)
        // What others facilitate is not the aggregator's.
        try season.add("service", ["type": .choice("advice"), "byAggregator": .yesNo(false)])
        #expect(try season.level("g.1.3") == expected ?? 1)
    }

    private func contract(
        _ relation: String,
        form: String = "signed",
        state: String = "running",
        isKept: Bool = false
    ) -> [FieldCode: FieldValue] {
        var values: [FieldCode: FieldValue] = [
            "relation": .choice(relation), "form": .choice(form), "state": .choice(state),
            "volumeKept": .yesNo(true), "qualityKept": .yesNo(true), "priceKept": .yesNo(true),
        ]
        values["timingKept"] = .yesNo(isKept)
        return values
    }

    @Test(
        "3.1, 3.3: formal is written and signed",
        arguments: [(0, 0, 1), (3, 0, 2), (3, 1, 3), (1, 3, 3), (0, 2, 4)]
    )
    func formality(oral: Int, signed: Int, expected: Int) throws {
        for (row, relation) in [
            ("g.3.1", "aggregator-producer"), ("g.3.3", "aggregator-service"),
        ] as [(IndicatorCode, String)] {
            var season = try Season()
            // Contracts inside the cluster are kept here: none of this relation is a true none.
            try season.add("contract", contract("producer-service"))
            try season.add("contract", contract(relation, form: "oral"), count: oral)
            try season.add("contract", contract(relation), count: signed)
            #expect(try season.level(row) == expected)
            try season.add("contract", contract(relation, form: "written"))
            #expect(try season.level(row) == (signed == 0 ? 2 : 3))
        }
    }

    @Test(
        "3.2, 3.4, 3.5: strictly more than 75 %; running contracts are left out",
        arguments: [
            (0, 0, nil), (4, 0, 1), (4, 1, 2), (4, 3, 2), (400, 301, 3), (5, 4, 3), (4, 4, 4),
        ] as [(Int, Int, Int?)]
    )
    func respect(ended: Int, kept: Int, expected: Int?) throws {
        for (row, relation) in [
            ("g.3.2", "aggregator-producer"), ("g.3.4", "aggregator-service"),
            ("g.3.5", "producer-service"),
        ] as [(IndicatorCode, String)] {
            var season = try Season()
            try season.add("contract", contract(relation, isKept: true), count: 7)
            let broken = contract(relation, state: "ended")
            let good = contract(relation, state: "ended", isKept: true)
            try season.add("contract", broken, count: ended - kept)
            try season.add("contract", good, count: kept)
            #expect(try season.level(row) == expected)
        }
    }

    @Test("4.2: fairs attended; cancelled ones do not count", arguments: 0...6)
    func fairs(count: Int) throws {
        var season = try Season()
        try season.add("fair", ["state": .choice("attended")], count: count)
        try season.add("fair", ["state": .choice("cancelled")], count: 3)
        #expect(try season.level("g.4.2") == [1, 2, 3, 3, 4, 4, 4][count])
    }

    @Test(
        "5.1: three campaigns, within 10 % is stable",
        arguments: [
            ([100, 95, 91], 3), ([100, 120, 96], 2), ([100, 140, 132], 4), ([140, 120, 100], 1),
            ([100, 105, 110], 3), ([100, 105, 111], 4), ([0, 0, 0], nil), ([nil, 100, 120], nil),
        ] as [([Int64?], Int?)]
    )
    func quantity(delivered: [Int64?], expected: Int?) throws {
        var season = try Season()
        try season.add(
            "delivery",
            over: delivered.map { $0.map { ["delivered": .number($0), "accepted": .number($0)] } }
        )
        #expect(try season.level("g.5.1") == expected)
        if delivered == [100, 105, 110] {
            #expect(try season.reason("g.5.1").contains("chaque campagne dépasse la précédente"))
        }
    }

    @Test("5.2: level 4 asks for a certified product too")
    func quality() throws {
        var season = try Season()
        try season.add(
            "delivery",
            over: [600, 700, 800].map {
                ["delivered": .number(1_000), "accepted": .number($0)]
            }
        )
        #expect(try season.level("g.5.2") == 3)
        #expect(try season.reason("g.5.2").contains("certifié"))
        let since = try #require(CalendarDate(iso: "2024-01-01"))
        try season.add("certification", ["scheme": .choice("organic"), "from": .date(since)])
        #expect(try season.level("g.5.2") == 4)
    }

    @Test(
        "5.2: the quotients themselves are compared, not as they are shown",
        arguments: [
            // 85.5, 90 and 94.5 % lie within 10 % of their mean, the boundary included.
            ([8_550, 9_000, 9_450], 3), ([8_550, 9_000, 9_451], 4),
            ([8_550, 9_000, 9_454], 4), ([8_546, 9_000, 9_450], 4), ([8_551, 9_000, 9_450], 3),
        ] as [([Int64], Int)]
    )
    func exactQuality(accepted: [Int64], expected: Int) throws {
        #expect(try certified(accepted.map { (10_000, $0) }).level("g.5.2") == expected)
    }

    private func certified(_ deliveries: [(delivered: Int64, accepted: Int64)]) throws -> Season {
        var season = try Season()
        try season.add(
            "delivery",
            over: deliveries.map {
                ["delivered": .number($0.delivered), "accepted": .number($0.accepted)]
            }
        )
        let since = try #require(CalendarDate(iso: "2020-01-01"))
        try season.add("certification", ["scheme": .choice("organic"), "from": .date(since)])
        return season
    }

    @Test("5.2: any three quotients, over wholes of their own")
    func quotients() throws {
        let seed: UInt64 = 5_211
        var random = SplitMix64(seed: seed)
        for round in 0..<300 {
            let deliveries = (0..<3).map { _ in
                let delivered = Int64.random(in: 1...2_000, using: &random)
                return (delivered, Int64.random(in: delivered * 4 / 5...delivered, using: &random))
            }
            // Each over the product of the three wholes.
            let values = deliveries.indices.map { place in
                deliveries.indices.filter { $0 != place }.reduce(Int128(deliveries[place].1)) {
                    $0 * Int128(deliveries[$1].0)
                }
            }
            let expected: Int? =
                switch Trend(exact: values) {
                case .falling: 1
                case .sawtooth: 2
                case .stable: 3
                case .rising: 4
                case .insufficient: nil
                }
            let level = try certified(deliveries).level("g.5.2")
            #expect(level == expected, "seed \(seed), round \(round): \(deliveries)")
        }
    }

    @Test("5.2: wholes beyond any cluster's are no trap")
    func largeQuotients() throws {
        let most = Indicator.valueMax
        let deliveries = [(most, most / 2), (most - 1, most / 3 * 2), (most - 2, most - 3)]
        #expect(try certified(deliveries).level("g.5.2") == 4)
    }

    @Test(
        "5.4: a boundary belongs to the worse level",
        arguments: [
            (10_000, 4_000, 1), (10_000, 3_999, 2), (10_000, 2_000, 2), (10_000, 1_999, 3),
            (10_000, 1_000, 3), (10_000, 999, 4), (10_000, 0, 4), (0, 0, nil), (100, 101, nil),
        ] as [(Int64, Int64, Int?)]
    )
    func losses(received: Int64, rejected: Int64, expected: Int?) throws {
        var season = try Season()
        // What spoils in the store is another loss.
        try season.add(
            "intake",
            [
                "received": .number(received), "rejected": .number(rejected),
                "storageLoss": .number(received / 2),
            ]
        )
        #expect(try season.level("g.5.4") == expected)
    }

    private func account(_ maillon: String, _ added: Int64) -> [FieldCode: FieldValue] {
        [
            "maillon": .choice(maillon), "productValue": .number(added + 500),
            "intermediateConsumption": .number(500), "wages": .number(0), "taxes": .number(0),
            "financialCharges": .number(0), "depreciation": .number(0), "actors": .number(1),
        ]
    }

    @Test(
        "6.2: against the last campaign, ± 5 % of their mean; level 4 after three rises",
        arguments: [
            ([nil, nil, nil, 100], nil), ([nil, nil, 1_000, 900], 1),
            ([nil, nil, 1_000, 1_051], 2),
            ([nil, nil, 1_000, 1_053], 3), ([nil, 100, 120, 140], 3), ([90, 100, 120, 140], 4),
            ([100, 90, 120, 140], 3), ([100, 120, 140, 139], 2),
        ] as [([Int64?], Int?)]
    )
    func valueAdded(added: [Int64?], expected: Int?) throws {
        var season = try Season()
        try season.add("account", over: added.map { $0.map { account("production", $0) } })
        #expect(try season.level("g.6.2") == expected)
    }

    @Test(
        "6.3: largest share less smallest, of the maillons that have an account",
        arguments: [
            ([100], nil), ([76, 24], 1), ([75, 25], 2), ([68, 32], 2), ([67, 33], 3),
            ([60, 40], 4),
            ([50, 30, 20], 3), ([50, 50], 4), ([0, 0], nil), ([100, -1], 1), ([25, 25, 25, 25], 4),
            // Services and inputs are no links that the guide compares.
            ([25, 25, 25, 900], 4), ([25, 25, 25, 0, 900], 4),
        ] as [([Int64], Int?)]
    )
    func gap(added: [Int64], expected: Int?) throws {
        var season = try Season()
        let maillons = ["production", "processing", "trade", "services", "inputs"]
        for (maillon, added) in zip(maillons, added) {
            try season.add("account", account(maillon, added))
        }
        #expect(try season.level("g.6.3") == expected)
    }

    @Test(
        "6.4: level 4 after two rises",
        arguments: [
            ([nil, 100, 120], 3), ([100, 120, 140], 4), ([100, 90, 120], 3), ([nil, 100, 104], 2),
            ([nil, 100, 80], 1), ([nil, nil, 80], nil),
        ] as [([Int64?], Int?)]
    )
    func jobs(counts: [Int64?], expected: Int?) throws {
        var season = try Season()
        for kind in ["permanent", "seasonal"] {
            try season.add(
                "job",
                over: counts.map { count in
                    count.map {
                        ["kind": .choice(kind), "women": .number($0 / 2), "men": .number($0 / 2)]
                    }
                }
            )
        }
        #expect(try season.level("g.6.4") == expected)
    }
}
