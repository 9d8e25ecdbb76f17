/// Where each code of a catalogue stands, so that a look-up costs the same in any catalogue.
struct CatalogueIndex: Sendable {
    let indicators: [IndicatorCode: Int]
    let columns: [String: Int]
    let periods: [PeriodCode: Int]
    let filieres: [FiliereCode: Int]
    let families: [FamilyCode: Int]
    let familyOf: [IndicatorCode: FamilyCode]
    let ignored: Set<String>

    init(parts: CatalogueParts, families: [Family]) {
        indicators = Self.positions(parts.indicators.map(\.code))
        columns = Self.positions(parts.indicators.map(\.column))
            .merging(Self.positions(parts.indicators.map(\.code.rawValue))) { column, _ in column }
        periods = Self.positions(parts.periods.map(\.code))
        filieres = Self.positions(parts.filieres.map(\.code))
        self.families = Self.positions(families.map(\.code))
        familyOf = Dictionary(
            families.flatMap { family in family.members.map { ($0, family.code) } },
            uniquingKeysWith: { first, _ in first }
        )
        ignored = Set(parts.ignoredColumns)
    }

    private static func positions<Code: Hashable>(_ codes: [Code]) -> [Code: Int] {
        Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
