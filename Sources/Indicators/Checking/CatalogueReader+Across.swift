extension CatalogueReader {
    /// Whether an indicator spans the filières; nil where what the file says cannot be.
    mutating func across(
        _ entry: CatalogueEntry?,
        of code: IndicatorCode?,
        protection: ProtectionKind
    ) -> Bool? {
        guard let entry else { return false }
        guard let text = entry.text(log: &log) else { return nil }
        guard text == "true" || text == "false" else {
            entry.report(.unknownWord(expected: ["true", "false"]), to: &log)
            return nil
        }
        guard text == "true" else { return false }
        guard protection.maySpanFilieres else {
            entry.report(.notAcrossFilieres, to: &log)
            return nil
        }
        if let code, acrossEntries[code] == nil { acrossEntries[code] = entry }
        return true
    }

    /// Checks that a family is over the same clusters as a whole: all of its members span the
    /// filières, or none does.
    mutating func checkFamiliesAgree() {
        let families = Family.components(of: parts.indicators.map(\.code), links: parts.links)
        for family in families {
            guard let other = family.members.first(where: { acrossEntries[$0] == nil }) else {
                continue
            }
            for member in family.members {
                acrossEntries[member]?.report(.unlikeFamily(other: other.rawValue), to: &log)
            }
        }
    }
}
