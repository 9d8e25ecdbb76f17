extension CatalogueReader {
    /// Reads the crops of the filières.
    mutating func readCrops(_ entry: CatalogueEntry) {
        for item in entry.items(min: 0, max: CatalogueLimits.relationsMax, log: &log) {
            guard
                let (code, label, fields) = named(
                    item,
                    CropTag.self,
                    in: .crop,
                    required: ["filiere"]
                ), let at = fields["filiere"],
                let filiere = known(at, among: parts.filieres.map(\.code))
            else { continue }
            parts.crops.append(Crop(code: code, filiere: filiere, label: label))
        }
    }

    /// Reads the units of the market place: kilograms by filière or crop.
    mutating func readUnits(_ entry: CatalogueEntry) {
        let known = parts.filieres.map(\.code.rawValue) + parts.crops.map(\.code.rawValue)
        for item in entry.items(min: 0, max: CatalogueLimits.relationsMax, log: &log) {
            guard
                let (code, label, fields) = named(
                    item,
                    FieldTag.self,
                    in: .unit,
                    required: ["kilograms"]
                ),
                let weights = fields["kilograms"]?.fields([], optional: known, log: &log)
            else { continue }
            var grams: [String: Int64] = [:]
            for (name, weight) in weights.entries {
                guard let value = number(weight, decimals: 3) else { continue }
                if value <= 0 { weight.report(.badBounds, to: &log) }
                grams[name] = value
            }
            parts.units.append(LocalUnit(code: code.rawValue, label: label, grams: grams))
        }
    }
}
