/// Steps 1 and 2: freezes the contributions of a system into candidates and puts them in order.
///
/// A sector's whole comes before its parts and these before all sectors together, larger groups
/// before smaller, then by name. Airing in a fixed order is the explainable form of complementary
/// suppression: a cell is refused because of what stands on air before it, and nothing on air is
/// ever withdrawn.
struct CandidateQueue {
    let table: ContributionTable
    let system: GateSystem
    let history: AiredHistory

    private var family: Family { system.family }

    /// The candidates, in order.
    func candidates(numbering: inout Numbering) -> [Candidate] {
        var all: [Candidate] = []
        var everywhere: [String: [Contribution]] = [:]
        var expectedEverywhere = 0
        for sector in system.sectors {
            let slice = SliceKey(sector: sector, period: system.period)
            guard let contents = table.slices[slice] else { continue }
            expectedEverywhere += contents.expected(in: .whole)
            guard isReported(in: slice, contents) else { continue }
            let columns = columns(of: contents, &numbering)
            everywhere.merge(columns) { $0 + $1 }
            for area in areas(in: slice, contents) {
                all.append(
                    candidate(
                        slice,
                        area,
                        columns.mapValues { column in
                            column.filter {
                                area == .whole || contents.partByUnit[$0.unit] == area.part
                            }
                        },
                        expected: contents.expected(in: area),
                        &numbering
                    )
                )
            }
        }
        if system.spansSectors, !all.isEmpty {
            let slice = SliceKey(sector: CellKey.everySector, period: system.period)
            let columns = everywhere.mapValues { $0.sorted { $0.unit < $1.unit } }
            all.append(
                candidate(slice, .whole, columns, expected: expectedEverywhere, &numbering)
            )
        }
        return all.sorted(by: Self.precedes)
    }

    private func candidate(
        _ slice: SliceKey,
        _ area: Area,
        _ columns: [String: [Contribution]],
        expected: Int,
        _ numbering: inout Numbering
    ) -> Candidate {
        var candidate = Candidate(slice: slice, area: area, family: family, nExpected: expected)
        for variable in family.measured {
            candidate.set(columns[variable.code] ?? [], for: variable, numbering: &numbering)
        }
        for ratio in family.ratios {
            let entries = candidate.ratioContributions(to: ratio)
            candidate.set(entries, for: ratio, numbering: &numbering)
        }
        return candidate
    }

    /// The measured columns of a sector, over the units that report all of them.
    private func columns(
        of contents: ContributionSlice,
        _ numbering: inout Numbering
    ) -> [String: [Contribution]] {
        let units = contents.units(reportingAll: family.measured)
        let versions = units.map { settledVersion(of: $0, in: contents, numbering) }
        var columns: [String: [Contribution]] = [:]
        for variable in family.measured {
            let column = contents.columns[variable.code] ?? [:]
            columns[variable.code] = zip(units, versions).compactMap { unit, version in
                column[unit].map { version.map($0.settled(at:)) ?? $0 }
            }
        }
        return columns
    }

    /// The earlier version under which this family's very values already stand in a figure.
    ///
    /// An amendment elsewhere in a report gives it a new version; where it left this family alone
    /// the unknowns are the ones an attacker already holds equations of, and count as such. A unit
    /// that has moved starts anew, since a version stands in one part.
    private func settledVersion(
        of unit: String,
        in contents: ContributionSlice,
        _ numbering: Numbering
    ) -> Int? {
        history.versions(of: unit).keys.sorted(by: >).first { version in
            let values = history.versions(of: unit)[version] ?? [:]
            let isSame = family.measured.allSatisfy { variable in
                values[variable.code] != nil
                    && values[variable.code] == contents.columns[variable.code]?[unit]?.value
            }
            let part = numbering.part(of: unit, version: version)
            return isSame && (part == nil || part == contents.partByUnit[unit])
        }
    }

    private func isReported(in slice: SliceKey, _ contents: ContributionSlice) -> Bool {
        system.ledger.contains { $0.key.sector == slice.sector }
            || family.measured.contains { contents.columns[$0.code] != nil }
    }

    private func areas(in slice: SliceKey, _ contents: ContributionSlice) -> [Area] {
        let current = Set(contents.expectedByPart.keys).union(contents.partByUnit.values)
        let aired = family.variables.flatMap {
            history.airedParts(of: slice.cell(.whole, $0.code))
        }
        return [.whole] + current.map(Area.part).reduce(into: Set(aired)) { $0.insert($1) }.sorted()
    }

    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.rung != right.rung { return left.rung < right.rung }
        if left.ownerCount != right.ownerCount { return left.ownerCount > right.ownerCount }
        if left.slice != right.slice { return left.slice < right.slice }
        return left.area < right.area
    }
}
