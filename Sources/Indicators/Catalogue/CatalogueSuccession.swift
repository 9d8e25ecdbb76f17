public import Localisation

/// What a catalogue changes that its predecessor promised.
///
/// Figures already aired were made under the catalogue before, and are combined with later ones by
/// whoever keeps them. So a code means for ever what it meant first: a new version of a catalogue
/// adds, corrects words and dates of delivery, and takes nothing back. Records are kept by the kinds and
/// fields they were written in, and figures follow from them by formulas: these stay too.
public struct CatalogueSuccession: Error, Sendable, Hashable, ExplainedProblems {
    /// Each promise that is not kept, in the order of the catalogue before.
    public let problems: [Message]

    /// Compares a catalogue with the one it would take the place of.
    public init(from old: Catalogue, to new: Catalogue) {
        var log = Log()
        log.expect("id", old.id, new.id)
        if new.version <= old.version {
            log.add("version", "> \(old.version)", String(new.version))
        }
        log.expect("zoning.id", old.zoning.id, new.zoning.id)
        for filiere in old.filieres where new.filiere(filiere.code) == nil {
            log.missing("filieres[\(filiere.code.rawValue)]")
        }
        Self.compareZones(old, new, &log)
        Self.comparePeriods(old, new, &log)
        Self.compareIndicators(old, new, &log)
        Self.compareRelations(old, new, &log)
        Self.compareRecords(old, new, &log)
        Self.compareFormulas(old, new, &log)
        problems = log.problems
    }

    private static func compareZones(_ old: Catalogue, _ new: Catalogue, _ log: inout Log) {
        for zone in old.zoning.zones {
            let place = "zoning.zones[\(zone.code.rawValue)]"
            guard new.zoning.zone(zone.code) != nil else {
                log.missing(place)
                continue
            }
            for commune in zone.communes {
                let home = new.zoning.zone(of: commune.code)?.rawValue
                log.expect("commune \(commune.code.rawValue)", zone.code.rawValue, home)
            }
        }
    }

    private static func comparePeriods(_ old: Catalogue, _ new: Catalogue, _ log: inout Log) {
        for period in old.periods {
            let place = "periods[\(period.code.rawValue)]"
            guard let next = new.period(period.code) else {
                log.missing(place)
                continue
            }
            log.expect("\(place).kind", period.kind.rawValue, next.kind.rawValue)
            log.expect("\(place).start", period.start?.iso, next.start?.iso)
            log.expect("\(place).end", period.end?.iso, next.end?.iso)
            for filiere in old.filieres {
                guard let before = old.period(period.code, of: filiere.code),
                    let after = new.period(period.code, of: filiere.code)
                else { continue }
                let own = "\(place) (\(filiere.code.rawValue))"
                guard before.start != period.start || before.end != period.end else { continue }
                log.expect("\(own).start", before.start?.iso, after.start?.iso)
                log.expect("\(own).end", before.end?.iso, after.end?.iso)
            }
        }
    }

    private static func compareIndicators(_ old: Catalogue, _ new: Catalogue, _ log: inout Log) {
        for indicator in old.indicators {
            let place = "indicators[\(indicator.code.rawValue)]"
            guard let next = new.indicator(indicator.code) else {
                log.missing(place)
                continue
            }
            func words(_ one: Indicator) -> [(String, String)] {
                [
                    ("unit", one.unit), ("decimals", String(one.decimals)),
                    ("direction", one.direction.rawValue), ("period", one.periodKind.rawValue),
                    ("protection", "\(one.protection)"),
                    ("bounds", "[\(one.bounds.lowerBound), \(one.bounds.upperBound)]"),
                    ("acrossFilieres", String(one.isAcrossFilieres)),
                ]
            }
            for (before, after) in zip(words(indicator), words(next)) {
                log.expect("\(place).\(before.0)", before.1, after.1)
            }
        }
    }

    /// Relations between indicators decide who counts in a figure, and what follows from several.
    private static func compareRelations(_ old: Catalogue, _ new: Catalogue, _ log: inout Log) {
        let known = Set(old.indicators.map(\.code))
        for family in old.families {
            let place = "indicators[\(family.members.map(\.rawValue).joined(separator: ", "))]"
            let after = family.members.first.flatMap { new.family(of: $0) }.map {
                new.members(of: $0)
            }
            log.expect(place, Self.list(family.members), Self.list(after ?? []))
        }
        func identities(_ catalogue: Catalogue) -> Set<String> {
            Set(
                catalogue.identities.filter { known.isSuperset(of: $0.members) }.map {
                    "\($0.total.rawValue) = \(Self.list($0.parts, " + "))"
                }
            )
        }
        let (before, after) = (identities(old), identities(new))
        for identity in before.subtracting(after).sorted() { log.missing(identity) }
        for identity in after.subtracting(before).sorted() { log.add(identity, "–", identity) }
    }

    private static func list(_ codes: [IndicatorCode], _ separator: String = ", ") -> String {
        codes.map(\.rawValue).sorted().joined(separator: separator)
    }

    struct Log {
        private(set) var problems: [Message] = []

        mutating func add(_ place: String, _ expected: String, _ seen: String) {
            problems.append(Text.catalogueSuccession(place, expected, seen))
        }

        mutating func missing(_ place: String) {
            problems.append(Text.catalogueSuccessionMissing(place))
        }

        /// What cannot be shown in a word: only that it is another one.
        mutating func same<Value: Equatable>(_ place: String, _ old: Value?, _ new: Value?) {
            if old != new { problems.append(Text.catalogueSuccessionOther(place)) }
        }

        mutating func expect(_ place: String, _ expected: String?, _ seen: String?) {
            guard expected != seen else { return }
            add(place, expected ?? "–", seen ?? "–")
        }
    }
}
