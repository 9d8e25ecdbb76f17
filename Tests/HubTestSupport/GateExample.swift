package import HubCore

/// A small catalogue with filières, dated campaigns and months, and a level over all filières.
package enum GateExample {
    package static let filieres = ["riz", "mil"]
    package static let zones = ["nord", "sud", "est"]

    package static let text = """
        id: gate
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
          - {code: c1, kind: campaign, label: {fr: Un, en: One}, start: 2024-06-01, end: 2025-05-31, due: 2025-07-31}
          - {code: c2, kind: campaign, label: {fr: Deux, en: Two}, start: 2025-06-01, end: 2026-05-31, due: 2026-07-31}
          - {code: m09, kind: month, label: {fr: Septembre, en: September}, start: 2026-09-01, end: 2026-09-30}
          - {code: m10, kind: month, label: {fr: Octobre, en: October}, start: 2026-10-01, end: 2026-10-31}
          - {code: m11, kind: month, label: {fr: Novembre, en: November}, start: 2026-11-01, end: 2026-11-30}
        calendars:
          - {filiere: mil, campaign: c2, start: 2025-05-01, end: 2026-03-31}
        indicators:
          - {code: sold, column: vendu, label: {fr: Vendu, en: Sold}, unit: kg, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
          - {code: lost, column: perdu, label: {fr: Perdu, en: Lost}, unit: kg, decimals: 0, direction: lower, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
          - {code: level, column: niveau, label: {fr: Niveau, en: Level}, unit: "1", decimals: 0, direction: higher, period: campaign, protection: ordinal, acrossFilieres: true, source: x}
          - {code: stock, column: stock, label: {fr: Stock, en: Stock}, unit: kg, decimals: 0, direction: none, period: month, protection: magnitude, bounds: [0, 100000], source: x}
        """

    /// A root over all of it.
    package static func setup(port: Int = 5_710) -> HubSetup {
        HubSetup(
            name: "BNCA",
            isNational: true,
            filieres: filieres,
            zones: zones,
            catalogue: Array(text.utf8),
            bind: "127.0.0.1",
            address: "127.0.0.1",
            port: port
        )
    }
}
