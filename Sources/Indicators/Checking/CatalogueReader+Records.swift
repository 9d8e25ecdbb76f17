extension CatalogueReader {
    /// Reads the kinds of records.
    mutating func readRecords(_ entry: CatalogueEntry) {
        for item in entry.items(max: CatalogueLimits.recordKindsMax, log: &log) {
            guard
                let (code, label, entries) = named(
                    item,
                    RecordKindTag.self,
                    in: .record,
                    required: ["plural", "when", "fields"],
                    optional: ["rules", "witness"]
                )
            else { continue }
            let plural = entries["plural"]?.label(log: &log)
            var fields: [RecordField] = []
            let items = entries["fields"]?.items(max: CatalogueLimits.fieldsMax, log: &log) ?? []
            for item in items {
                guard let field = field(item, of: code) else { continue }
                if case .figure(let other) = field.content,
                    fields.first(where: { $0.code == other })?.content != .indicator
                {
                    item.report(.wrongField(expected: "indicator"), to: &log)
                }
                fields.append(field)
            }
            let time = entries["when"].flatMap { self.time($0, among: fields) }
            let rules = entries["rules"].map { recordRules($0, among: fields) } ?? []
            let isWitness = entries["witness"].map { flag($0) } ?? true
            guard let plural, let time else { continue }
            let kind = RecordKind(
                code: code,
                label: label,
                plural: plural,
                time: time,
                isWitness: isWitness,
                fields: fields,
                rules: rules
            )
            checkOwnKind(kind, at: item)
            parts.records.append(kind)
        }
    }

    private enum FieldType: String, CaseIterable {
        case date, number, choice, yesno, text, crop, period, indicator, figure, reference
    }

    private static let numberKeys = ["unit", "decimals", "bounds", "localUnits"]

    private mutating func field(
        _ item: CatalogueEntry,
        of kind: RecordKindCode
    ) -> RecordField? {
        guard
            let (code, label, fields) = named(
                item,
                FieldTag.self,
                in: .field(kind),
                required: ["type"],
                optional: ["required", "choices", "of", "to"] + Self.numberKeys
            ),
            let type = fields["type"]?.word(of: FieldType.self, log: &log)
        else { return nil }
        let content: FieldContent?
        switch type {
        case .date: content = .date
        case .yesno: content = .yesNo
        case .text: content = .text
        case .crop: content = .crop
        case .period: content = .period
        case .indicator: content = .indicator
        case .figure:
            if fields["of"] == nil { item.report(.missingKey("of"), to: &log) }
            content = fields["of"]?.code(of: FieldTag.self, log: &log).map { .figure(of: $0) }
        case .number: content = numberField(fields, at: item)
        case .choice: content = choices(fields, at: item)
        case .reference:
            if fields["to"] == nil { item.report(.missingKey("to"), to: &log) }
            let target = fields["to"]?.code(of: RecordKindTag.self, log: &log)
            if let target, let at = fields["to"] { references.append((target, at)) }
            content = target.map { .reference($0) }
        }
        return content.map {
            RecordField(code: code, label: label, content: $0, isRequired: flag(fields["required"]))
        }
    }

    private mutating func numberField(
        _ fields: CatalogueFields,
        at item: CatalogueEntry
    ) -> FieldContent? {
        for key in ["unit", "decimals", "bounds"] where fields[key] == nil {
            item.report(.missingKey(key), to: &log)
        }
        let unit = fields["unit"]?.text(charactersMax: 30, log: &log)
        let decimals = fields["decimals"]?.integer(0...Indicator.decimalsMax, log: &log)
        guard let unit, let decimals, let entry = fields["bounds"],
            let bounds = bounds(entry, decimals: decimals)
        else { return nil }
        let takesLocalUnits = flag(fields["localUnits"])
        if takesLocalUnits, unit != "kg" {
            fields["localUnits"]?.report(.wrongField(expected: "kg"), to: &log)
        }
        return .number(
            unit: unit,
            decimals: decimals,
            bounds: bounds,
            takesLocalUnits: takesLocalUnits
        )
    }

    private mutating func choices(
        _ fields: CatalogueFields,
        at item: CatalogueEntry
    ) -> FieldContent? {
        guard let entry = fields["choices"] else {
            item.report(.missingKey("choices"), to: &log)
            return nil
        }
        var choices: [FieldContent.Choice] = []
        for item in entry.items(max: CatalogueLimits.choicesMax, log: &log) {
            guard let fields = item.fields(["code", "label"], log: &log) else { continue }
            let code = fields["code"]?.code(of: FieldTag.self, log: &log)
            let label = fields["label"]?.label(log: &log)
            guard let code, let label else { continue }
            if choices.contains(where: { $0.code == code.rawValue }) {
                fields["code"]?.report(.repeatedMember, to: &log)
            }
            choices.append(FieldContent.Choice(code: code.rawValue, label: label))
        }
        return .choice(choices)
    }

    private mutating func time(
        _ entry: CatalogueEntry,
        among fields: [RecordField]
    ) -> RecordTime? {
        guard
            let keys = entry.fields([], optional: ["date", "campaign", "from", "to"], log: &log)
        else { return nil }
        if let date = keys["date"] {
            return dated(date, .date, among: fields).map { .date($0) }
        }
        if let period = keys["campaign"] {
            return dated(period, .period, among: fields).map { .period($0) }
        }
        guard let from = keys["from"], let to = keys["to"] else {
            entry.report(.missingKey(keys["from"] == nil ? "from" : "to"), to: &log)
            return nil
        }
        guard let from = dated(from, .date, among: fields),
            let to = dated(to, .date, among: fields)
        else { return nil }
        return .span(from: from, to: to)
    }

    private mutating func dated(
        _ entry: CatalogueEntry,
        _ content: FieldContent,
        among fields: [RecordField]
    ) -> FieldCode? {
        guard let code = known(entry, among: fields.map(\.code)) else { return nil }
        guard fields.first(where: { $0.code == code })?.content == content else {
            entry.report(.wrongField(expected: content == .date ? "date" : "period"), to: &log)
            return nil
        }
        return code
    }

    private mutating func recordRules(
        _ entry: CatalogueEntry,
        among fields: [RecordField]
    ) -> [RecordRule] {
        var rules: [RecordRule] = []
        for item in entry.items(max: CatalogueLimits.relationsMax, log: &log) {
            guard let keys = item.fields(["lesser", "greater", "message"], log: &log) else {
                continue
            }
            let message = keys["message"]?.label(log: &log)
            let lesser = keys["lesser"].flatMap { known($0, among: fields.map(\.code)) }
            let greater = keys["greater"].flatMap { known($0, among: fields.map(\.code)) }
            guard let message, let lesser, let greater else { continue }
            let contents = [lesser, greater].map { code in
                fields.first { $0.code == code }?.content
            }
            if !Self.areComparable(contents) {
                item.report(
                    .wrongField(expected: "number, number; date, date; period, period"),
                    to: &log
                )
            }
            rules.append(RecordRule(lesser: lesser, greater: greater, message: message))
        }
        return rules
    }

    private static func areComparable(_ contents: [FieldContent?]) -> Bool {
        switch (contents[0], contents[1]) {
        case (.date, .date), (.period, .period): true
        case (.number(let unit, let decimals, _, _), .number(let other, let places, _, _)):
            unit == other && decimals == places
        default: false
        }
    }

    /// Reads what two indicators of a report must keep.
    mutating func readRules(_ entry: CatalogueEntry) {
        let codes = parts.indicators.map(\.code)
        for item in entry.items(min: 0, max: CatalogueLimits.relationsMax, log: &log) {
            guard let keys = item.fields(["lesser", "greater", "message"], log: &log) else {
                continue
            }
            let message = keys["message"]?.label(log: &log)
            let lesser = keys["lesser"].flatMap { known($0, among: codes) }.flatMap(indicator)
            let greater = keys["greater"].flatMap { known($0, among: codes) }.flatMap(indicator)
            guard let message, let lesser, let greater else { continue }
            if lesser.protection != .magnitude || greater.protection != .magnitude {
                item.report(.notAMagnitude, to: &log)
            }
            let isAlike =
                lesser.unit == greater.unit && lesser.decimals == greater.decimals
                && lesser.periodKind == greater.periodKind
            if !isAlike { item.report(.unlikeMembers(other: greater.code.rawValue), to: &log) }
            parts.rules.append(
                IndicatorRule(lesser: lesser.code, greater: greater.code, message: message)
            )
        }
    }

    /// Checks that every reference leads to a kind of record.
    mutating func checkReferences() {
        let known = parts.records.map(\.code)
        for (kind, entry) in references where !known.contains(kind) {
            entry.report(.unknownWord(expected: known.map(\.rawValue)), to: &log)
        }
    }
}
