/// A family of figures in one cell, as the current contributions would make it.
struct Candidate {
    let slice: SliceKey
    let area: Area
    let family: Family
    let nExpected: Int
    /// The contributions to each variable, by unit; the same units for every variable.
    private(set) var contributions: [String: [Contribution]] = [:]
    private var footprints: [String: Footprint] = [:]
    private var memberByUnit: [String: Member] = [:]
    /// The number of owners.
    private(set) var ownerCount = 0

    init(slice: SliceKey, area: Area, family: Family, nExpected: Int) {
        self.slice = slice
        self.area = area
        self.family = family
        self.nExpected = nExpected
    }

    /// Sets the contributions to one variable; measured variables come before ratios.
    mutating func set(
        _ entries: [Contribution],
        for variable: Variable,
        numbering: inout Numbering
    ) {
        contributions[variable.code] = entries
        let footprint = numbering.footprint(entries, part: rung == 1 ? area.part : nil)
        footprints[variable.code] = footprint
        if variable == family.measured.first {
            ownerCount = Set(footprint.map(\.owner)).count
            for entry in entries { memberByUnit[entry.unit] = numbering.member(entry) }
        }
    }

    /// Its place in the order of airing: a sector's whole, a part, all sectors together.
    var rung: Int {
        if slice.sector == CellKey.everySector { return 2 }
        return area == .whole ? 0 : 1
    }

    func key(_ variable: Variable) -> CellKey { slice.cell(area, variable.code) }

    func members(of code: String) -> Footprint { footprints[code] ?? [] }

    func values(of code: String) -> [Int64] { members(of: code).map(\.value) }

    /// The columns a ratio is made of.
    func ratioTerms(of ratio: Variable) -> RatioTerms? {
        guard case .ratio(let over, let under, let scale) = ratio.protection,
            let numerator = family.measured.first(where: { $0.code == over }),
            let denominator = family.measured.first(where: { $0.code == under })
        else { return nil }
        let denominators = Dictionary(
            uniqueKeysWithValues: (contributions[under] ?? []).map { ($0.unit, $0.value) }
        )
        let pairs = (contributions[over] ?? []).compactMap { entry in
            denominators[entry.unit].flatMap { denominator in
                memberByUnit[entry.unit].map {
                    RatioTerms.Pair(
                        owner: $0.owner,
                        version: $0.version,
                        numerator: entry.value,
                        denominator: denominator
                    )
                }
            }
        }
        return RatioTerms(
            pairs: pairs,
            scale: scale,
            shift: denominator.decimals - numerator.decimals
                + ratio.decimals + FigureBuilder.meanDecimals
        )
    }
}
