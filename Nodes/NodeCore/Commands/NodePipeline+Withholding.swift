import ClusterProtocol
import GRDB
import Indicators

/// What keeping families back came to.
struct WithholdOutcome: Sendable {
    /// What is kept back now.
    let list: [WithheldFamily]
    /// What was kept back by this.
    let kept: [WithheldFamily]
    /// What leaves again by this.
    let released: [WithheldFamily]
    /// What stays with the first because it would tell it.
    let telling: [WithheldFamily]
    /// Periods sealed before of which the next publication makes another revision, with the last.
    let amended: [(period: PeriodCode, revision: UInt32)]
    /// How many sealed batches wait for the hub: they leave as they are.
    let waiting: Int
    let membership: Membership
}

extension NodePipeline {
    func withhold(_ request: WithholdRequest) async throws -> WithholdOutcome {
        let now = environment.clock()
        let waiting = try await store.status().pending
        switch request {
        case .list:
            return try await store.read { [store, today] db in
                try store.outcome(([], []), waiting: waiting, on: today, in: db)
            }
        case .change(let keep, let release):
            return try await store.write { [store, today] db in
                let catalogue = try store.membership(in: db).catalogue
                let held = try store.withholding(in: db).choices
                let kept = try Set(keep.map { try Self.choice($0, in: catalogue) })
                let released = try Set(
                    release.flatMap { try Self.released($0, among: held, in: catalogue) }
                )
                try store.release(released, in: db)
                try store.withhold(kept, atSeconds: now, in: db)
                return try store.outcome(
                    (kept.subtracting(held), released),
                    waiting: waiting,
                    on: today,
                    in: db
                )
            }
        }
    }

    private static func choice(
        _ request: WithholdRequest.Choice,
        in catalogue: Catalogue
    ) throws(NodeError) -> Withholding.Choice {
        let family = try FamilyName.family(request.indicator, in: catalogue)
        guard let code = request.period else {
            return Withholding.Choice(family: family, period: nil)
        }
        guard let period = catalogue.period(PeriodCode(code)) else {
            throw .unknownPeriod(PeriodCode(code), in: catalogue)
        }
        let members = catalogue.members(of: family).compactMap(catalogue.indicator)
        guard members.contains(where: { $0.periodKind == period.kind }) else {
            throw .withheldOtherKind(request.indicator, period: code)
        }
        return Withholding.Choice(family: family, period: period.code)
    }

    /// Without a period everything chosen of the family.
    private static func released(
        _ request: WithholdRequest.Choice,
        among held: Set<Withholding.Choice>,
        in catalogue: Catalogue
    ) throws(NodeError) -> [Withholding.Choice] {
        let family = try FamilyName.family(request.indicator, in: catalogue)
        let ours = held.filter {
            catalogue.family(of: IndicatorCode($0.family.rawValue)) == family
        }
        guard let code = request.period else {
            guard !ours.isEmpty else { throw .notWithheld(request.indicator, period: nil) }
            return Array(ours)
        }
        let chosen = ours.filter { $0.period == PeriodCode(code) }
        guard !chosen.isEmpty else {
            throw ours.contains { $0.period == nil }
                ? .withheldAlways(request.indicator)
                : .notWithheld(request.indicator, period: code)
        }
        return Array(chosen)
    }
}

extension NodeStore {
    fileprivate func outcome(
        _ changes: (kept: Set<Withholding.Choice>, released: Set<Withholding.Choice>),
        waiting: Int,
        on today: CalendarDate,
        in db: Database
    ) throws -> WithholdOutcome {
        let membership = try membership(in: db)
        let catalogue = membership.catalogue
        let withholding = try withholding(in: db)
        let telling = catalogue.familiesTelling(Set(changes.kept.map(\.family)))
            .subtracting(withholding.choices.map(\.family))
        let moved = Set(changes.kept.union(changes.released).map(\.family))
        let codes = moved.union(catalogue.familiesTelling(moved)).flatMap(catalogue.members)
        var amended: [(period: PeriodCode, revision: UInt32)] = []
        if !moved.isEmpty {
            let calculator = try calculator(as: membership, on: today, in: db)
            for period in catalogue.periods {
                guard let last = try lastSealed(period.code, in: db) else { continue }
                let draft = try draft(of: period.code, by: calculator, as: membership, in: db)
                let (now, then) = (draft.content.entries, last.content.entries)
                if codes.contains(where: { (now[$0] == nil) != (then[$0] == nil) }) {
                    amended.append((period.code, last.revision))
                }
            }
        }
        return WithholdOutcome(
            list: withholding.list(in: catalogue),
            kept: Withholding(changes.kept).list(in: catalogue),
            released: Withholding(changes.released).list(in: catalogue),
            telling: telling.sorted().map { WithheldFamily($0, period: nil, in: catalogue) },
            amended: amended,
            waiting: waiting,
            membership: membership
        )
    }
}
