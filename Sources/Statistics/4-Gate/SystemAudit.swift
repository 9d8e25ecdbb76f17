/// The steps that look at every figure ever aired of one family, variable by variable: step 6 for
/// all sectors together, step 7 and step 8.
struct SystemAudit {
    let family: Family
    let unknowns: [Unknown]
    let insiders: Insiders
    let parameters: DisclosureParameters
    let solver: any LinearProgram
    let skipping: Set<GateReason>

    /// Who would learn too much from these figures, by variable.
    ///
    /// All of them only ever find more when figures are added. `suspected`, where given, are the
    /// exposures found among more figures than these: nothing else can be found and nothing else is
    /// looked for.
    func exposures(
        in figures: [String: [AiredFigure]],
        among suspected: Set<Exposure>? = nil
    ) -> Set<Exposure> {
        var found: Set<Exposure> = []
        var systems: [[[Int]]: PatternSystem] = [:]
        for variable in family.measured {
            let aired = figures[variable.code] ?? []
            let footprints = aired.map(\.members)
            if suspected?.contains(where: { $0.reason == .residual }) ?? true {
                found.formUnion(residuals(of: aired, variable))
            }
            let versions = footprints.map { $0.map(\.version) }
            let isNew = systems[versions] == nil
            let system = systems[versions] ?? PatternSystem(versions)
            systems[versions] = system
            if isNew { found.formUnion(algebraic(system, suspected)) }
            if variable.protection == .magnitude, !skipping.contains(.lp) {
                let audit = bounds(system, footprints, variable)
                found.formUnion(
                    suspected.map { audit.exposures(among: $0) } ?? audit.exposures()
                )
            }
        }
        return found
    }

    /// What all sectors came to, less any choice of what the sectors and their parts ever aired,
    /// leaves nothing or a safe group.
    ///
    /// Only levels and yes/no have such a cell (decisions 18), for which all that must be bounded
    /// adds up over sectors and parts; the worst choice is found without trying every one.
    private func residuals(of figures: [AiredFigure], _ variable: Variable) -> Set<Exposure> {
        let wholes = figures.filter { $0.sector == CellKey.everySector && !$0.isFormer }
        guard !wholes.isEmpty, !skipping.contains(.residual) else { return [] }
        var choices: [String: SectorChoice] = [:]
        for figure in figures where figure.sector != CellKey.everySector && !figure.isFormer {
            choices[figure.sector, default: SectorChoice()]
                .append(figure.members, area: figure.area)
        }
        let search = SpanResidualSearch(
            parameters: parameters,
            insiders: insiders,
            levels: variable.protection.levels
        )
        let sectors = choices.sorted { $0.key < $1.key }.map(\.value)
        let unsafe = wholes.indices.filter {
            !search.provesSafe(wholes[$0].members, less: sectors)
        }
        return Set(
            unsafe.map {
                Exposure(reason: .residual, variable: variable.code, insider: nil, of: [$0])
            }
        )
    }

    private func algebraic(
        _ system: PatternSystem,
        _ suspected: Set<Exposure>?
    ) -> Set<Exposure> {
        if skipping.contains(.algebra) { return [] }
        return AlgebraicAudit(unknowns: unknowns, insiders: insiders, parameters: parameters)
            .exposures(in: system, among: suspected)
    }

    private func bounds(
        _ system: PatternSystem,
        _ footprints: [Footprint],
        _ variable: Variable
    ) -> BoundAudit {
        BoundAudit(
            variable: variable.code,
            valued: ValuedSystem(
                system,
                figures: footprints,
                bounds: variable.bounds,
                unknowns: unknowns
            ),
            insiders: insiders,
            parameters: parameters,
            solver: solver
        )
    }
}
