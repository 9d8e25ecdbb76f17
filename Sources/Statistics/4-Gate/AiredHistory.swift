/// Everything aired so far, this run's figures included, as the rules read it.
struct AiredHistory {
    private var rows: [CellKey: [AiredRow]] = [:]
    private var footprints: [CellKey: [Footprint]] = [:]
    private var parts: [CellKey: Set<Area>] = [:]
    private var families: [SliceKey: Set<String>] = [:]

    mutating func append(_ row: AiredRow, numbering: inout Numbering) {
        let key = row.key
        rows[key, default: []].append(row)
        footprints[key, default: []].append(numbering.footprint(row.contributors))
        families[SliceKey(sector: key.sector, period: key.period), default: []].insert(row.family)
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

    /// The families that ever aired a figure in a slice.
    func airedFamilies(in slice: SliceKey) -> Set<String> { families[slice] ?? [] }

    /// The parts that ever aired any figure in a slice.
    func airedParts(in slice: SliceKey, variables: [Variable]) -> Set<Area> {
        variables.reduce(into: []) {
            $0.formUnion(parts[slice.cell(.whole, $1.code)] ?? [])
        }
    }
}
