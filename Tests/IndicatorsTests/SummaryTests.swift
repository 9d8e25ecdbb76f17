import Foundation
import Indicators
import Localisation
import Testing

/// Summaries against a catalogue with one indicator of each kind.
@Suite struct SummaryTests {
    let catalogue: Catalogue

    init() throws {
        catalogue = try SmallCatalogue.make()
    }

    private func problems(
        _ entries: [IndicatorCode: SummaryEntry],
        period: PeriodCode = "p1"
    ) -> [SummaryProblem] {
        catalogue.problems(in: SummaryContent(period: period, entries: entries))
    }

    @Test func aGoodSummary() {
        #expect(
            problems([
                "jobs": .value(10), "women": .value(4), "men": .value(6),
                "g.1.1": .grade(Grade(declared: .three, computed: .two, evidence: .documented)),
                "oral": .value(1), "weight": .value(-50),
            ]).isEmpty
        )
        #expect(problems([:]).isEmpty)
        #expect(problems(["price": .value(90_025)], period: "q1").isEmpty)
    }

    @Test func eachProblem() throws {
        let price = try #require(catalogue.indicator("price"))
        let grid = try #require(catalogue.indicator("g.1.1"))
        let oral = try #require(catalogue.indicator("oral"))
        let share = try #require(catalogue.indicator("share"))
        let campaign = try #require(catalogue.period("p1"))
        let grade = SummaryEntry.grade(Grade(declared: .one, evidence: .impression))
        #expect(problems([:], period: "p9") == [.unknownPeriod("p9")])
        #expect(
            problems(["zz": .value(1), "aa": .value(1)])
                == [.unknownIndicator("aa"), .unknownIndicator("zz")]
        )
        #expect(problems(["price": .value(100)]) == [.otherPeriodKind(price, campaign)])
        #expect(
            problems(["price": .value(49)], period: "q1") == [.outOfBounds(price, value: 49)]
        )
        #expect(problems(["g.1.1": .value(3)]) == [.wrongKind(grid)])
        #expect(problems(["oral": grade]) == [.wrongKind(oral)])
        #expect(problems(["oral": .value(2)]) == [.outOfBounds(oral, value: 2)])
        #expect(problems(["share": .value(400)]) == [.computedElsewhere(share)])
        #expect(catalogue.problem(with: grade, for: "oral") == .wrongKind(oral))
        #expect(catalogue.problem(with: .value(1), for: "nobody") == .unknownIndicator("nobody"))
    }

    @Test func identitiesHoldToTheLastUnit() throws {
        let jobs = try #require(catalogue.indicator("jobs"))
        let women = try #require(catalogue.indicator("women"))
        let men = try #require(catalogue.indicator("men"))
        let broken = problems(["jobs": .value(11), "women": .value(4), "men": .value(6)])
        #expect(
            broken == [
                .identityBroken(total: jobs, seen: 11, parts: [women, men], sum: 10)
            ]
        )
        #expect(broken.first?.indicator == "jobs")
        #expect(
            broken.first?.message.rendered(in: .french)
                == "Emplois (jobs) : vu 11 ; attendu Femmes + Hommes = 10"
        )
        #expect(problems(["jobs": .value(11), "women": .value(4)]).isEmpty)
    }

    @Test func identitiesDoNotOverflow() {
        let found = problems(["jobs": .value(.max), "women": .value(.max), "men": .value(.max)])
        #expect(found.count == 4)
    }

    @Test func ratiosAreBoundedExactly() throws {
        let share = try #require(catalogue.indicator("share"))
        #expect(problems(["jobs": .value(3), "women": .value(3)]).isEmpty)
        #expect(
            problems(["jobs": .value(3), "women": .value(4)]) == [
                .ratioOutOfBounds(
                    share,
                    numerator: 4,
                    numeratorDecimals: 0,
                    denominator: 3,
                    denominatorDecimals: 0
                )
            ]
        )
        #expect(problems(["jobs": .value(0), "women": .value(0)]).isEmpty)
        #expect(problems(["jobs": .value(0), "women": .value(1)]).count == 1)
    }

    @Test func aPartIsNotAboveItsWhole() throws {
        let catalogue = try Catalogue(parsing: Array(RecordsCatalogue.text.utf8))
        func problems(_ entries: [IndicatorCode: SummaryEntry]) -> [SummaryProblem] {
            catalogue.problems(in: SummaryContent(period: "p1", entries: entries))
        }
        #expect(problems(["sold": .value(125), "delivered": .value(125)]).isEmpty)
        #expect(problems(["sold": .value(125)]).isEmpty)
        let broken = problems(["sold": .value(126), "delivered": .value(125)])
        let rule = try #require(catalogue.rules.first)
        let sold = try #require(catalogue.indicator("sold"))
        let delivered = try #require(catalogue.indicator("delivered"))
        #expect(broken == [.ruleBroken(rule, sold, lesser: 126, delivered, greater: 125)])
        #expect(broken.first?.indicator == "sold")
        #expect(
            broken.first?.message.rendered(in: .french)
                == "X (sold) : vu 12,6, X (delivered) : vu 12,5 ; Trop"
        )
    }

    @Test func messagesHaveAllTheirValues() throws {
        let price = try #require(catalogue.indicator("price"))
        let problem = SummaryProblem.outOfBounds(price, value: 1_234_500)
        #expect(
            problem.message.rendered(in: .french)
                == "Prix (price) : vu 12\u{202F}345,00 FCFA/kg ; attendu de 0,50 à 900,25"
        )
        #expect(
            problem.message.rendered(in: .english)
                == "Price (price): found 12345.00 XOF/kg; expected 0.50 to 900.25"
        )
    }

    @Test func contentsAreCodedByTheirCodes() throws {
        let content = SummaryContent(
            period: "p1",
            entries: [
                "jobs": .value(3), "g.1.1": .grade(Grade(declared: .four, evidence: .declared)),
            ]
        )
        let data = try JSONEncoder().encode(content)
        #expect(String(decoding: data, as: UTF8.self).contains("\"jobs\""))
        #expect(try JSONDecoder().decode(SummaryContent.self, from: data) == content)
        #expect(content.entries["g.1.1"]?.statisticalValue == 4)
    }
}
