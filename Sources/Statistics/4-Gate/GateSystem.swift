/// What is decided together: one family in one period, in one sector, or in every sector where its
/// variables mean the same everywhere.
///
/// Figures of different systems share no unknown, so no combination of them tells anything.
struct GateSystem {
    let family: Family
    let period: String
    /// The sectors in the table, in order.
    let sectors: [String]
    /// Everything aired before, in order.
    let ledger: [AiredRow]

    /// Whether all sectors together have a cell too.
    var spansSectors: Bool { family.spansSectors }

    /// The systems of a table, in order.
    static func all(of table: ContributionTable, ledger: [AiredRow]) -> [GateSystem] {
        let families = Family.all(of: table.variables)
        let familyByCode = Dictionary(
            families.enumerated().flatMap { index, family in
                family.variables.map { ($0.code, index) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        var rows: [Place: [AiredRow]] = [:]
        for row in ledger {
            guard let family = familyByCode[row.key.variable] else { continue }
            let sector = families[family].spansSectors ? nil : row.key.sector
            rows[Place(family: family, period: row.key.period, sector: sector), default: []]
                .append(row)
        }
        let sectorsByPeriod = Dictionary(grouping: table.slices.keys, by: \.period)
            .mapValues { $0.map(\.sector).sorted() }
        return sectorsByPeriod.sorted { $0.key < $1.key }.flatMap { period, sectors in
            families.enumerated().flatMap { index, family in
                let groups: [[String]] = family.spansSectors ? [sectors] : sectors.map { [$0] }
                return groups.map { group in
                    let place = Place(
                        family: index,
                        period: period,
                        sector: family.spansSectors ? nil : group.first
                    )
                    return GateSystem(
                        family: family,
                        period: period,
                        sectors: group,
                        ledger: rows[place] ?? []
                    )
                }
            }
        }
    }

    private struct Place: Hashable {
        let family: Int
        let period: String
        let sector: String?
    }
}
