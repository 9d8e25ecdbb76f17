import Indicators

/// Step 2 for the cluster itself: what its records say, before anything leaves.
extension NodePipeline {
    /// The levels that records give the grid in a campaign, each with its reason.
    func levels(in period: PeriodCode) async throws -> [IndicatorCode: ComputedLevel] {
        try await store.read { [store, today] db in
            let membership = try store.membership(in: db)
            let scorer = LevelScorer(try store.calculator(as: membership, on: today, in: db))
            let rows = membership.catalogue.grid()?.indicators ?? []
            return Dictionary(
                uniqueKeysWithValues: rows.compactMap { code in
                    scorer.level(of: code, in: period).map { (code, $0) }
                }
            )
        }
    }

    /// What the cluster's own records say of a period, by default of the last campaign they speak of.
    func review(_ period: PeriodCode?) async throws -> (Review, Membership) {
        try await store.read { [store, today] db in
            let membership = try store.membership(in: db)
            let calculator = try store.calculator(as: membership, on: today, in: db)
            let known = Set(try store.reportablePeriods(by: calculator, in: db))
            let last = membership.catalogue.periods(of: .campaign).map(\.code).last(
                where: known.contains
            )
            guard let code = period ?? last else { throw NodeError.nothingRecorded }
            guard let review = Review(of: code, by: calculator) else {
                throw NodeError.unknownPeriod(code, in: membership.catalogue)
            }
            return (review, membership)
        }
    }
}
