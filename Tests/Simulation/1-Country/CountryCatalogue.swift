/// What is measured in the simulated country: two filières, three zones, three campaigns.
enum CountryCatalogue {
    static let filieres = ["riz", "mil"]
    static let zones = ["nord", "sud", "est"]
    static let periods = ["c1", "c2", "c3"]

    static let text = """
        id: simulation
        version: 1
        filieres:
          - {code: riz, label: {fr: Riz, en: Rice}}
          - {code: mil, label: {fr: Mil, en: Millet}}
        zoning:
          id: poles
          zones:
            - {code: nord, label: {fr: Nord, en: North}, communes: [{code: nord, name: N}]}
            - {code: sud, label: {fr: Sud, en: South}, communes: [{code: sud, name: S}]}
            - {code: est, label: {fr: Est, en: East}, communes: [{code: est, name: E}]}
        periods:
          - {code: c1, kind: campaign, label: {fr: Un, en: One}, start: 2023-06-01, end: 2024-05-31, due: 2024-07-31}
          - {code: c2, kind: campaign, label: {fr: Deux, en: Two}, start: 2024-06-01, end: 2025-05-31, due: 2025-07-31}
          - {code: c3, kind: campaign, label: {fr: Trois, en: Three}, start: 2025-06-01, end: 2026-05-31, due: 2026-07-31}
        indicators:
          - {code: sold, column: vendu, label: {fr: Vendu, en: Sold}, unit: kg, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
          - {code: lost, column: perdu, label: {fr: Perdu, en: Lost}, unit: kg, decimals: 0, direction: lower, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
        """
}
