/// The indicators of a programme and what they need to be read: filières, zones and periods.
///
/// A catalogue is data: a versioned file that the national coordination may replace and that hubs
/// distribute unchanged. It is made by `init(parsing:)` alone, which checks all of it, so that the
/// rest of the product may rely on every reference being good. The order of `indicators` is the
/// order of values on the wire.
public struct Catalogue: Sendable, Hashable {
    /// The name of the catalogue, without its version.
    public let id: String
    /// The version, from 1, which grows with every change.
    public let version: Int
    /// The ISO 3166 code of the country, where the catalogue belongs to one.
    public let country: String?
    /// The filières, in file order.
    public let filieres: [Filiere]
    /// The zones and their communes.
    public let zoning: Zoning
    /// The periods, in order of time within each kind.
    public let periods: [Period]
    /// Campaigns that some filière counts from other days than the period's own.
    public let calendars: [CampaignCalendar]
    /// The indicators, in wire order.
    public let indicators: [Indicator]
    /// Totals checked against their parts.
    public let identities: [Identity]
    /// Indicators withheld together without an exact rule.
    public let ties: [Tie]
    /// The connected components of identities, ratios and ties, in the order of the indicators.
    public let families: [Family]
    /// Columns an import file may carry that are not indicators.
    public let ignoredColumns: [String]
    /// The axes of the grid, in the order people go through them.
    public let axes: [Axis]
    /// The départements, for reading and maps.
    public let departements: [Departement]
    /// The crops and animal products of the filières.
    public let crops: [Crop]
    /// Units of the market place.
    public let units: [LocalUnit]
    /// Versions of the grid; the first is the one people get unless they choose.
    public let grids: [Grid]
    /// The kinds of records a node holds.
    public let records: [RecordKind]
    /// What two indicators of one report must keep.
    public let rules: [IndicatorRule]
    /// How one number is made of a grid, where the catalogue has a convention.
    public let barometer: BarometerConvention?
    /// The exact bytes the catalogue was read from; their digest is its identity on the wire.
    public let source: [UInt8]

    private let index: CatalogueIndex

    /// The name with the version, such as `rice-farms@1`.
    public var identifier: String { "\(id)@\(version)" }

    /// Puts together what the checker has accepted.
    init(accepted parts: CatalogueParts, source: [UInt8]) {
        id = parts.id
        version = parts.version
        country = parts.country
        filieres = parts.filieres
        zoning = parts.zoning
        periods = parts.periods
        calendars = parts.calendars
        indicators = parts.indicators
        identities = parts.identities
        ties = parts.ties
        ignoredColumns = parts.ignoredColumns
        axes = parts.axes
        departements = parts.departements
        crops = parts.crops
        units = parts.units
        grids = parts.grids
        records = parts.records
        rules = parts.rules
        barometer = parts.barometer
        families = Family.components(of: parts.indicators.map(\.code), links: parts.links)
        self.source = source
        index = CatalogueIndex(parts: parts, families: families)
    }

    /// Two catalogues are the same when they come from the same bytes.
    public static func == (left: Self, right: Self) -> Bool {
        left.source == right.source
    }

    /// Hashes the bytes the catalogue comes from.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
    }
}

extension Catalogue {
    /// The indicator of a code, or nil.
    public func indicator(_ code: IndicatorCode) -> Indicator? {
        index.indicators[code].map { indicators[$0] }
    }

    /// The place of an indicator on the wire, from 0, or nil.
    public func position(of code: IndicatorCode) -> Int? {
        index.indicators[code]
    }

    /// The indicator whose column name or code heads a column of a spreadsheet, or nil.
    public func indicator(column: String) -> Indicator? {
        index.columns[column].map { indicators[$0] }
    }

    /// Whether an import may carry a column of this name without it being an indicator.
    public func isIgnored(column: String) -> Bool {
        index.ignored.contains(column)
    }

    /// The period of a code, or nil.
    public func period(_ code: PeriodCode) -> Period? {
        index.periods[code].map { periods[$0] }
    }

    /// The place of a period in the order of time of its kind, as an index into `periods`, or nil.
    public func position(of code: PeriodCode) -> Int? {
        index.periods[code]
    }

    /// The periods of one kind, in order of time.
    public func periods(of kind: PeriodKind) -> [Period] {
        periods.filter { $0.kind == kind }
    }

    /// The period of a code with its days as a filière counts them, or nil.
    public func period(_ code: PeriodCode, of filiere: FiliereCode) -> Period? {
        guard let period = period(code) else { return nil }
        guard
            let own = calendars.first(where: { $0.period == code && $0.filiere == filiere })
        else { return period }
        return Period(
            code: code,
            kind: period.kind,
            label: period.label,
            start: own.start,
            end: own.end,
            due: own.due
        )
    }

    /// The filière of a code, or nil.
    public func filiere(_ code: FiliereCode) -> Filiere? {
        index.filieres[code].map { filieres[$0] }
    }

    /// The kind of record of a code, or nil.
    public func recordKind(_ code: RecordKindCode) -> RecordKind? {
        records.first { $0.code == code }
    }

    /// The grid of a code, the first one for nil; nil when there is none.
    public func grid(_ code: String? = nil) -> Grid? {
        guard let code else { return grids.first }
        return grids.first { $0.code == code }
    }

    /// The family an indicator is withheld with, or nil when the indicator is unknown.
    public func family(of code: IndicatorCode) -> FamilyCode? {
        index.familyOf[code]
    }

    /// The members of a family in catalogue order; empty when there is no such family.
    public func members(of family: FamilyCode) -> [IndicatorCode] {
        index.families[family].map { families[$0].members } ?? []
    }
}
