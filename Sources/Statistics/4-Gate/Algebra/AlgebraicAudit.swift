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
    func exposures(in system: PatternSystem) -> Set<Exposure> {
        let owners = system.patterns.map { pattern in
            Set(pattern.versions.map { unknowns[$0].owner })
        }
        var found = search(system, owners: owners, sizeMax: parameters.supportMin - 1, by: nil)
        for (index, insider) in insiders.all.enumerated() {
            let others = self.owners(of: system, besides: insider)
            // Elsewhere it knows no more than anybody, for whom fewer would be too many already.
            let gains = zip(owners, others).contains {
                $1.count < parameters.othersMin && $1.count < $0.count
            }
            guard gains else { continue }
            found.formUnion(
                search(system, owners: others, sizeMax: parameters.othersMin - 1, by: index)
            )
        }
        return found
    }

    private func owners(of system: PatternSystem, besides insider: Insiders.Insider) -> [Set<Int>] {
        system.patterns.map { pattern in
            pattern.versions.reduce(into: []) { owners, version in
                if !insider.known.contains(version) { owners.insert(unknowns[version].owner) }
            }
        }
    }

    private func search(
        _ system: PatternSystem,
        owners: [Set<Int>],
        sizeMax: Int,
        by insider: Int?
    ) -> Set<Exposure> {
        let many = owners.indices.filter { owners[$0].count > sizeMax }
        let few = owners.indices.filter { !owners[$0].isEmpty && owners[$0].count <= sizeMax }
        if few.isEmpty { return [] }
        let forms = system.rows(over: many + few).vanishing(onFirst: many.count)
        let search = SmallSupportSearch(
            forms: forms,
            owners: few.map { owners[$0] },
            sizeMax: sizeMax
        )
        return Set(search.exposed().map { Exposure(reason: .algebra, insider: insider, of: $0) })
    }
}
