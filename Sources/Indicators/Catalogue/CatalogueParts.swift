/// The content of a catalogue file once read, before it is known to hold together.
struct CatalogueParts {
    var id = ""
    var version = 0
    var country: String?
    var filieres: [Filiere] = []
    var zoning = Zoning(id: "", zones: [])
    var periods: [Period] = []
    var calendars: [CampaignCalendar] = []
    var indicators: [Indicator] = []
    var identities: [Identity] = []
    var ties: [Tie] = []
    var ignoredColumns: [String] = []
    var axes: [Axis] = []
    var departements: [Departement] = []
    var crops: [Crop] = []
    var units: [LocalUnit] = []
    var grids: [Grid] = []
    var records: [RecordKind] = []
    var rules: [IndicatorRule] = []
    var barometer: BarometerConvention?

    /// The sets of codes that must be withheld together.
    var links: [[IndicatorCode]] {
        identities.map(\.members) + ties.map(\.members)
            + indicators.compactMap { indicator in
                guard case .ratio(let numerator, let denominator, _) = indicator.protection
                else { return nil }
                return [indicator.code, numerator, denominator]
            }
    }
}
