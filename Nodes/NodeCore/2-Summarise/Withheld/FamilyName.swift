import Indicators
import Localisation

/// Finds the family that a person names by any of its indicators.
enum FamilyName {
    /// By code, by column or by label, whatever the capitals and accents.
    ///
    /// - Throws: `NodeError.noSuchFamily`, with indicators whose names hold the words.
    static func family(
        _ name: String,
        in catalogue: Catalogue
    ) throws(NodeError) -> FamilyCode {
        let name = name.trimmed
        if let family = catalogue.family(of: IndicatorCode(name)) { return family }
        let folded = RecordReader.folded(name)
        let ways: [(Indicator) -> [String]] = [
            { [$0.code.rawValue, $0.column] },
            { indicator in Language.allCases.map { indicator.label.text(in: $0) } },
        ]
        for way in ways {
            let found = catalogue.indicators.filter { indicator in
                way(indicator).contains { RecordReader.folded($0) == folded }
            }
            let families = Set(found.compactMap { catalogue.family(of: $0.code) })
            if let family = families.first, families.count == 1 { return family }
            // Two figures of one name: only their codes tell them apart.
            if families.count > 1 { throw .noSuchFamily(name, known: listed(found)) }
        }
        let near = catalogue.indicators.filter { indicator in
            !folded.isEmpty
                && (RecordReader.folded(indicator.label.text(in: .french)).contains(folded)
                    || RecordReader.folded(indicator.label.text(in: .english)).contains(folded))
        }
        throw .noSuchFamily(name, known: listed(near.isEmpty ? catalogue.indicators : near))
    }

    private static let listedMax = 8

    private static func listed(_ indicators: [Indicator]) -> Message {
        let more = indicators.count > listedMax ? "…" : ""
        return Text.withheldKnown.with([
            .message(
                RecordForm.list(indicators.prefix(listedMax).map { ($0.code.rawValue, $0.label) })
            ), .plain(more),
        ])
    }
}
