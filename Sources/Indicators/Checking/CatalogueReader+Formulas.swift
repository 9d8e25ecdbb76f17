extension CatalogueReader {
    /// Reads a formula, or the code of an indicator that stands for its figure.
    mutating func formula(
        _ entry: CatalogueEntry,
        of indicator: IndicatorCode,
        depth: Int = 0
    ) -> Formula? {
        guard depth < CatalogueLimits.formulaDepthMax else {
            entry.report(.tooDeep(max: CatalogueLimits.formulaDepthMax), to: &log)
            return nil
        }
        guard entry.isMapping else {
            guard let code = entry.code(of: IndicatorTag.self, log: &log) else { return nil }
            formulaEntries[indicator, default: []].append((code, entry))
            return .indicator(code)
        }
        guard
            let keys = entry.fields(
                [],
                optional: [
                    "count", "sum", "times", "distinct", "months", "any", "latest", "plus", "minus",
                    "where", "zero", "axis", "barometer",
                ],
                log: &log
            )
        else { return nil }
        let given = Self.formulaKeys.filter { keys[$0] != nil }
        for other in given.dropFirst() {
            keys[other]?.report(.unknownKey(expected: Array(given.prefix(1))), to: &log)
        }
        if let at = keys["axis"] {
            return known(at, among: parts.axes.map(\.code)).map { .axis($0) }
        }
        if let at = keys["barometer"] {
            barometerEntries.append(at)
            return at.text(log: &log) == nil ? nil : .barometer
        }
        let whenNone = emptiness(keys["zero"])
        if let at = keys["count"] {
            return selection(at, keys["where"]).map { .count($0, whenNone: whenNone) }
        }
        if let at = keys["any"] {
            return selection(at, keys["where"]).map { .any($0, whenNone: whenNone) }
        }
        if let at = keys["plus"] {
            return combination(at, keys["minus"], of: indicator, depth: depth)
        }
        return fieldFormula(keys, at: entry, whenNone: whenNone)
    }

    /// What a formula does: one of them each.
    private static let formulaKeys = [
        "axis", "barometer", "count", "any", "plus", "sum", "distinct", "months", "latest",
    ]

    private mutating func fieldFormula(
        _ keys: CatalogueFields,
        at entry: CatalogueEntry,
        whenNone: Formula.Emptiness
    ) -> Formula? {
        let names = ["sum", "distinct", "months", "latest"]
        guard let name = names.first(where: { keys[$0] != nil }), let at = keys[name],
            let (kind, field) = fieldPath(at),
            let selection = selection(of: kind, keys["where"])
        else {
            if names.allSatisfy({ keys[$0] == nil }) {
                entry.report(
                    .missingKey("count, sum, distinct, months, any, latest, plus"),
                    to: &log
                )
            }
            return nil
        }
        switch name {
        case "sum":
            require(field, "number", at: at) { if case .number = $0 { true } else { false } }
            guard let times = keys["times"] else {
                return .sum(field.code, times: nil, of: selection, whenNone: whenNone)
            }
            guard let (other, factor) = fieldPath(times) else { return nil }
            if other.code != kind.code {
                times.report(.wrongField(expected: kind.code.rawValue + ".…"), to: &log)
            }
            require(factor, "number", at: times) { if case .number = $0 { true } else { false } }
            return .sum(
                field.code,
                times: factor.code,
                of: selection,
                whenNone: whenNone
            )
        case "distinct": return .distinct(field.code, of: selection, whenNone: whenNone)
        case "months":
            require(field, "date", at: at) { $0 == .date }
            return .months(field.code, of: selection, whenNone: whenNone)
        default:
            require(field, "number, yesno", at: at) { content in
                if case .number = content { true } else { content == .yesNo }
            }
            return .latest(field.code, of: selection)
        }
    }

    private mutating func emptiness(_ entry: CatalogueEntry?) -> Formula.Emptiness {
        guard let entry else { return .zeroAmongOthers }
        return flag(entry) ? .zero : .nothing
    }

    private mutating func combination(
        _ plus: CatalogueEntry,
        _ minus: CatalogueEntry?,
        of indicator: IndicatorCode,
        depth: Int
    ) -> Formula? {
        let max = CatalogueLimits.formulaTermsMax
        let terms = plus.items(max: max, log: &log)
        let less = minus?.items(max: max, log: &log) ?? []
        let added = terms.compactMap { formula($0, of: indicator, depth: depth + 1) }
        let taken = less.compactMap { formula($0, of: indicator, depth: depth + 1) }
        guard added.count == terms.count, taken.count == less.count, !added.isEmpty else {
            return nil
        }
        return .combination(plus: added, minus: taken)
    }

    private mutating func require(
        _ field: RecordField,
        _ expected: String,
        at entry: CatalogueEntry,
        _ isGood: (FieldContent) -> Bool
    ) {
        if !isGood(field.content) { entry.report(.wrongField(expected: expected), to: &log) }
    }

    /// `kind.field`.
    private mutating func fieldPath(_ entry: CatalogueEntry) -> (RecordKind, RecordField)? {
        guard let text = entry.text(log: &log) else { return nil }
        let names = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard let kind = parts.records.first(where: { $0.code.rawValue == names.first }) else {
            entry.report(.unknownWord(expected: parts.records.map(\.code.rawValue)), to: &log)
            return nil
        }
        guard names.count == 2, let field = kind.field(FieldCode(names[1])) else {
            let known = kind.fields.map { "\(kind.code.rawValue).\($0.code.rawValue)" }
            entry.report(.unknownWord(expected: known), to: &log)
            return nil
        }
        return (kind, field)
    }

    private mutating func selection(
        _ entry: CatalogueEntry,
        _ conditions: CatalogueEntry?
    ) -> RecordSelection? {
        guard let code = known(entry, among: parts.records.map(\.code)),
            let kind = parts.records.first(where: { $0.code == code })
        else { return nil }
        return selection(of: kind, conditions)
    }

    private mutating func selection(
        of kind: RecordKind,
        _ conditions: CatalogueEntry?
    ) -> RecordSelection? {
        guard let conditions else { return RecordSelection(kind: kind.code, conditions: []) }
        guard
            let keys = conditions.fields(
                [],
                optional: kind.fields.map(\.code.rawValue),
                log: &log
            )
        else { return nil }
        // In the order of the fields: a mapping has none of its own.
        let list = kind.fields.compactMap { field in
            keys[field.code.rawValue].flatMap { condition($0, on: field) }
        }
        return RecordSelection(kind: kind.code, conditions: list)
    }

    private mutating func condition(
        _ entry: CatalogueEntry,
        on field: RecordField
    ) -> RecordSelection.Condition? {
        var items = [entry]
        if entry.isSequence {
            items = entry.items(max: CatalogueLimits.choicesMax, log: &log)
        }
        let words = items.compactMap { $0.text(log: &log) }
        guard words.count == items.count, !words.isEmpty else { return nil }
        if words == ["set"] { return RecordSelection.Condition(field: field.code, test: .isFilled) }
        if words == ["unset"] {
            return RecordSelection.Condition(field: field.code, test: .isEmpty)
        }
        let expected: [String]
        switch field.content {
        case .choice(let choices): expected = choices.map(\.code)
        case .yesNo: expected = ["0", "1"]
        case .crop: expected = parts.crops.map(\.code.rawValue)
        default: expected = ["set", "unset"]
        }
        for (word, item) in zip(words, items) where !expected.contains(word) {
            item.report(.unknownWord(expected: expected), to: &log)
        }
        return RecordSelection.Condition(field: field.code, test: .isOneOf(words))
    }

    /// Checks that formulas name indicators of their own rhythm, and never need themselves.
    mutating func checkFormulas() {
        for entry in barometerEntries where entry.seen != parts.barometer?.grid {
            entry.report(.unknownWord(expected: [parts.barometer?.grid ?? "barometer"]), to: &log)
        }
        for indicator in parts.indicators {
            for (code, entry) in formulaEntries[indicator.code] ?? [] {
                guard let other = self.indicator(code) else {
                    if !isClaimed(code.rawValue, in: .indicator) {
                        entry.report(.unknownIndicator, to: &log)
                    }
                    continue
                }
                if other.periodKind != indicator.periodKind {
                    entry.report(.unlikeMembers(other: indicator.code.rawValue), to: &log)
                }
                if other.protection == .ordinal {
                    entry.report(.notAMagnitude, to: &log)
                }
                if needs(code, indicator.code) { entry.report(.circularFormula, to: &log) }
            }
        }
    }

    private func needs(_ code: IndicatorCode, _ sought: IndicatorCode) -> Bool {
        var seen: Set<IndicatorCode> = []
        var open = [code]
        while let next = open.popLast() {
            if next == sought { return true }
            guard seen.insert(next).inserted else { continue }
            open += (formulaEntries[next] ?? []).map(\.0)
            if case .ratio(let upper, let lower, _)? = indicator(next)?.protection {
                open += [upper, lower]
            }
        }
        return false
    }
}
