/// Records stay at the nodes for years, and are read under whatever catalogue is in force.
extension CatalogueSuccession {
    /// Kinds and fields stay and mean what they meant; a choice may gain answers.
    static func compareRecords(_ old: Catalogue, _ new: Catalogue, _ log: inout Log) {
        for kind in old.records {
            let place = "records[\(kind.code.rawValue)]"
            guard let next = new.recordKind(kind.code) else {
                log.missing(place)
                continue
            }
            log.same("\(place).when", kind.time, next.time)
            log.same("\(place).witness", kind.isWitness, next.isWitness)
            for field in kind.fields {
                let place = "\(place).fields[\(field.code.rawValue)]"
                guard let other = next.field(field.code) else {
                    log.missing(place)
                    continue
                }
                compare(field.content, other.content, place, &log)
            }
        }
        for crop in old.crops {
            let next = new.crops.first { $0.code == crop.code }
            log.expect(
                "crops[\(crop.code.rawValue)]",
                crop.filiere.rawValue,
                next?.filiere.rawValue
            )
        }
    }

    private static func compare(
        _ old: FieldContent,
        _ new: FieldContent,
        _ place: String,
        _ log: inout Log
    ) {
        switch (old, new) {
        case (.choice(let before), .choice(let after)):
            for choice in before where !after.contains(where: { $0.code == choice.code }) {
                log.missing("\(place).choices[\(choice.code)]")
            }
        case (.number(let unit, let decimals, _, _), .number(let other, let digits, _, _)):
            log.expect("\(place).unit", unit, other)
            log.expect("\(place).decimals", String(decimals), String(digits))
        default: log.same("\(place).type", old, new)
        }
    }

    /// What makes a figure of records is what the figure means: another formula is another code.
    static func compareFormulas(_ old: Catalogue, _ new: Catalogue, _ log: inout Log) {
        for indicator in old.indicators {
            guard let next = new.indicator(indicator.code) else { continue }
            let place = "indicators[\(indicator.code.rawValue)]"
            if indicator.formula != nil {
                log.same("\(place).formula", indicator.formula, next.formula)
            }
            if indicator.scoring != nil {
                log.same("\(place).scoring", indicator.scoring, next.scoring)
            }
        }
        for grid in old.grids {
            let next = new.grids.first { $0.code == grid.code }
            log.same("grids[\(grid.code)]", grid.indicators, next?.indicators)
        }
        if old.barometer != nil { log.same("barometer", old.barometer, new.barometer) }
    }
}
