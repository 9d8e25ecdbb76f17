/// One run of the gate: candidates are decided one by one, each after what was aired before it.
struct GateRun {
    let release: ReleaseStamp
    let parameters: DisclosureParameters
    let rules: [any GateRule]
    let retracted: Set<CellKey>
    private(set) var history: AiredHistory
    private var numbering: Numbering
    private(set) var cells: [ReleasedCell] = []
    private(set) var newRows: [AiredRow] = []
    private var objections: [CellKey: GateReason] = [:]

    init(
        release: ReleaseStamp,
        parameters: DisclosureParameters,
        rules: [any GateRule],
        retracted: Set<CellKey>,
        history: AiredHistory,
        numbering: Numbering
    ) {
        self.release = release
        self.parameters = parameters
        self.rules = rules
        self.retracted = retracted
        self.history = history
        self.numbering = numbering
    }

    /// Decides the next candidate, for its whole family at once.
    mutating func decide(_ candidate: Candidate) {
        let objection = isUnchanged(candidate) ? nil : firstObjection(to: candidate)
        if objection == nil { air(candidate) }
        for variable in candidate.family.variables {
            let key = candidate.key(variable)
            objections[key] = objection
            cells.append(cell(key, candidate, objection))
        }
    }

    /// Why current data was not aired, with what answers instead.
    var reasons: [CellKey: Withholding] {
        Dictionary(
            uniqueKeysWithValues: objections.map { key, reason in
                let wider = key.wider.flatMap { isOnAir($0) ? $0 : nil }
                let keepsEarlierFigure = isOnAir(key)
                return (
                    key,
                    Withholding(
                        reason: reason,
                        servedInstead: keepsEarlierFigure ? nil : wider,
                        keepsEarlierFigure: keepsEarlierFigure
                    )
                )
            }
        )
    }

    private func isOnAir(_ key: CellKey) -> Bool {
        history.latest(key) != nil && !retracted.contains(key)
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

    private func firstObjection(to candidate: Candidate) -> GateReason? {
        for rule in rules {
            if let reason = rule.objection(to: candidate, after: history) { return reason }
        }
        return nil
    }

    private mutating func air(_ candidate: Candidate) {
        let builder = FigureBuilder(candidate: candidate)
        for variable in candidate.family.variables where !isUnchanged(candidate, variable) {
            let key = candidate.key(variable)
            guard !retracted.contains(key) else { continue }
            let row = AiredRow(
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
            newRows.append(row)
            history.append(row, numbering: &numbering)
        }
    }

    private func cell(
        _ key: CellKey,
        _ candidate: Candidate,
        _ objection: GateReason?
    ) -> ReleasedCell {
        let row = history.latest(key)
        let content: ReleasedCell.Content =
            if retracted.contains(key) {
                .retracted
            } else if let row {
                .aired(row.airing)
            } else if objection == .n {
                .tooFew
            } else {
                .protected
            }
        // An earlier figure is shown with the number expected then, as its own date says.
        let nExpected = retracted.contains(key) ? candidate.nExpected : row?.nExpected
        return ReleasedCell(
            key: key,
            nExpected: nExpected ?? candidate.nExpected,
            nMin: parameters.nMin,
            content: content
        )
    }
}
