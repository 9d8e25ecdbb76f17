import ClusterProtocol
import Indicators

/// A catalogue with one indicator of every kind.
enum TestCatalogue {
    static let text = """
        id: essai
        version: 1
        filieres:
          - code: riz
            label: {fr: Riz, en: Rice}
        zoning:
          id: poles
          zones:
            - code: nord
              label: {fr: Nord, en: North}
              communes: [{code: c1, name: Nikki}]
            - code: sud
              label: {fr: Sud, en: South}
              communes: [{code: c2, name: Cotonou}]
        periods:
          - {code: p1, kind: campaign, label: {fr: Un, en: One}}
          - {code: p2, kind: campaign, label: {fr: Deux, en: Two}}
          - {code: p3, kind: campaign, label: {fr: Trois, en: Three}}
          - {code: q1, kind: quarter, label: {fr: T1, en: Q1}}
        indicators:
          - {code: jobs, column: emplois, label: {fr: Emplois, en: Jobs}, unit: persons, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 1000], source: x}
          - {code: women, column: femmes, label: {fr: Femmes, en: Women}, unit: persons, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 1000], source: x}
          - {code: men, column: hommes, label: {fr: Hommes, en: Men}, unit: persons, decimals: 0, direction: none, period: campaign, protection: magnitude, bounds: [0, 1000], source: x}
          - {code: share, column: part, label: {fr: Part, en: Share}, unit: "%", decimals: 1, direction: higher, period: campaign, protection: {ratio: {numerator: women, denominator: jobs, scale: 100}}, bounds: [0, 100], source: x}
          - {code: g.1.1, column: g11, label: {fr: Niveau, en: Level}, unit: "1", decimals: 0, direction: higher, period: campaign, protection: ordinal, acrossFilieres: true, source: x}
          - {code: oral, column: oral, label: {fr: Oral, en: Oral}, unit: "1", decimals: 0, direction: none, period: campaign, protection: binary, source: x}
          - {code: price, column: prix, label: {fr: Prix, en: Price}, unit: XOF/kg, decimals: 2, direction: higher, period: quarter, protection: price, bounds: [0.50, 900.25], source: x}
          - {code: weight, column: poids, label: {fr: Poids, en: Weight}, unit: kg, decimals: 1, direction: none, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
        identities:
          - {total: jobs, parts: [women, men]}
        ignoredColumns: [remarque]
        """

    static func make(version: Int = 1) throws -> Catalogue {
        try Catalogue(parsing: document(version: version).document)
    }

    static func document(version: Int = 1) -> CatalogueDocument {
        let text = text.replacing("version: 1", with: "version: \(version)")
        return CatalogueDocument(
            identifier: "essai@\(version)",
            number: UInt64(version),
            document: Array(text.utf8)
        )
    }
}
