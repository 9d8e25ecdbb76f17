/// Decides the candidates of one system, in order, each after what was aired before it.
///
/// Rules on single candidates come first. What looks at everything aired is dear, and is asked once
/// at the end: since more figures only expose more, what passes then would have passed candidate by
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
    let weakened: Weakening
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
        weakened: Weakening,
        history: AiredHistory,
        numbering: Numbering
    ) {
        self.system = system
        self.candidates = candidates
        self.release = release
        self.retracted = retracted
        self.rules = rules
        self.audit = audit
        self.weakened = weakened
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
        var look = Look()
        while !aired.isEmpty, let veto = firstVeto(&look) {
            vetoes[veto.candidate] = veto.reason
            aired.removeAll { $0.candidate >= veto.candidate }
            history = before
            for row in newRows { history.append(row, numbering: &numbering) }
            decide(from: veto.candidate, vetoes)
        }
    }

    private mutating func decide(from start: Int, _ vetoes: [Int: GateReason]) {
        for index in start..<candidates.count {
            if weakened.looksAfterEach, let last = aired.last, last.candidate == index - 1,
                vetoes[index - 1] == nil
            {
                var look = Look()
                if firstVeto(&look) != nil { return }
            }
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

    /// What the last look at everything found, and at which candidates' figures it looked.
    private struct Look {
        var candidates: Set<Int>?
        var found: Set<Exposure> = []
    }

    /// The first candidate aired now that exposes somebody who was not exposed before.
    private func firstVeto(_ look: inout Look) -> (candidate: Int, reason: GateReason)? {
        let candidates = Set(aired.map(\.candidate))
        // Among fewer figures than last time, only what was found then can be found.
        let isFewer = look.candidates.map(candidates.isSubset(of:)) ?? false
        var suspected = audit.exposures(
            in: figures(after: aired.count),
            among: isFewer ? look.found : nil
        )
        look = Look(candidates: candidates, found: suspected)
        if suspected.isEmpty { return nil }
        let exposedBefore = audit.exposures(in: before.figures, among: suspected)
        suspected.subtract(exposedBefore)
        if suspected.isEmpty { return nil }
        var safe = 0
        var exposing = aired.count
        while exposing - safe > 1 {
            let middle = (safe + exposing) / 2
            let found = audit.exposures(in: figures(after: middle), among: suspected)
                .subtracting(exposedBefore)
            if found.isEmpty {
                safe = middle
            } else {
                exposing = middle
                suspected = found
            }
        }
        let reasons = Set(suspected.map(\.reason))
        let reason = [.residual, .algebra].first(where: reasons.contains) ?? .lp
        return (aired[exposing - 1].candidate, reason)
    }

    /// Every figure ever aired, the first `count` cells aired now included.
    private func figures(after count: Int) -> [String: [AiredFigure]] {
        var figures = before.figures
        for (index, rows) in aired.prefix(count) {
            for row in rows {
                figures[row.key.variable, default: []].append(
                    AiredFigure(
                        sector: row.key.sector,
                        area: row.key.area,
                        isFormer: false,
                        members: candidates[index].members(of: row.key.variable)
                    )
                )
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
            window: weakened.quantileWindow
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
