/// The contributions of one sector in one period.
struct ContributionSlice: Sendable {
    private(set) var partByUnit: [String: String] = [:]
    private(set) var columns: [String: [String: Contribution]] = [:]
    var expectedByPart: [String: Int] = [:]

    mutating func insert(
        _ contribution: Contribution,
        part: String,
        variable: String
    ) throws(ContributionError) {
        let unit = contribution.unit
        guard partByUnit[unit, default: part] == part else { throw .unitInTwoParts(unit: unit) }
        guard columns[variable]?[unit] == nil else {
            throw .unitTwice(unit: unit, variable: variable)
        }
        guard columns[variable, default: [:]].count < ContributionTable.unitsMax else {
            throw .tooManyUnits(variable: variable)
        }
        partByUnit[unit] = part
        columns[variable, default: [:]][unit] = contribution
    }

    func expected(in area: Area) -> Int {
        switch area {
        case .whole: expectedByPart.values.reduce(0, +)
        case .part(let part): expectedByPart[part] ?? 0
        }
    }

    func contributions(to variable: String, in area: Area) -> [Contribution] {
        (columns[variable] ?? [:]).values
            .filter { area == .whole || partByUnit[$0.unit] == area.part }
            .sorted { $0.unit < $1.unit }
    }

    /// The units that report every one of these variables, in order: the others are left out of
    /// all of them, so that no difference of two figures of a family isolates who skipped one.
    func units(reportingAll variables: [Variable]) -> [String] {
        guard let first = variables.first, let column = columns[first.code] else { return [] }
        return column.keys.sorted().filter { unit in
            variables.allSatisfy { columns[$0.code]?[unit] != nil }
        }
    }
}
