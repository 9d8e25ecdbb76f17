/// What a run over one system came to, as cells and reasons.
struct SystemOutcome {
    let run: SystemRun
    let parameters: DisclosureParameters

    /// One cell for each variable of each candidate.
    var cells: [ReleasedCell] {
        zip(run.candidates, run.objections).flatMap { candidate, objection in
            candidate.family.variables.map { cell(candidate.key($0), candidate, objection) }
        }
    }

    /// Why current data was not aired, with what answers instead.
    var reasons: [CellKey: Withholding] {
        var reasons: [CellKey: Withholding] = [:]
        for (candidate, objection) in zip(run.candidates, run.objections) {
            guard let objection else { continue }
            for variable in candidate.family.variables {
                let key = candidate.key(variable)
                let keepsEarlierFigure = isOnAir(key)
                reasons[key] = Withholding(
                    reason: objection,
                    servedInstead: keepsEarlierFigure ? nil : wider(than: key),
                    keepsEarlierFigure: keepsEarlierFigure
                )
            }
        }
        return reasons
    }

    private func wider(than key: CellKey) -> CellKey? {
        let everywhere = run.system.spansSectors ? key.inEverySector : nil
        return [key.wider, everywhere].compactMap { $0 }.first { $0 != key && isOnAir($0) }
    }

    private func isOnAir(_ key: CellKey) -> Bool {
        run.history.latest(key) != nil && !run.retracted.contains(key)
    }

    private func cell(
        _ key: CellKey,
        _ candidate: Candidate,
        _ objection: GateReason?
    ) -> ReleasedCell {
        let row = run.history.latest(key)
        let isRetracted = run.retracted.contains(key)
        let content: ReleasedCell.Content =
            if isRetracted {
                .retracted
            } else if let row {
                .aired(row.airing)
            } else if objection == .n {
                .tooFew
            } else {
                .protected
            }
        // An earlier figure is shown with the number expected then, as its own date says.
        let nExpected = isRetracted ? candidate.nExpected : row?.nExpected
        return ReleasedCell(
            key: key,
            nExpected: nExpected ?? candidate.nExpected,
            nMin: parameters.nMin,
            content: content
        )
    }
}
