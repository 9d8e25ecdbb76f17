import Indicators
import TestRandomness

/// What one cluster has reported so far, and what it reports next.
struct Diary {
    private static let latePercent = 10
    private static let amendedPercent = 5

    let cluster: Cluster
    let seed: UInt64
    let catalogue: Catalogue
    private let recipes: [Recipe]
    private var revisions: [PeriodCode: Int] = [:]
    private var wordings: [PeriodCode: [Recipe: Int]] = [:]

    init(cluster: Cluster, seed: UInt64, catalogue: Catalogue) {
        self.cluster = cluster
        self.seed = seed
        self.catalogue = catalogue
        recipes = Recipe.allCases.filter { $0.isReported(by: cluster, seed: seed) }
    }

    /// The reports of a window: what is new, late, amended, withdrawn.
    mutating func write(window: Int, days: [ReleaseDay]) -> [Report] {
        guard cluster.speaks(in: window) else { return [] }
        var dice = Dice(seed: seed, "diary", cluster.number, window)
        let known = Set(revisions.keys)
        if cluster.leaves == window {
            return known.sorted().map { report($0, window: window, isLast: true) }
        }
        var changed = Set(
            days[...window].indices.flatMap { due in
                days[due].periods.filter { reports($0, due: due, window: window, dice: &dice) }
            }
        )
        if dice.chance(Self.amendedPercent), let period = amended(among: known, dice: &dice) {
            changed.insert(period)
        }
        if let withdrawal = cluster.withdraws, withdrawal.window == window,
            recipes.contains(withdrawal.recipe)
        {
            changed.formUnion(known.filter { kind(of: $0) == withdrawal.recipe.kind })
        }
        return changed.sorted().compactMap { period in
            let report = report(period, window: window, isLast: false)
            return report.entries.isEmpty && !known.contains(period) ? nil : report
        }
    }

    /// Whether a period not reported yet is reported now.
    private func reports(
        _ period: PeriodCode,
        due: Int,
        window: Int,
        dice: inout Dice
    ) -> Bool {
        guard revisions[period] == nil else { return false }
        if due < cluster.joins {
            // History: campaigns, if it had any; of quarters and months, only what is at hand.
            guard !cluster.isNew, window == cluster.joins else { return false }
            return kind(of: period) == .campaign || dice.chance(40)
        }
        return due < window || !dice.chance(Self.latePercent)
    }

    /// Changes the wording of one family of an earlier report.
    private mutating func amended(
        among known: Set<PeriodCode>,
        dice: inout Dice
    ) -> PeriodCode? {
        let campaigns = known.filter { kind(of: $0) == .campaign }.sorted()
        let others = known.filter { kind(of: $0) != .campaign }.sorted()
        let choice = others.isEmpty || dice.chance(60) ? campaigns : others
        guard !choice.isEmpty else { return nil }
        let period = choice[dice.below(choice.count)]
        let families = recipes.filter { $0.kind == kind(of: period) }
        guard !families.isEmpty else { return nil }
        wordings[period, default: [:]][families[dice.below(families.count)], default: 0] += 1
        return period
    }

    private mutating func report(_ period: PeriodCode, window: Int, isLast: Bool) -> Report {
        let revision = (revisions[period] ?? 0) + 1
        revisions[period] = revision
        let hasMoved = cluster.moves.map { $0.window <= window } ?? false
        return Report(
            cluster: cluster.number,
            period: period,
            revision: revision,
            zone: hasMoved ? cluster.moves?.zone ?? cluster.zone : cluster.zone,
            entries: isLast ? [:] : entries(of: period, window: window)
        )
    }

    private func entries(of period: PeriodCode, window: Int) -> [IndicatorCode: SummaryEntry] {
        guard let kind = kind(of: period) else { return [:] }
        let place = catalogue.periods(of: kind).firstIndex { $0.code == period } ?? 0
        var entries: [IndicatorCode: SummaryEntry] = [:]
        for recipe in recipes where recipe.kind == kind {
            if let gone = cluster.withdraws, gone.recipe == recipe, gone.window <= window {
                continue
            }
            let occasion = Recipe.Occasion(
                seed: seed,
                cluster: cluster,
                period: place,
                wording: wordings[period]?[recipe] ?? 0
            )
            entries.merge(recipe.entries(on: occasion)) { _, new in new }
        }
        return entries
    }

    private func kind(of period: PeriodCode) -> PeriodKind? { catalogue.period(period)?.kind }
}
