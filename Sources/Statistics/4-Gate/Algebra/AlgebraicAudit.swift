/// Step 7: no combination of figures ever aired may rest on too few contributors, whoever looks.
///
/// An attacker adds and subtracts figures. What such a combination says of people is limited by
/// how many owners it rests on, besides those the attacker knows: fewer than
/// ``DisclosureParameters/supportMin`` for nobody in particular, which covers every owner and every
/// pair of owners; fewer than three others for a coach or a hub (decisions 24).
struct AlgebraicAudit {
    let unknowns: [Unknown]
    let insiders: Insiders
    let parameters: DisclosureParameters

    /// Who would learn something of whom, in the figures of one variable.
    ///
    /// `suspected`, where given, are exposures found among more figures: nobody else is tried.
    func exposures(
        in system: PatternSystem,
        among suspected: Set<Exposure>? = nil
    ) -> Set<Exposure> {
        let owners = system.patterns.map { pattern in
            Set(pattern.versions.map { unknowns[$0].owner })
        }
        let attackers = suspected.map { Set($0.filter { $0.reason == .algebra }.map(\.insider)) }
        var found: Set<Exposure> = []
        if attackers?.contains(nil) ?? true {
            found = search(system, owners: owners, sizeMax: parameters.supportMin - 1, by: nil)
        }
        for (index, touched) in system.patterns(knownTo: insiders)
        where attackers?.contains(index) ?? true {
            var others = owners
            for pattern in touched {
                others[pattern] = self.owners(of: system.patterns[pattern], besides: index)
            }
            // Elsewhere it knows no more than anybody, for whom fewer would be too many already.
            guard touched.contains(where: { others[$0].count < parameters.othersMin }) else {
                continue
            }
            found.formUnion(
                search(system, owners: others, sizeMax: parameters.othersMin - 1, by: index)
            )
        }
        return found
    }

    private func owners(of pattern: PatternSystem.Pattern, besides insider: Int) -> Set<Int> {
        let known = insiders.all[insider].known
        return pattern.versions.reduce(into: []) { owners, version in
            if !known.contains(version) { owners.insert(unknowns[version].owner) }
        }
    }

    private func search(
        _ system: PatternSystem,
        owners: [Set<Int>],
        sizeMax: Int,
        by insider: Int?
    ) -> Set<Exposure> {
        let many = owners.indices.filter { owners[$0].count > sizeMax }
        let core = PeeledRows.core(of: system, vanishingOn: many)
        if core.isEmpty { return [] }
        let rows = Set(core)
        let isTouched = { (pattern: Int) in
            system.patterns[pattern].rows.contains(where: rows.contains)
        }
        let few = owners.indices.filter {
            !owners[$0].isEmpty && owners[$0].count <= sizeMax && isTouched($0)
        }
        if few.isEmpty { return [] }
        let forms = system.matrix(of: core, over: many.filter(isTouched) + few)
            .vanishing(onFirst: many.count(where: isTouched))
        let search = SmallSupportSearch(
            forms: forms,
            owners: few.map { owners[$0] },
            sizeMax: sizeMax
        )
        return Set(search.exposed().map { Exposure(reason: .algebra, insider: insider, of: $0) })
    }
}
