/// Step 6 for all sectors together: what they came to, less any choice of what the sectors and
/// their parts ever aired, leaves nothing or a safe group.
///
/// Only levels and yes/no have such a cell (decisions 18), for which all that must be bounded adds
/// up over sectors and parts; the worst choice is then found without trying every one.
struct SpanResidualRule: GateRule {
    static let reasons: Set<GateReason> = [.residual]

    let test: PrimaryTest
    let insiders: InsiderTest

    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason? {
        guard candidate.family.spansSectors else { return nil }
        let exposes = candidate.family.measured.contains {
            exposesResidual(candidate, $0, after: history)
        }
        return exposes ? .residual : nil
    }

    private func exposesResidual(
        _ candidate: Candidate,
        _ variable: Variable,
        after history: AiredHistory
    ) -> Bool {
        let members = candidate.members(of: variable.code)
        let everywhere = SliceKey(
            sector: CellKey.everySector,
            period: candidate.slice.period
        ).cell(.whole, variable.code)
        let isEverywhere = candidate.slice.sector == CellKey.everySector
        let wholes = isEverywhere ? [members] : history.everyFootprint(everywhere)
        if wholes.isEmpty { return false }
        guard let levels = variable.protection.levels else { return true }
        var choices: [SectorChoice] = []
        for sector in Set(history.airedSectors(of: variable.code)).union([candidate.slice.sector])
            .sorted() where sector != CellKey.everySector
        {
            let key = SliceKey(sector: sector, period: candidate.slice.period)
                .cell(.whole, variable.code)
            let areas = Set(history.airedParts(of: key)).union([candidate.area])
                .filter { $0 != .whole }.sorted()
            let isChosen = sector == candidate.slice.sector
            choices.append(
                SectorChoice(
                    whole: history.everyFootprint(key),
                    parts: areas.map { history.everyFootprint(key.inArea($0)) },
                    chosenWhole: isChosen && candidate.area == .whole ? members : nil,
                    chosenPart: isChosen && candidate.area != .whole
                        ? areas.firstIndex(of: candidate.area).map { ($0, members) } : nil
                )
            )
        }
        let search = SpanResidualSearch(test: test, insiders: insiders.insiders, levels: levels)
        return wholes.contains { !search.provesSafe($0, less: choices) }
    }
}
