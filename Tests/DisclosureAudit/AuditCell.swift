/// Where a violation was found: a cell, or several where a part is left out.
package struct AuditCell: Hashable, Sendable, CustomStringConvertible {
    /// The sector, or nothing for figures of several.
    package let sector: String?
    /// The zone, or nothing for the whole territory and for figures of several zones.
    package let zone: String?
    /// The code of the period.
    package let period: String
    /// The code of the variable.
    package let variable: String

    /// The cell of an aired figure.
    init(_ row: AuditRow) {
        self.init(sector: row.sector, zone: row.zone, period: row.period, variable: row.variable)
    }

    /// Names a cell, or a group of cells.
    init(sector: String?, zone: String?, period: String, variable: String) {
        self.sector = sector
        self.zone = zone
        self.period = period
        self.variable = variable
    }

    /// Variable, period, sector and zone.
    package var description: String {
        "\(variable) \(period) \(sector ?? "*") \(zone ?? "*")"
    }
}
