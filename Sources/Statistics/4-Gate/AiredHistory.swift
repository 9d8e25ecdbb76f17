/// Everything aired so far of one family, this run's figures included, as the rules read it.
struct AiredHistory {
    private var rows: [CellKey: [AiredRow]] = [:]
    private var footprints: [CellKey: [Footprint]] = [:]
    private var parts: [CellKey: Set<Area>] = [:]
    private var formers: [String: [Footprint]] = [:]
    private var reports: [String: [Int: [String: Int64]]] = [:]
    /// Every figure ever aired, by variable, oldest first, those of former hubs included.
    private(set) var figures: [String: [AiredFigure]] = [:]

    mutating func append(_ row: AiredRow, numbering: inout Numbering) {
        let key = row.key
        let isOurs = row.origin == nil
        let part = isOurs && key.sector != CellKey.everySector ? key.area.part : nil
        let footprint = numbering.footprint(row.contributors, part: part)
        figures[key.variable, default: []].append(
            AiredFigure(
                sector: key.sector,
                area: key.area,
                isFormer: !isOurs,
                members: footprint
            )
        )
        for entry in row.contributors {
            reports[entry.unit, default: [:]][entry.version, default: [:]][key.variable] =
                entry.value
        }
        guard isOurs else {
            formers[key.variable, default: []].append(footprint)
            return
        }
        rows[key, default: []].append(row)
        footprints[key, default: []].append(footprint)
        if let whole = key.wider { parts[whole, default: []].insert(key.area) }
    }

    /// The figure of a cell now on air.
    func latest(_ key: CellKey) -> AiredRow? { rows[key]?.last }

    /// The members of the figure now on air.
    func latestFootprint(_ key: CellKey) -> Footprint? { footprints[key]?.last }

    /// The members of every figure a cell ever aired, oldest first.
    func everyFootprint(_ key: CellKey) -> [Footprint] { footprints[key] ?? [] }

    /// The parts that ever aired the figure of a whole-area cell, in order.
    func airedParts(of whole: CellKey) -> [Area] { parts[whole, default: []].sorted() }

    /// The figures of a variable that hubs aired before they joined the tree.
    func formerFootprints(of variable: String) -> [Footprint] { formers[variable] ?? [] }

    /// The values with which versions of a unit's report stand in figures, by version and variable.
    func versions(of unit: String) -> [Int: [String: Int64]] { reports[unit] ?? [:] }
}
