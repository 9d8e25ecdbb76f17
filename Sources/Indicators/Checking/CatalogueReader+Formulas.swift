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
                    "where", "zero", "among", "axis", "barometer",
                ],
                log: &log
            )
        else { return nil }
        let given = Self.formulaKeys.filter { keys[$0] != nil }
        for other in given.dropFirst() {
            keys[other]?.report(.unknownKey(expected: Array(given.prefix(1))), to: &log)
        }
        if let name = given.first { reportSurplus(keys, of: name) }
        if let at = keys["axis"] {
            return known(at, among: parts.axes.map(\.code)).map { .axis($0) }
        }
        if let at = keys["barometer"] {
            barometerEntries.append(at)
            return at.text(log: &log) == nil ? nil : .barometer
        }
        if let at = keys["count"] {
            return selection(at, keys).map { .count($0, whenNone: $1) }
        }
        if let at = keys["any"] {
            return selection(at, keys).map { .any($0, whenNone: $1) }
        }
        if let at = keys["plus"] {
            return combination(at, keys["minus"], of: indicator, depth: depth)
        }
        return fieldFormula(keys, at: entry)
    }

    /// What a formula does: one of them each.
    private static let formulaKeys = [
        "axis", "barometer", "count", "any", "plus", "sum", "distinct", "months", "latest",
    ]

    /// What may stand beside each of them.
    private static let companions = [
        "count": ["where", "zero", "among"], "any": ["where", "zero", "among"],
        "sum": ["times", "where", "zero", "among"], "distinct": ["where", "zero", "among"],
        "months": ["where", "zero", "among"], "latest": ["where"], "plus": ["minus"],
    ]

    /// A key that a formula would not read changes nothing of it: somebody meant something else.
    private mutating func reportSurplus(_ keys: CatalogueFields, of name: String) {
        let companions = Self.companions[name] ?? []
        let others = keys.entries.keys.filter {
            !companions.contains($0) && !Self.formulaKeys.contains($0)
        }
        for key in others.sorted() {
            keys[key]?.report(.unknownKey(expected: [name] + companions), to: &log)
        }
    }

    private mutating func fieldFormula(
        _ keys: CatalogueFields,
        at entry: CatalogueEntry
    ) -> Formula? {
        let names = ["sum", "distinct", "months", "latest"]
        guard let name = names.first(where: { keys[$0] != nil }), let at = keys[name],
            let (kind, field) = fieldPath(at),
            let selection = selection(of: kind, keys["where"]),
            let whenNone = emptiness(keys, among: kind)
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

    /// What it means that nothing is selected of a kind.
    private mutating func emptiness(
        _ keys: CatalogueFields,
        among kind: RecordKind
    ) -> Formula.Emptiness? {
        guard let zero = keys["zero"] else {
            return selection(of: kind, keys["among"]).map { .zeroAmong($0.conditions) }
        }
        keys["among"]?.report(.unknownKey(expected: ["zero"]), to: &log)
        return flag(zero) ? .zero : .nothing
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
        _ keys: CatalogueFields
    ) -> (RecordSelection, Formula.Emptiness)? {
        guard let code = known(entry, among: parts.records.map(\.code)),
            let kind = parts.records.first(where: { $0.code == code }),
            let selection = selection(of: kind, keys["where"]),
            let whenNone = emptiness(keys, among: kind)
        else { return nil }
        return (selection, whenNone)
    }

    private mutating func selection(
        of kind: RecordKind,
        _ conditions: CatalogueEntry?,
        isReferred: Bool = false
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
            keys[field.code.rawValue].flatMap { condition($0, on: field, isReferred: isReferred) }
        }
        return RecordSelection(kind: kind.code, conditions: list)
    }

    private mutating func condition(
        _ entry: CatalogueEntry,
        on field: RecordField,
        isReferred: Bool
    ) -> RecordSelection.Condition? {
        // Of a record that is referred to no further reference is followed.
        if case .reference(let code) = field.content, entry.isMapping, !isReferred {
            guard let kind = parts.records.first(where: { $0.code == code }) else { return nil }
            return selection(of: kind, entry, isReferred: true).map {
                RecordSelection.Condition(field: field.code, test: .refers(to: $0))
            }
        }
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
        // Beside other answers: no answer will do too.
        let orEmpty = words.count > 1 && words.contains("unset")
        for (word, item) in zip(words, items)
        where !expected.contains(word) && !(orEmpty && word == "unset") {
            item.report(.unknownWord(expected: expected), to: &log)
        }
        return RecordSelection.Condition(
            field: field.code,
            test: .isOneOf(words.filter { $0 != "unset" }, orEmpty: orEmpty)
        )
    }

    /// Checks that formulas name indicators of their own rhythm, and never need themselves.
    mutating func checkFormulas() {
        for entry in barometerEntries where entry.seen != parts.barometer?.grid {
            entry.report(.unknownWord(expected: [parts.barometer?.grid ?? "barometer"]), to: &log)
        }
        var hasCircle = false
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
                if needs(code, indicator.code) {
                    hasCircle = true
                    entry.report(.circularFormula, to: &log)
                }
            }
        }
        // Whatever leads into a circle would take for ever: the circle is told, once.
        if !hasCircle { checkCosts() }
    }

    /// Checks that no figure takes more evaluations than the bound.
    private mutating func checkCosts() {
        for indicator in parts.indicators where isTooCostly(indicator.code) {
            formulaEntries[indicator.code]?.first?.1.report(
                .tooManyTerms(max: CatalogueLimits.evaluationsMax),
                to: &log
            )
        }
    }

    /// Whether a figure takes more evaluations than the bound, each time it is needed counted.
    ///
    /// Fifty figures that each name the one before twice would take a node years.
    private func isTooCostly(_ code: IndicatorCode) -> Bool {
        var open = [code]
        var count = 0
        while let next = open.popLast() {
            count += 1
            if count > CatalogueLimits.evaluationsMax { return true }
            open += needed(by: next)
        }
        return false
    }

    private func needed(by code: IndicatorCode) -> [IndicatorCode] {
        var needed = (formulaEntries[code] ?? []).map(\.0)
        if case .ratio(let upper, let lower, _)? = indicator(code)?.protection {
            needed += [upper, lower]
        }
        return needed
    }

    private func needs(_ code: IndicatorCode, _ sought: IndicatorCode) -> Bool {
        var seen: Set<IndicatorCode> = []
        var open = [code]
        while let next = open.popLast() {
            if next == sought { return true }
            guard seen.insert(next).inserted else { continue }
            open += needed(by: next)
        }
        return false
    }
}
