import TestRandomness

/// Which forms that follow from the figures rest on too few owners.
///
/// The null-space procedure of `statistics.md` §1.4 A, over 2³¹ − 1. What is found must hold over
/// 2³¹ − 19 too. A form over the rationals is one over any prime that keeps the rank, so nothing
/// is missed as long as one of the two does; the one of the higher rank leads.
struct ExactCheck {
    /// A smallest set of owners that a form rests on once the attacker's values are known.
    struct Exposure {
        /// Somebody who knows the values of others, or nothing for owners themselves.
        let insider: Attacker?
        let owners: [Int]
    }

    /// Vectors of the kernel beyond the rows of a set: the chance of an error is about 2⁻¹²⁴.
    private static let spareVectors = 4

    let component: Component
    let parameters: AuditParameters
    private let leading: Kernel
    private let control: Kernel?

    init(_ component: Component, _ parameters: AuditParameters) {
        self.component = component
        self.parameters = parameters
        let first = Kernel(
            patterns: component.patterns,
            rows: component.rows.count,
            field: .first
        )
        let second = Kernel(
            patterns: component.patterns,
            rows: component.rows.count,
            field: .second
        )
        leading = second.rank > first.rank ? second : first
        control = second.rank == first.rank ? second : nil
    }

    /// Every exposure, of owners first, then of each insider.
    ///
    /// A form on fewer than four owners leaves a pair of them fewer than two others, so the
    /// owners' own knowledge needs no case by case. An insider's values are taken out first.
    func exposures() -> [Exposure] {
        var generator = SplitMix64(seed: 1)
        var found = supports(knowing: [], limit: parameters.supportMin - 1, &generator).map {
            Exposure(insider: nil, owners: $0)
        }
        for insider in component.shape.insiders {
            found += supports(
                knowing: Set(insider.columns),
                limit: parameters.othersMin - 1,
                &generator
            ).map { Exposure(insider: insider.attacker, owners: $0) }
        }
        return found
    }

    private func supports(
        knowing columns: Set<Int>,
        limit: Int,
        _ generator: inout SplitMix64
    )
        -> [[Int]]
    {
        let owners = component.classes.map { members in
            Set(members.filter { !columns.contains($0) }.map { component.owners[$0] })
        }
        let small = SmallClasses(owners, limit: limit)
        guard !small.owners.isEmpty else { return [] }
        let known = Set(owners.indices.filter { owners[$0].isEmpty })
        let count = limit * small.largestBlock + Self.spareVectors
        var search = SupportSearch(
            small,
            limit: limit,
            sample: leading.sample(count, knowing: known, from: &generator),
            field: leading.field,
            control: control.map {
                ($0.sample(count, knowing: known, from: &generator), $0.field)
            }
        )
        return search.run()
    }
}

extension ExactCheck.Exposure {
    /// What the exposure comes to in one of the sheets it holds for.
    func violation(_ component: Component, _ sheet: Sheet) -> Violation {
        let names = owners.map { sheet.ownerNames[$0] }
        let targets = insider == nil ? Array(names.suffix(1)) : names
        return Violation(
            check: .exact,
            attacker: insider ?? Attacker(owners: names.dropLast()),
            target: targets.joined(separator: ", "),
            cell: AuditCell(
                sector: component.sector,
                zone: nil,
                period: sheet.period,
                variable: sheet.variable.code
            ),
            detail: "a combination of figures rests on \(names.joined(separator: ", ")) alone"
                + (insider == nil ? "" : " beside what is known")
        )
    }
}
