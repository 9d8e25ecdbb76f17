/// Reads the tree of a catalogue file into its parts, and reports everything that is wrong.
struct CatalogueReader {
    var log: CatalogueLog
    var parts = CatalogueParts()

    /// Where each name was first used, by the name space it belongs to.
    private var firstUses: [NameSpace: [String: String]] = [:]

    private var positions: [IndicatorCode: Int] = [:]

    /// Where each indicator says that it spans the filières.
    var acrossEntries: [IndicatorCode: CatalogueEntry] = [:]

    /// Fields that name a kind of record, to be looked up once all are read.
    var references: [(kind: RecordKindCode, at: CatalogueEntry)] = []

    /// Where formulas name the grid of the barometer.
    var barometerEntries: [CatalogueEntry] = []

    /// Where formulas name indicators, by the indicator whose formula it is.
    var formulaEntries: [IndicatorCode: [(IndicatorCode, CatalogueEntry)]] = [:]

    /// Things whose codes must differ from one another.
    enum NameSpace: Hashable {
        case filiere, zone, commune, period, calendar, indicator, column, ignoredColumn
        case axis, departement, crop, unit, grid, record
        case field(RecordKindCode)
    }

    init(log: CatalogueLog) {
        self.log = log
    }

    /// Reads the whole file.
    mutating func read(_ root: CatalogueEntry) {
        let sections = root.fields(
            ["id", "version", "filieres", "zoning", "periods", "indicators"],
            optional: [
                "country", "calendars", "identities", "tied", "ignoredColumns", "axes",
                "departements", "crops", "units", "grids", "records", "rules", "barometer",
            ],
            log: &log
        )
        guard let sections else { return }
        parts.id = sections["id"]?.code(of: CatalogueTag.self, log: &log)?.rawValue ?? ""
        parts.version =
            sections["version"]?.integer(1...CatalogueLimits.versionMax, log: &log) ?? 0
        parts.country = sections["country"].flatMap { country($0) }
        if let entry = sections["filieres"] { readFilieres(entry) }
        if let entry = sections["departements"] { readDepartements(entry) }
        if let entry = sections["zoning"] { readZoning(entry) }
        if let entry = sections["crops"] { readCrops(entry) }
        if let entry = sections["units"] { readUnits(entry) }
        if let entry = sections["axes"] { readAxes(entry) }
        if let entry = sections["records"] { readRecords(entry) }
        if let entry = sections["periods"] { readPeriods(entry) }
        if let entry = sections["calendars"] { readCalendars(entry) }
        if let entry = sections["indicators"] { readIndicators(entry) }
        if let entry = sections["identities"] { readIdentities(entry) }
        if let entry = sections["tied"] { readTies(entry) }
        if let entry = sections["ignoredColumns"] { readIgnoredColumns(entry) }
        checkFamiliesAgree()
        if let entry = sections["rules"] { readRules(entry) }
        if let entry = sections["grids"] { readGrids(entry) }
        if let entry = sections["barometer"] { readBarometer(entry) }
        checkReferences()
        checkFormulas()
    }

    /// Notes the use of a name; reports it when something else has it already.
    mutating func claim(_ name: String, in space: NameSpace, at entry: CatalogueEntry) {
        if let first = firstUses[space]?[name] {
            entry.report(.duplicate(of: first), to: &log)
        } else {
            firstUses[space, default: [:]][name] = entry.path
        }
    }

    /// Whether something of the file has this name, well defined or not.
    func isClaimed(_ name: String, in space: NameSpace) -> Bool {
        firstUses[space]?[name] != nil
    }

    /// Keeps an indicator; the first of a code is the one that relations mean.
    mutating func add(_ indicator: Indicator) {
        if positions[indicator.code] == nil { positions[indicator.code] = parts.indicators.count }
        parts.indicators.append(indicator)
    }

    /// The indicator of a code among those read, or nil.
    func indicator(_ code: IndicatorCode) -> Indicator? {
        positions[code].map { parts.indicators[$0] }
    }

    private mutating func country(_ entry: CatalogueEntry) -> String? {
        guard let text = entry.text(log: &log) else { return nil }
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            entry.report(.unknownWord(expected: ["BJ", "ID", "…"]), to: &log)
            return nil
        }
        return text
    }

    private mutating func readFilieres(_ entry: CatalogueEntry) {
        for item in entry.items(max: CatalogueLimits.filieresMax, log: &log) {
            guard let fields = item.fields(["code", "label"], log: &log) else { continue }
            let code = fields["code"]?.code(of: FiliereTag.self, log: &log)
            let label = fields["label"]?.label(log: &log)
            if let code, let at = fields["code"] {
                claim(code.rawValue, in: .filiere, at: at)
                if code == .every { at.report(.reservedCode, to: &log) }
            }
            guard let code, let label else { continue }
            parts.filieres.append(Filiere(code: code, label: label))
        }
    }

    private mutating func readIgnoredColumns(_ entry: CatalogueEntry) {
        let max = CatalogueLimits.ignoredColumnsMax
        for item in entry.items(min: 0, max: max, log: &log) {
            guard let name = item.text(log: &log) else { continue }
            claim(name, in: .ignoredColumn, at: item)
            if parts.indicators.contains(where: { $0.column == name || $0.code.rawValue == name }) {
                item.report(.ignoredIndicator, to: &log)
            }
            parts.ignoredColumns.append(name)
        }
    }
}

/// What the name of a catalogue names.
private enum CatalogueTag {}
