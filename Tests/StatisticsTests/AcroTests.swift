@_spi(Unprotected) import Statistics
import TestRandomness
import Testing

/// The primary rules against acro 1.0.2, an independent tool, on its data (`Fixtures/acro`).
///
/// acro counts records, also those without an amount, and marks cells; the gate counts who reports.
/// acro knows no owners, no attackers and no second table, so only step 4 can be compared.
@Suite("The primary rules and acro's")
struct AcroTests {
    private typealias Cell = AcroExample.Cell

    private func failing(
        _ reasons: Set<GateReason>,
        _ outcomes: [Cell: GateOutcome]
    ) -> Set<Cell> {
        Set(outcomes.filter { $0.value.reason("x").map(reasons.contains) ?? false }.keys)
    }

    /// acro's tables come in 32-bit arithmetic, and are empty where it suppresses.
    private static func agree(_ ours: PublishedNumber?, _ theirs: Float?) -> Bool {
        guard let ours, let theirs else { return ours == nil && theirs == nil }
        return abs(Float(ours.doubleValue) - theirs) <= theirs * 3e-7
    }

    private static func reporting(_ outcome: GateOutcome) -> Float? {
        guard let airing = outcome.cell("x")?.airing else { return nil }
        return Float(airing.nReporting)
    }

    private static func numbers(_ name: String) throws -> [Cell: Float] {
        try AcroExample.printed(name).compactMapValues { Float($0) }
    }

    @Test("a threshold of ten: the same six cells of acro's table of counts")
    func counts() throws {
        let outcomes = try AcroExample.outcomes(
            of: AcroExample().ones(),
            as: .price,
            try DisclosureParameters(nMin: 10, pPercent: 10)
        )
        let answers = try AcroExample.answers(of: "count_year_grant")
        let flagged = try #require(answers["MinimumThresholdCheck"])
        let tooFew = Set(outcomes.filter { $0.value.status("x") == .tooFew }.keys)
        #expect(tooFew == flagged && tooFew.count == 6)
        let printed = try Self.numbers("acro_expected_count_year_grant.csv")
        let shown = outcomes.compactMapValues { Self.reporting($0) }
        #expect(shown == printed)
    }

    @Test("with acro's thresholds the same cells are silent, and the others say the same")
    func table() throws {
        let outcomes = try AcroExample.outcomes(
            of: AcroExample().amounts(of: "inc_grants"),
            try DisclosureParameters(nMin: 10, pPercent: 10)
        )
        let totals = try Self.numbers("acro_expected_sum_inc_grants_year_grant.csv")
        let means = try Self.numbers("acro_expected_mean_inc_grants_year_grant.csv")
        for (cell, outcome) in outcomes {
            let figures = outcome.cell("x")?.figures
            #expect(Self.agree(figures?.sum, totals[cell]), "\(cell)")
            #expect(Self.agree(figures?.mean, means[cell]), "\(cell)")
        }
        #expect(outcomes.values.count { $0.status("x") == .aired } == 17)
        // Five of the 59 charities of 2010 and N report an amount: acro silences them for their
        // zeros, the gate for their number.
        #expect(outcomes[Cell(year: 0, kind: 1)]?.reason("x") == .n)
    }

    @Test("the p% rule fails where acro's p-ratio does, in every table", arguments: 0..<18)
    func pRatio(table: Int) throws {
        let answers = try AcroExample.answers()
        #expect(answers.count == 18)
        let answer = answers[table]
        // Three owners, the floor: with fewer nobody is left beside the two largest, and p fails.
        let amounts = try AcroExample().amounts(of: answer.column)
        let outcomes = try AcroExample.outcomes(
            of: amounts,
            try DisclosureParameters(nMin: 3, pPercent: answer.pPercent)
        )
        #expect(failing([.n, .nz, .p], outcomes) == answer.failingP)
        // Where fewer than three report something, p fails too, and the gate says so first.
        for cell in failing([.n, .nz], outcomes) {
            let reporting = amounts[cell, default: []].count { $0 != 0 }
            #expect(reporting < 3)
        }
    }

    @Test("the nk rule at k ≤ 1/(1 + p) is stricter than p%, on real cells too")
    func nkContainsP() throws {
        var onlyNK: Set<String> = []
        let example = try AcroExample()
        for answer in try AcroExample.answers() {
            #expect(answer.nkPercent * Double(100 + answer.pPercent) <= 10_000)
            let amounts = example.amounts(of: answer.column)
            let isZero = Set(amounts.filter { $0.value.allSatisfy { $0 == 0 } }.keys)
            // acro divides zero by zero there, and its nk rule says nothing.
            #expect(answer.failingP.subtracting(isZero).isSubset(of: answer.failingNK))
            for cell in answer.failingNK.subtracting(answer.failingP) {
                onlyNK.insert("\(answer.column) \(answer.pPercent) \(cell.year) \(cell.kind)")
            }
        }
        // With acro's own thresholds, and with ours, the two rules differ.
        #expect(onlyNK.isSuperset(of: ["inc_donations 10 0 1", "inc_grants 15 4 0"]))
    }

    /// X − x1 − x2 ≥ p·x1 against x1 + x2 ≤ X/(1 + p), on any cell: what fails the first fails the
    /// second, and what lies between is withheld by nk alone.
    @Test("between p% and nk at 1/(1 + p) lies exactly p·x1 ≤ rest ≤ p·(x1 + x2)")
    func difference() throws {
        var between = 0
        for seed in 0..<200 as Range<UInt64> {
            var generator = SplitMix64(seed: seed)
            let count = Int.random(in: 5...8, using: &generator)
            let values = (0..<count).map { _ in
                Int64(1) << Int64.random(in: 0...9, using: &generator)
            }
            var world = World([.magnitude("x")])
            world.weakened.skipping = [.lp]
            let failsP = try world.release(reports(values)).reason("x") == .p
            let sorted = values.sorted(by: >)
            let total = values.reduce(0, +)
            let rest = total - sorted[0] - sorted[1]
            let failsNK = 115 * (sorted[0] + sorted[1]) >= 100 * total
            #expect(failsP == (100 * rest < 15 * sorted[0]), "seed \(seed)")
            #expect(!failsP || failsNK, "seed \(seed)")
            let isBetween =
                15 * sorted[0] <= 100 * rest && 100 * rest <= 15 * (sorted[0] + sorted[1])
            #expect(isBetween == (failsNK && !failsP), "seed \(seed)")
            between += isBetween ? 1 : 0
        }
        #expect(between > 10)
    }
}
