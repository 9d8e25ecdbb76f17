import Indicators
import TestRandomness

extension Recipe {
    /// Whose figures, of when, in which wording.
    struct Occasion {
        let seed: UInt64
        let cluster: Cluster
        /// Place of the period among those of its kind.
        let period: Int
        /// Grows with each amendment of the family.
        let wording: Int
    }

    /// Whether a cluster reports the family at all, all year.
    func isReported(by cluster: Cluster, seed: UInt64) -> Bool {
        var dice = Dice(seed: seed, "reports", cluster.number, rawValue)
        return dice.chance(reportedPercent)
    }

    /// What is entered, in wire integers; identities hold exactly.
    func entries(on occasion: Occasion) -> [IndicatorCode: SummaryEntry] {
        if let gridRank { return grade(gridRank, on: occasion) }
        return values(on: occasion).mapValues { .value($0) }
    }

    private func values(on occasion: Occasion) -> [IndicatorCode: Int64] {
        switch self {
        case .jobs: jobs(on: occasion)
        case .production: production(on: occasion)
        case .accounts: accounts(on: occasion)
        case .inputs: ["s.inputs": amount(2_000_000, on: occasion)]
        case .credit: ["s.credit": amount(3_000_000, without: 45, on: occasion)]
        case .processed: ["s.processed": amount(20_000, without: 50, on: occasion)]
        case .equipment: ["s.equipment": amount(800_000, without: 60, on: occasion)]
        case .losses: ["s.losses": amount(1_500, without: 12, on: occasion)]
        case .seedPrice: ["x.seed": price(400, on: occasion)]
        case .contract: ["b.contract": yes(35, on: occasion)]
        case .insured: ["b.insured": yes(12, on: occasion)]
        case .sales: ["q.sales": amount(9_000, without: 8, on: occasion)]
        case .salePrice: ["q.price": price(250, on: occasion)]
        case .stock: ["m.stock": amount(6_000, without: 15, on: occasion)]
        case .marketPrice: ["m.price": price(230, on: occasion)]
        default: [:]
        }
    }

    /// The chances of this family in this period, in this wording.
    private func dice(_ occasion: Occasion) -> Dice {
        Dice(
            seed: occasion.seed,
            "values",
            occasion.cluster.number,
            rawValue,
            occasion.period,
            occasion.wording
        )
    }

    /// A magnitude around a median, by the cluster's size and by chance.
    ///
    /// Its logarithm has a standard deviation of about 1.1 between clusters. Some of them have
    /// none of it, always the same ones.
    private func amount(
        _ median: Double,
        without percent: Int = 0,
        on occasion: Occasion
    ) -> Int64 {
        var habit = Dice(seed: occasion.seed, "none", occasion.cluster.number, rawValue)
        guard !habit.chance(percent) else { return 0 }
        var dice = dice(occasion)
        let own = habit.factor(sigma: 0.6) * dice.factor(sigma: 0.2)
        return Int64((median * occasion.cluster.size * own).rounded(.up))
    }

    private func jobs(on occasion: Occasion) -> [IndicatorCode: Int64] {
        let total = min(19_000, amount(45, on: occasion))
        var dice = dice(occasion)
        let women = total * Int64(dice.within(15...85)) / 100
        return ["j.total": total, "j.women": women, "j.men": total - women]
    }

    private func production(on occasion: Occasion) -> [IndicatorCode: Int64] {
        let area = amount(4_000, on: occasion)
        var dice = dice(occasion)
        return ["p.area": area, "p.output": area * Int64(dice.within(60...420)) / 100]
    }

    private func accounts(on occasion: Occasion) -> [IndicatorCode: Int64] {
        let turnover = amount(12_000_000, on: occasion)
        var dice = dice(occasion)
        let costs = turnover * Int64(dice.within(45...112)) / 100
        return ["a.turnover": turnover, "a.costs": costs, "a.added": turnover - costs]
    }

    private func price(_ median: Int, on occasion: Occasion) -> Int64 {
        var dice = dice(occasion)
        return Int64(median * dice.within(75...130) / 100)
    }

    private func yes(_ percent: Int, on occasion: Occasion) -> Int64 {
        var dice = dice(occasion)
        return dice.chance(percent) ? 1 : 0
    }

    /// Levels are skewed, and in one zone of five nearly everybody is at the same one.
    private func grade(_ rank: Int, on occasion: Occasion) -> [IndicatorCode: SummaryEntry] {
        let place = occasion.cluster.zone.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        var habit = Dice(seed: occasion.seed, "grid", place, rank)
        var weights = habit.chance(50) ? [45, 30, 17, 8] : [10, 24, 38, 28]
        if habit.chance(20) {
            weights = [2, 2, 2, 2]
            weights[habit.below(4)] = 94
        }
        var dice = dice(occasion)
        let level = Level.allCases[dice.place(in: weights)]
        return [IndicatorCode("g.\(rank)"): .grade(Grade(declared: level, evidence: .declared))]
    }
}
