/// Steps 1 and 2: freezes the contributions into candidates and puts them in order.
///
/// The whole comes before its parts, larger groups before smaller, then by name. Airing in a
/// fixed order is the explainable form of complementary suppression: a cell is refused because of
/// what stands on air before it, and nothing on air is ever withdrawn.
struct CandidateQueue {
    let table: ContributionTable
    let history: AiredHistory

    /// The candidates, in order.
    func candidates(numbering: inout Numbering) -> [Candidate] {
        var all: [Candidate] = []
        let families = Family.all(of: table.variables)
        for (slice, contents) in table.slices.sorted(by: { $0.key < $1.key }) {
            for family in families where isReported(family, in: slice, contents) {
                let units = contents.units(reportingAll: family.measured)
                for area in areas(of: family, in: slice, contents) {
                    let inside = units.filter {
                        area == .whole || contents.partByUnit[$0] == area.part
                    }
                    var candidate = Candidate(
                        slice: slice,
                        area: area,
                        family: family,
                        nExpected: contents.expected(in: area)
                    )
                    fill(&candidate, with: inside, of: contents, &numbering)
                    all.append(candidate)
                }
            }
        }
        return all.sorted(by: Self.precedes)
    }

    private func fill(
        _ candidate: inout Candidate,
        with units: [String],
        of contents: ContributionSlice,
        _ numbering: inout Numbering
    ) {
        for variable in candidate.family.measured {
            let column = contents.columns[variable.code] ?? [:]
            candidate.set(units.compactMap { column[$0] }, for: variable, numbering: &numbering)
        }
        for ratio in candidate.family.ratios {
            let entries = candidate.ratioContributions(to: ratio)
            candidate.set(entries, for: ratio, numbering: &numbering)
        }
    }

    private func isReported(
        _ family: Family,
        in slice: SliceKey,
        _ contents: ContributionSlice
    ) -> Bool {
        history.airedFamilies(in: slice).contains(family.name)
            || family.measured.contains { contents.columns[$0.code] != nil }
    }

    private func areas(
        of family: Family,
        in slice: SliceKey,
        _ contents: ContributionSlice
    ) -> [Area] {
        let parts = Set(contents.expectedByPart.keys).union(contents.partByUnit.values)
        return [.whole]
            + history.airedParts(in: slice, variables: family.variables)
            .union(parts.map(Area.part)).sorted()
    }

    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        let leftIsPart = left.area != .whole
        let rightIsPart = right.area != .whole
        if leftIsPart != rightIsPart { return rightIsPart }
        if left.ownerCount != right.ownerCount { return left.ownerCount > right.ownerCount }
        if left.slice != right.slice { return left.slice < right.slice }
        if left.area != right.area { return left.area < right.area }
        return left.family.name < right.family.name
    }
}
