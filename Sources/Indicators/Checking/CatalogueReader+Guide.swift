extension CatalogueReader {
    /// The keys of an indicator that guide people.
    static let guidanceKeys = [
        "axis", "levels", "verification", "impression", "basis", "dimension", "battery", "since",
        "note",
    ]

    /// Reads the axes of the grid.
    mutating func readAxes(_ entry: CatalogueEntry) {
        for item in entry.items(max: CatalogueLimits.axesMax, log: &log) {
            guard let (code, label, _) = named(item, AxisTag.self, in: .axis) else { continue }
            parts.axes.append(Axis(code: code, label: label))
        }
    }

    /// What people are told about an indicator.
    mutating func guidance(
        _ fields: CatalogueFields,
        protection: ProtectionKind
    ) -> Guidance {
        var guidance = Guidance()
        guidance.axis = fields["axis"].flatMap { known($0, among: parts.axes.map(\.code)) }
        if let entry = fields["levels"] {
            if protection != .ordinal { entry.report(.notOrdinal, to: &log) }
            guidance.levels = levels(entry)
        }
        guidance.verification = fields["verification"]?
            .label(charactersMax: CatalogueLimits.levelCharactersMax, log: &log)
        guidance.acceptsImpression = flag(fields["impression"])
        guidance.basis = fields["basis"]?.word(log: &log)
        guidance.dimension = fields["dimension"]?.word(log: &log)
        guidance.battery = fields["battery"]?.word(log: &log)
        guidance.note = fields["note"]?
            .label(charactersMax: CatalogueLimits.levelCharactersMax, log: &log)
        if let entry = fields["since"] {
            guidance.since = entry.integer(1...max(1, parts.version), log: &log) ?? 1
        }
        return guidance
    }

    private mutating func levels(_ entry: CatalogueEntry) -> [Level: BilingualText] {
        var texts: [Level: BilingualText] = [:]
        for item in entry.items(max: Level.allCases.count, log: &log) {
            guard let fields = item.fields(["level", "text"], log: &log) else { continue }
            let number = fields["level"]?.integer(1...4, log: &log)
            let text = fields["text"]?
                .label(charactersMax: CatalogueLimits.levelCharactersMax, log: &log)
            guard let number, let level = Level(rawValue: number), let text else { continue }
            if texts[level] != nil { fields["level"]?.report(.repeatedMember, to: &log) }
            texts[level] = text
        }
        return texts
    }

    /// Reads the versions of the grid.
    mutating func readGrids(_ entry: CatalogueEntry) {
        for item in entry.items(max: CatalogueLimits.axesMax, log: &log) {
            guard
                let (code, label, fields) = named(
                    item,
                    FieldTag.self,
                    in: .grid,
                    required: ["indicators"]
                )
            else { continue }
            let items =
                fields["indicators"]?.items(max: CatalogueLimits.membersMax, log: &log) ?? []
            var rows: [IndicatorCode] = []
            for item in items {
                guard let row = item.code(of: IndicatorTag.self, log: &log) else { continue }
                if rows.contains(row) { item.report(.repeatedMember, to: &log) }
                guard let indicator = indicator(row) else {
                    if !isClaimed(row.rawValue, in: .indicator) {
                        item.report(.unknownIndicator, to: &log)
                    }
                    continue
                }
                if indicator.protection != .ordinal { item.report(.notOrdinal, to: &log) }
                rows.append(row)
            }
            parts.grids.append(Grid(code: code.rawValue, label: label, indicators: rows))
        }
    }

    /// Reads how one number is made of a grid.
    mutating func readBarometer(_ entry: CatalogueEntry) {
        guard
            let fields = entry.fields(
                ["grid", "points", "answered"],
                optional: ["weights"],
                log: &log
            )
        else { return }
        let grids = parts.grids.map { FieldCode($0.code) }
        let grid = fields["grid"].flatMap { known($0, among: grids) }
        let answered = fields["answered"]?.integer(1...100, log: &log)
        if let weights = fields["weights"], weights.text(log: &log) != "equal" {
            weights.report(.unknownWord(expected: ["equal"]), to: &log)
        }
        let items = fields["points"]?.items(min: 4, max: 4, log: &log) ?? []
        let points = items.compactMap { $0.integer(1...100, log: &log) }.map { Int64($0) }
        if points.count == 4, zip(points, points.dropFirst()).contains(where: { $0 >= $1 }) {
            fields["points"]?.report(.badBounds, to: &log)
        }
        guard let grid, let answered, points.count == 4 else { return }
        parts.barometer = BarometerConvention(
            grid: grid.rawValue,
            points: points,
            answeredMin: answered
        )
    }
}
