/// The name of one figure: a variable in a sector, an area and a period.
public struct CellKey: Hashable, Sendable, Comparable {
    /// The code that stands for all sectors together.
    public static let everySector = "all"

    /// The code of the sector, opaque here, or ``everySector``.
    public let sector: String
    /// The whole territory or one part.
    public let area: Area
    /// The code of the period.
    public let period: String
    /// The code of the variable.
    public let variable: String

    /// Names a cell.
    public init(sector: String, area: Area, period: String, variable: String) {
        self.sector = sector
        self.area = area
        self.period = period
        self.variable = variable
    }

    /// The same figure over the whole territory, or nothing if this is that one.
    public var wider: CellKey? {
        area == .whole ? nil : inArea(.whole)
    }

    /// Orders by sector, area (the whole first), period, then variable: the canonical order.
    public static func < (left: CellKey, right: CellKey) -> Bool {
        if left.sector != right.sector { return left.sector < right.sector }
        if left.area != right.area { return left.area < right.area }
        if left.period != right.period { return left.period < right.period }
        return left.variable < right.variable
    }

    func inArea(_ area: Area) -> CellKey {
        CellKey(sector: sector, area: area, period: period, variable: variable)
    }

    /// The same figure over all sectors and the whole territory.
    var inEverySector: CellKey {
        CellKey(sector: Self.everySector, area: .whole, period: period, variable: variable)
    }
}
