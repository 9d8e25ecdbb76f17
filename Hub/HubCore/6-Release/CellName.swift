import Indicators
import Localisation
import Statistics

/// A cell as people write it: `filiere/zone/period/indicator`, the whole country as `national`.
enum CellName {
    /// The word for the whole country.
    static let national = "national"

    /// Reads a name against what the catalogue has.
    ///
    /// - Throws: `HubError.badCell` or `HubError.unknownCode`.
    static func parse(_ text: String, in catalogue: Catalogue) throws(HubError) -> CellKey {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { throw .badCell(text) }
        let every = FiliereCode.every.rawValue
        if parts[0] != every, catalogue.filiere(FiliereCode(parts[0])) == nil {
            throw .unknownCode(
                kind: Text.kindFiliere(),
                seen: parts[0],
                known: catalogue.filieres.map(\.code.rawValue) + [every]
            )
        }
        let zones = parts[0] == every ? [] : catalogue.zoning.zones.map(\.code.rawValue)
        guard parts[1] == national || zones.contains(parts[1]) else {
            throw .unknownCode(kind: Text.kindZone(), seen: parts[1], known: [national] + zones)
        }
        guard catalogue.period(PeriodCode(parts[2])) != nil else {
            throw .unknownCode(
                kind: Text.kindPeriod(),
                seen: parts[2],
                known: catalogue.periods.map(\.code.rawValue)
            )
        }
        guard catalogue.indicator(IndicatorCode(parts[3])) != nil else {
            throw .unknownCode(
                kind: Text.kindIndicator(),
                seen: parts[3],
                known: catalogue.indicators.map(\.code.rawValue)
            )
        }
        return CellKey(
            sector: parts[0],
            area: parts[1] == national ? .whole : .part(parts[1]),
            period: parts[2],
            variable: parts[3]
        )
    }

    /// Writes a name that `parse` reads.
    static func text(_ key: CellKey) -> String {
        [key.sector, key.area.part ?? national, key.period, key.variable].joined(separator: "/")
    }
}
