import Indicators

/// A catalogue with one of everything, and changed copies of it.
enum SmallCatalogue {
    static let text = """
        id: small
        version: 2
        country: BJ
        filieres:
          - code: riz
            label: {fr: Riz, en: Rice}
        zoning:
          id: poles
          zones:
            - code: nord
              label: {fr: Nord, en: North}
              communes:
                - {code: c1, name: Nikki}
                - {code: c2, name: Bembèrèkè}
            - code: sud
              label: {fr: Sud, en: South}
              communes:
                - {code: c3, name: Cotonou}
        periods:
          - {code: p1, kind: campaign, label: {fr: Un, en: One}, start: 2024-06-01, end: 2025-05-31, due: 2025-07-31}
          - {code: p2, kind: campaign, label: {fr: Deux, en: Two}, start: 2025-06-01, end: 2026-05-31, due: 2026-07-31}
          - {code: q1, kind: quarter, label: {fr: T1, en: Q1}, start: 2025-01-01, end: 2025-03-31}
        calendars:
          - {filiere: riz, campaign: p2, start: 2025-07-01, end: 2026-06-30, due: 2026-09-30}
        indicators:
          - {code: jobs, column: emplois, label: {fr: Emplois, en: Jobs}, unit: persons, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 1000], source: x}
          - {code: women, column: femmes, label: {fr: Femmes, en: Women}, unit: persons, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 1000], source: x}
          - {code: men, column: hommes, label: {fr: Hommes, en: Men}, unit: persons, decimals: 0, direction: none, period: campaign, protection: magnitude, bounds: [0, 1000], source: x}
          - {code: share, column: part, label: {fr: Part, en: Share}, unit: "%", decimals: 1, direction: higher, period: campaign, protection: {ratio: {numerator: women, denominator: jobs, scale: 100}}, bounds: [0, 100], source: x}
          - {code: g.1.1, column: g11, label: {fr: Niveau, en: Level}, unit: "1", decimals: 0, direction: higher, period: campaign, protection: ordinal, source: x}
          - {code: oral, column: oral, label: {fr: Oral, en: Oral}, unit: "1", decimals: 0, direction: none, period: campaign, protection: binary, source: x}
          - {code: price, column: prix, label: {fr: Prix, en: Price}, unit: XOF/kg, decimals: 2, direction: higher, period: quarter, protection: price, bounds: [0.50, 900.25], source: x}
          - {code: weight, column: poids, label: {fr: Poids, en: Weight}, unit: kg, decimals: 1, direction: none, period: campaign, protection: magnitude, bounds: [-5, 1000], source: x}
        identities:
          - {total: jobs, parts: [women, men]}
        tied:
          - {indicators: [oral, weight], reason: {fr: Parce que, en: Because}}
        ignoredColumns: [remarque]
        """

    /// The catalogue as it stands.
    static func make() throws(CatalogueProblems) -> Catalogue {
        try Catalogue(parsing: Array(text.utf8))
    }

    /// The problems of a text.
    static func problems(of text: String) -> [CatalogueProblem] {
        do {
            _ = try Catalogue(parsing: Array(text.utf8))
            return []
        } catch {
            return error.list
        }
    }
}
