/// Steps 7 and 8 on every figure ever aired of one family, variable by variable.
struct SystemAudit {
    let family: Family
    let unknowns: [Unknown]
    let insiders: Insiders
    let parameters: DisclosureParameters
    let solver: any LinearProgram
    let skipping: Set<GateReason>

    /// Who would learn too much from these figures, by variable.
    ///
    /// Both steps only ever find more when figures are added.
    func exposures(in figures: [String: [Footprint]]) -> Set<Exposure> {
        var found: Set<Exposure> = []
        var systems: [[[Int]]: PatternSystem] = [:]
        for variable in family.measured {
            let footprints = figures[variable.code] ?? []
            let versions = footprints.map { $0.map(\.version) }
            let isNew = systems[versions] == nil
            let system = systems[versions] ?? PatternSystem(versions)
            systems[versions] = system
            if isNew { found.formUnion(algebraic(system)) }
            if variable.protection == .magnitude, !skipping.contains(.lp) {
                found.formUnion(bounds(system, footprints, variable))
            }
        }
        return found
    }

    private func algebraic(_ system: PatternSystem) -> Set<Exposure> {
        if skipping.contains(.algebra) { return [] }
        return AlgebraicAudit(unknowns: unknowns, insiders: insiders, parameters: parameters)
            .exposures(in: system)
    }

    private func bounds(
        _ system: PatternSystem,
        _ footprints: [Footprint],
        _ variable: Variable
    ) -> Set<Exposure> {
        let valued = ValuedSystem(
            system,
            figures: footprints,
            bounds: variable.bounds,
            unknowns: unknowns
        )
        return BoundAudit(
            variable: variable.code,
            valued: valued,
            insiders: insiders,
            parameters: parameters,
            solver: solver
        ).exposures()
    }
}
