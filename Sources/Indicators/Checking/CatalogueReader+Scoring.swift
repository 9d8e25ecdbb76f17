extension CatalogueReader {
    private enum RuleName: String, CaseIterable {
        case services, formality, respect, count, trend, share, evolution, gap
    }

    /// Reads how a level is computed.
    mutating func levelRule(_ entry: CatalogueEntry, of code: IndicatorCode) -> LevelRule? {
        guard
            let keys = entry.fields(
                ["rule"],
                optional: [
                    "any", "of", "all", "formal", "concluded", "respected", "above",
                    "steps",
                    "certified", "in", "tolerance", "rises", "actors", "beside",
                ],
                log: &log
            ), let rule = keys["rule"]?.word(of: RuleName.self, log: &log)
        else { return nil }
        let known = ["rule"] + Self.ruleKeys(rule)
        for key in keys.entries.keys.filter({ !known.contains($0) }).sorted() {
            keys[key]?.report(.unknownKey(expected: known), to: &log)
        }
        switch rule {
        case .services:
            let each = terms(keys, "of", at: entry, code, count: 3...3)
            return term(keys, "any", at: entry, code).map { .services(any: $0, each: each) }
        case .formality:
            let all = term(keys, "all", at: entry, code)
            let formal = term(keys, "formal", at: entry, code)
            guard let all, let formal else { return nil }
            return .formality(all: all, formal: formal, beside: shares(keys["beside"], of: code))
        case .respect:
            let concluded = term(keys, "concluded", at: entry, code)
            let respected = term(keys, "respected", at: entry, code)
            let above = percent(keys, "above", at: entry)
            guard let concluded, let respected, let above else { return nil }
            return .respect(concluded: concluded, respected: respected, above: above)
        case .count:
            let steps = numbers(keys, at: entry, areAscending: true)
            return term(keys, "of", at: entry, code).map {
                .count($0, steps: steps.map { Int64($0) })
            }
        case .trend:
            let certified = keys["certified"].flatMap { formula($0, of: code) }
            return term(keys, "of", at: entry, code).map { .trend($0, certified: certified) }
        case .share:
            let part = term(keys, "of", at: entry, code)
            let whole = term(keys, "in", at: entry, code)
            let steps = numbers(keys, at: entry, areAscending: false)
            guard let part, let whole else { return nil }
            return .share(part, of: whole, steps: steps)
        case .evolution:
            let tolerance = percent(keys, "tolerance", at: entry)
            let rises = percent(keys, "rises", at: entry)
            guard let term = term(keys, "of", at: entry, code), let tolerance, let rises else {
                return nil
            }
            return .evolution(term, tolerance: tolerance, rises: rises)
        case .gap:
            let steps = numbers(keys, at: entry, areAscending: false)
            let parts = terms(keys, "of", at: entry, code, count: 2...20)
            let actors = keys["actors"].map { list in
                list.items(min: parts.count, max: parts.count, log: &log)
                    .compactMap { formula($0, of: code) }
            }
            return .gap(parts, steps: steps, actors: actors ?? [])
        }
    }

    /// What each rule reads.
    private static func ruleKeys(_ rule: RuleName) -> [String] {
        switch rule {
        case .services: ["any", "of"]
        case .formality: ["all", "formal", "beside"]
        case .respect: ["concluded", "respected", "above"]
        case .count: ["of", "steps"]
        case .trend: ["of", "certified"]
        case .share: ["of", "in", "steps"]
        case .evolution: ["of", "tolerance", "rises"]
        case .gap: ["of", "steps", "actors"]
        }
    }

    /// Percentages told beside a level.
    private mutating func shares(
        _ list: CatalogueEntry?,
        of code: IndicatorCode
    ) -> [LevelRule.Share] {
        guard let list else { return [] }
        return list.items(min: 1, max: 4, log: &log).compactMap { item in
            guard let keys = item.fields(["label", "of", "in"], log: &log) else { return nil }
            let label = keys["label"]?.label(log: &log)
            let part = term(keys, "of", at: item, code)
            let whole = term(keys, "in", at: item, code)
            guard let label, let part, let whole else { return nil }
            return LevelRule.Share(label: label, part: part, whole: whole)
        }
    }

    private mutating func term(
        _ keys: CatalogueFields,
        _ key: String,
        at entry: CatalogueEntry,
        _ code: IndicatorCode
    ) -> Formula? {
        guard let item = keys[key] else {
            entry.report(.missingKey(key), to: &log)
            return nil
        }
        return formula(item, of: code)
    }

    private mutating func terms(
        _ keys: CatalogueFields,
        _ key: String,
        at entry: CatalogueEntry,
        _ code: IndicatorCode,
        count: ClosedRange<Int>
    ) -> [Formula] {
        guard let list = keys[key] else {
            entry.report(.missingKey(key), to: &log)
            return []
        }
        let items = list.items(min: count.lowerBound, max: count.upperBound, log: &log)
        return items.compactMap { formula($0, of: code) }
    }

    private mutating func percent(
        _ keys: CatalogueFields,
        _ key: String,
        at entry: CatalogueEntry
    ) -> Int? {
        guard let item = keys[key] else {
            entry.report(.missingKey(key), to: &log)
            return nil
        }
        return item.integer(1...100, log: &log)
    }

    /// Three boundaries between the four levels.
    private mutating func numbers(
        _ keys: CatalogueFields,
        at entry: CatalogueEntry,
        areAscending: Bool
    ) -> [Int] {
        guard let list = keys["steps"] else {
            entry.report(.missingKey("steps"), to: &log)
            return []
        }
        let items = list.items(min: 3, max: 3, log: &log)
        let steps = items.compactMap { $0.integer(1...1_000_000, log: &log) }
        let pairs = zip(steps, steps.dropFirst())
        if steps.count == 3, pairs.contains(where: { areAscending ? $0 >= $1 : $0 <= $1 }) {
            list.report(.badBounds, to: &log)
        }
        return steps
    }
}
