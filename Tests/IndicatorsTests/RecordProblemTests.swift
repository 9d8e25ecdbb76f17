import Foundation
import Indicators
import Localisation
import Testing

/// Each rule on records, levels, formulas and grids, broken once in an otherwise good file.
@Suite struct RecordProblemTests {
    typealias Case = CatalogueProblemTests.Case

    static let cases: [Case] =
        territoryCases + kindCases + fieldCases + ruleCases + formulaCases + conditionCases
        + referenceCases + surplusCases + ownKindCases + guidanceCases + scoringCases + gridCases

    @Test(arguments: cases) func oneBrokenRule(_ example: Case) throws {
        let text = RecordsCatalogue.text
        let range = try #require(text.range(of: example.old))
        let problems = SmallCatalogue.problems(
            of: text.replacingCharacters(in: range, with: example.new)
        )
        let found = problems.first { $0.path == example.path && $0.kind == example.kind }
        #expect(found != nil, "found \(problems)")
        #expect(found?.seen == example.seen)
        #expect(found?.line != nil)
        for language in Language.allCases {
            let message = found?.message.rendered(in: language) ?? ""
            #expect(!message.isEmpty && !message.contains("{"), "\(message)")
        }
    }

    @Test func referencesAreFollowedOnceAndNoAnswerMayBeOneOfSeveral() throws {
        let text = RecordsCatalogue.text.replacingOccurrences(
            of: "market: [local, export], paid: 1, note: set",
            with: "market: [local, unset], contract: {partner: set, quantity: unset}"
        )
        let catalogue = try Catalogue(parsing: Array(text.utf8))
        guard
            case .sum(_, _, let selection, let whenNone)? = catalogue.indicator("delivered")?
                .formula
        else {
            Issue.record("no sum")
            return
        }
        #expect(whenNone == .zeroAmong([]))
        let tests = Dictionary(
            selection.conditions.map { ($0.field, $0.test) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(tests["market"] == .isOneOf(["local"], orEmpty: true))
        guard case .refers(let contracts)? = tests["contract"] else {
            Issue.record("the delivery's contract is no reference")
            return
        }
        #expect(contracts.kind == "contract")
        #expect(contracts.conditions.map(\.field) == ["partner", "quantity"])
        #expect(contracts.conditions.map(\.test) == [.isFilled, .isEmpty])
        #expect(catalogue.recordKind("contract")?.isWitness == true)
        let agreed = RecordsCatalogue.text.replacingOccurrences(
            of: "when: {campaign: season}",
            with: "when: {campaign: season}\n    witness: false"
        )
        let other = try Catalogue(parsing: Array(agreed.utf8))
        #expect(other.recordKind("contract")?.isWitness == false)
        #expect(other.recordKind("delivery")?.isWitness == true)
    }

    @Test func theUnbrokenFileHasNoProblem() throws {
        #expect(SmallCatalogue.problems(of: RecordsCatalogue.text).isEmpty)
        let catalogue = try Catalogue(parsing: Array(RecordsCatalogue.text.utf8))
        #expect(catalogue.indicators.map(\.code.rawValue) == RecordsCatalogue.places)
    }

    @Test func everythingIsToldAtOnceInTheOrderOfReading() {
        let place = RecordsCatalogue.place
        let faults = [
            ("BJ-BO}]", "BJ-XX}]", "zoning.zones[0].communes[0].departement"),
            ("{code: paddy, ", "{code: paddy, taille: 1, ", "crops[0]"),
            ("riz: \"80.5\"", "riz: 0", "units[0].kilograms.riz"),
            ("{code: g.2, ", "{code: g.1, ", "axes[1].code"),
            ("localUnits: true", "localUnits: oui", "records[0].fields[2].localUnits"),
            ("greater: delivered", "greater: day", "records[0].rules[0]"),
            ("months: delivery.day", "months: delivery.price", place("months") + ".formula.months"),
            ("since: 2", "since: 4", place("g.1.1") + ".since"),
            ("steps: [1, 2, 4]", "steps: [1, 4, 2]", place("g.2.1") + ".scoring.steps"),
            ("lesser: sold,", "lesser: earned,", "rules[0]"),
            ("indicators: [g.1.1]", "indicators: [sold]", "grids[1].indicators[0]"),
            ("weights: equal", "weights: none", "barometer.weights"),
            ("to: contract,", "to: contrat,", "records[0].fields[8].to"),
            ("plus: [delivered]", "plus: [rejected]", place("rejected") + ".formula.plus[0]"),
        ]
        var text = RecordsCatalogue.text
        for (old, new, _) in faults {
            guard let range = text.range(of: old) else {
                Issue.record("\(old) is not in the file")
                continue
            }
            text.replaceSubrange(range, with: new)
        }
        #expect(SmallCatalogue.problems(of: text).map(\.path) == faults.map(\.2))
    }

    @Test func aFieldThatNamesAnUnknownKindIsOneProblem() {
        let text = RecordsCatalogue.text.replacingOccurrences(
            of: "to: contract,",
            with: "to: contrat,"
        )
        #expect(SmallCatalogue.problems(of: text).map(\.path) == ["records[0].fields[8].to"])
    }

    @Test func aCircleOfTwoIsToldAtBothEnds() {
        let text = RecordsCatalogue.text.replacingOccurrences(
            of: "formula: {sum: delivery.accepted}",
            with: "formula: {plus: [rejected]}"
        )
        #expect(
            SmallCatalogue.problems(of: text).map(\.path) == [
                RecordsCatalogue.place("sold") + ".formula.plus[0]",
                RecordsCatalogue.place("rejected") + ".formula.minus[0]",
            ]
        )
    }

    /// A circle would have the node compute for ever, also one that leads through a ratio's terms.
    @Test func aCircleThroughARatioIsACircle() {
        let text = RecordsCatalogue.text.replacingOccurrences(
            of: "formula: {sum: delivery.accepted}",
            with: "formula: {plus: [part]}"
        )
        let problems = SmallCatalogue.problems(of: text)
        #expect(
            problems.map(\.path).contains(RecordsCatalogue.place("sold") + ".formula.plus[0]")
        )
        #expect(problems.allSatisfy { $0.kind == .circularFormula }, "found \(problems)")
    }

    @Test func formulasMayNestButNotForEver() {
        func problems(depth: Int) -> [CatalogueProblem] {
            let nested =
                String(repeating: "{plus: [", count: depth - 1) + "delivered"
                + String(repeating: "]}", count: depth - 1)
            return SmallCatalogue.problems(
                of: RecordsCatalogue.text.replacingOccurrences(
                    of: "plus: [delivered]",
                    with: "plus: [\(nested)]"
                )
            )
        }
        #expect(problems(depth: 7).isEmpty)
        let found = problems(depth: 8)
        #expect(found.map(\.kind) == [.tooDeep(max: 8)])
        #expect(
            found.first?.path
                == RecordsCatalogue.place("rejected") + ".formula"
                + String(repeating: ".plus[0]", count: 8)
        )
    }
}
