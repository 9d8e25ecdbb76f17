/// One sector in one period: figures of different slices share no unknown.
struct SliceKey: Hashable, Comparable {
    let sector: String
    let period: String

    static func < (left: SliceKey, right: SliceKey) -> Bool {
        (left.sector, left.period) < (right.sector, right.period)
    }

    func cell(_ area: Area, _ variable: String) -> CellKey {
        CellKey(sector: sector, area: area, period: period, variable: variable)
    }
}
