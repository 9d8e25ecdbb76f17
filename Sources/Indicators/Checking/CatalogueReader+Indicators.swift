extension CatalogueReader {
    /// Reads the indicators, then checks the two magnitudes of each ratio.
    mutating func readIndicators(_ entry: CatalogueEntry) {
        var ratios: [(Indicator, CatalogueEntry)] = []
        for item in entry.items(max: CatalogueLimits.indicatorsMax, log: &log) {
            guard let indicator = indicator(item) else { continue }
            add(indicator)
            if case .ratio = indicator.protection { ratios.append((indicator, item)) }
        }
        for (ratio, item) in ratios { checkRatio(ratio, at: item) }
    }

    private mutating func indicator(_ item: CatalogueEntry) -> Indicator? {
        guard
            let fields = item.fields(
                [
                    "code", "column", "label", "unit", "decimals", "direction", "period",
                    "protection", "source",
                ],
                optional: ["bounds", "acrossFilieres", "formula", "scoring"]
                    + Self.guidanceKeys,
                log: &log
            )
        else { return nil }
        let code = fields["code"]?.code(of: IndicatorTag.self, log: &log)
        let column = fields["column"]?.text(log: &log)
        let label = fields["label"]?.label(log: &log)
        let unit = fields["unit"]?.text(charactersMax: 30, log: &log)
        let decimals = fields["decimals"]?.integer(0...Indicator.decimalsMax, log: &log)
        let direction = fields["direction"]?.word(of: Direction.self, log: &log)
        let period = fields["period"]?.word(of: PeriodKind.self, log: &log)
        let protection = fields["protection"].flatMap { self.protection($0) }
        let source = fields["source"]?.text(
            charactersMax: CatalogueLimits.sourceCharactersMax,
            log: &log
        )
        if let code, let at = fields["code"] { claim(code.rawValue, in: .indicator, at: at) }
        if let column, let at = fields["column"] { claim(column, in: .column, at: at) }
        guard let decimals, let protection else { return nil }
        let bounds = bounds(fields["bounds"], of: item, decimals: decimals, protection: protection)
        let isAcross = across(fields["acrossFilieres"], of: code, protection: protection)
        guard let code, let column, let label, let unit, let direction, let period, let bounds,
            let isAcross, let source
        else { return nil }
        let guidance = self.guidance(fields, protection: protection)
        let formula = fields["formula"].flatMap { self.formula($0, of: code) }
        let scoring = fields["scoring"].flatMap { entry -> LevelRule? in
            if protection != .ordinal { entry.report(.notOrdinal, to: &log) }
            return levelRule(entry, of: code)
        }
        return Indicator(
            code: code,
            column: column,
            label: label,
            unit: unit,
            decimals: decimals,
            direction: direction,
            periodKind: period,
            protection: protection,
            bounds: bounds,
            isAcrossFilieres: isAcross,
            source: source,
            guidance: guidance,
            formula: formula,
            scoring: scoring
        )
    }

    private enum PlainProtection: String, CaseIterable {
        case magnitude, ordinal, binary, price, ratio
    }

    private mutating func protection(_ entry: CatalogueEntry) -> ProtectionKind? {
        if entry.isMapping { return ratio(entry) }
        switch entry.word(of: PlainProtection.self, log: &log) {
        case .magnitude: return .magnitude
        case .ordinal: return .ordinal
        case .binary: return .binary
        case .price: return .price
        case .ratio:
            // A ratio says what it is the quotient of: `ratio: {numerator: …, denominator: …}`.
            entry.report(.notAMapping, to: &log)
            return nil
        case nil: return nil
        }
    }

    private mutating func ratio(_ entry: CatalogueEntry) -> ProtectionKind? {
        guard
            let fields = entry.fields(["ratio"], log: &log)?["ratio"]?.fields(
                ["numerator", "denominator"],
                optional: ["scale"],
                log: &log
            )
        else { return nil }
        let numerator = fields["numerator"]?.code(of: IndicatorTag.self, log: &log)
        let denominator = fields["denominator"]?.code(of: IndicatorTag.self, log: &log)
        let scale = fields["scale"].map { self.scale($0) } ?? 1
        guard let numerator, let denominator, let scale else { return nil }
        return .ratio(numerator: numerator, denominator: denominator, scale: scale)
    }

    private mutating func scale(_ entry: CatalogueEntry) -> Int64? {
        guard let text = entry.text(log: &log) else { return nil }
        guard let scale = Int64(text), [1, 100, 1000].contains(scale) else {
            entry.report(.unknownWord(expected: ["1", "100", "1000"]), to: &log)
            return nil
        }
        return scale
    }

    private mutating func bounds(
        _ entry: CatalogueEntry?,
        of item: CatalogueEntry,
        decimals: Int,
        protection: ProtectionKind
    ) -> ClosedRange<Int64>? {
        let given: ClosedRange<Int64>? =
            switch protection {
            case .ordinal: 1...4
            case .binary: 0...1
            case .magnitude, .ratio, .price: nil
            }
        if let given {
            if let entry { log.add(.needlessBounds, path: entry.path, line: entry.line) }
            if decimals != 0 {
                log.add(
                    .badInteger(min: 0, max: 0),
                    path: item.path + ".decimals",
                    line: item.line,
                    seen: String(decimals)
                )
            }
            return given
        }
        guard let entry else {
            item.report(.missingKey("bounds"), to: &log)
            return nil
        }
        return self.bounds(entry, decimals: decimals)
    }
}
