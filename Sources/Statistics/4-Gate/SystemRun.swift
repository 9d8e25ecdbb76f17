/// Decides the candidates of one system, in order, each after what was aired before it.
///
/// Rules on single candidates come first. Steps 7 and 8, which are dear, look at everything once at
/// the end: since more figures only expose more, what passes then would have passed candidate by
/// candidate. Where it does not pass, the first candidate whose airing exposes somebody is found by
/// halving, refused, and everything after it decided again: the outcome is that of asking at each
/// candidate, at a fraction of the cost.
struct SystemRun {
    let system: GateSystem
    let candidates: [Candidate]
    let release: ReleaseStamp
    let retracted: Set<CellKey>
    let rules: [any GateRule]
    let audit: SystemAudit
    let quantileWindow: Int
    private let before: AiredHistory
    private var numbering: Numbering
    private(set) var history: AiredHistory
    /// Why each candidate's current data is not aired, or nothing.
    private(set) var objections: [GateReason?]
    private var aired: [(candidate: Int, rows: [AiredRow])] = []
    private var rowsByCandidate: [Int: [AiredRow]] = [:]

    init(
        system: GateSystem,
        candidates: [Candidate],
        release: ReleaseStamp,
        retracted: Set<CellKey>,
        rules: [any GateRule],
        audit: SystemAudit,
        quantileWindow: Int,
        history: AiredHistory,
        numbering: Numbering
    ) {
        self.system = system
        self.candidates = candidates
        self.release = release
        self.retracted = retracted
        self.rules = rules
        self.audit = audit
        self.quantileWindow = quantileWindow
        self.before = history
        self.history = history
        self.numbering = numbering
        objections = [GateReason?](repeating: nil, count: candidates.count)
    }

    /// The rows of figures aired now, in order.
    var newRows: [AiredRow] { aired.flatMap(\.rows) }

    /// Decides every candidate.
    mutating func decide() {
        var vetoes: [Int: GateReason] = [:]
        decide(from: 0, vetoes)
        let exposedBefore = aired.isEmpty ? [] : audit.exposures(in: before.figures)
        while !aired.isEmpty, let veto = firstVeto(beyond: exposedBefore) {
            vetoes[veto.candidate] = veto.reason
            aired.removeAll { $0.candidate >= veto.candidate }
            history = before
            for row in newRows { history.append(row, numbering: &numbering) }
            decide(from: veto.candidate, vetoes)
        }
    }

    private mutating func decide(from start: Int, _ vetoes: [Int: GateReason]) {
        for index in start..<candidates.count {
            let candidate = candidates[index]
            objections[index] = nil
            if isUnchanged(candidate) { continue }
            objections[index] = vetoes[index] ?? firstObjection(to: candidate)
            if objections[index] == nil { air(index) }
        }
    }

    private func firstObjection(to candidate: Candidate) -> GateReason? {
        for rule in rules {
            if let reason = rule.objection(to: candidate, after: history) { return reason }
        }
        return nil
    }

    /// The first candidate aired now that exposes somebody who was not exposed before.
    private func firstVeto(
        beyond exposedBefore: Set<Exposure>
    ) -> (candidate: Int, reason: GateReason)? {
        func exposure(after count: Int) -> GateReason? {
            let found = audit.exposures(in: figures(after: count)).subtracting(exposedBefore)
            return found.isEmpty
                ? nil : found.contains { $0.reason == .algebra } ? .algebra : .lp
        }
        guard var reason = exposure(after: aired.count) else { return nil }
        var safe = 0
        var exposing = aired.count
        while exposing - safe > 1 {
            let middle = (safe + exposing) / 2
            if let earlier = exposure(after: middle) {
                exposing = middle
                reason = earlier
            } else {
                safe = middle
            }
        }
        return (aired[exposing - 1].candidate, reason)
    }

    /// Every figure ever aired, the first `count` cells aired now included.
    private func figures(after count: Int) -> [String: [Footprint]] {
        var figures = before.figures
        for (index, rows) in aired.prefix(count) {
            for row in rows {
                figures[row.key.variable, default: []]
                    .append(candidates[index].members(of: row.key.variable))
            }
        }
        return figures
    }

    /// Step 3: with the contributors of the figures on air, those are repeated.
    private func isUnchanged(_ candidate: Candidate) -> Bool {
        candidate.family.variables.allSatisfy { isUnchanged(candidate, $0) }
    }

    private func isUnchanged(_ candidate: Candidate, _ variable: Variable) -> Bool {
        history.latestFootprint(candidate.key(variable)).map {
            Combination(candidate.members(of: variable.code), minus: $0).isEmpty
        } ?? false
    }

    private mutating func air(_ index: Int) {
        let rows = rowsByCandidate[index] ?? rows(of: candidates[index])
        rowsByCandidate[index] = rows
        if rows.isEmpty { return }
        aired.append((index, rows))
        for row in rows { history.append(row, numbering: &numbering) }
    }

    private func rows(of candidate: Candidate) -> [AiredRow] {
        let builder = FigureBuilder(
            candidate: candidate,
            insiders: audit.insiders,
            othersMin: audit.parameters.othersMin,
            window: quantileWindow
        )
        return candidate.family.variables.compactMap { variable in
            let key = candidate.key(variable)
            if isUnchanged(candidate, variable) || retracted.contains(key) { return nil }
            return AiredRow(
                release: release.id,
                epoch: release.epoch,
                key: key,
                family: candidate.family.name,
                contributors: candidate.contributions[variable.code] ?? [],
                nExpected: candidate.nExpected,
                figures: builder.figures(of: variable),
                asOf: release.asOf,
                roundingUnit: builder.roundingUnit(of: variable)
            )
        }
    }
}
