extension CatalogueReader {
    /// The code and label of an item, and its other fields.
    mutating func named<Tag>(
        _ item: CatalogueEntry,
        _ tag: Tag.Type,
        in space: NameSpace,
        required: [String] = [],
        optional: [String] = []
    ) -> (Identifier<Tag>, BilingualText, CatalogueFields)? {
        guard
            let fields = item.fields(["code", "label"] + required, optional: optional, log: &log)
        else { return nil }
        let code = fields["code"]?.code(of: Tag.self, log: &log)
        let label = fields["label"]?.label(log: &log)
        if let code, let at = fields["code"] { claim(code.rawValue, in: space, at: at) }
        guard let code, let label else { return nil }
        return (code, label, fields)
    }

    /// A code that must be one of those read already.
    mutating func known<Tag>(
        _ entry: CatalogueEntry,
        among codes: [Identifier<Tag>]
    ) -> Identifier<Tag>? {
        guard let code = entry.code(of: Tag.self, log: &log) else { return nil }
        guard codes.contains(code) else {
            entry.report(.unknownWord(expected: codes.map(\.rawValue)), to: &log)
            return nil
        }
        return code
    }

    /// `true` or `false`; false where nothing is said.
    mutating func flag(_ entry: CatalogueEntry?) -> Bool {
        guard let text = entry?.text(log: &log) else { return false }
        guard text == "true" || text == "false" else {
            entry?.report(.unknownWord(expected: ["true", "false"]), to: &log)
            return false
        }
        return text == "true"
    }

    /// A decimal number in fixed-point units.
    mutating func number(_ entry: CatalogueEntry, decimals: Int) -> Int64? {
        guard let text = entry.text(log: &log) else { return nil }
        do {
            return try FixedPoint.parse(text, decimals: decimals, mark: .point)
        } catch {
            // The problem shows the value itself.
            log.add(.badNumber(error), path: entry.path, line: entry.line)
            return nil
        }
    }

    /// Two numbers, the first not above the second.
    mutating func bounds(_ entry: CatalogueEntry, decimals: Int) -> ClosedRange<Int64>? {
        let items = entry.items(min: 2, max: 2, log: &log)
        let ends = items.compactMap { number($0, decimals: decimals) }
        guard ends.count == 2 else { return nil }
        let limit = Indicator.valueMax
        guard ends[0] <= ends[1], ends[0] >= -limit, ends[1] <= limit else {
            log.add(
                .badBounds,
                path: entry.path,
                line: entry.line,
                seen: items.compactMap(\.seen).joined(separator: " … ")
            )
            return nil
        }
        return ends[0]...ends[1]
    }
}
