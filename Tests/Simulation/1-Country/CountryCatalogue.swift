/// What is measured in the simulated country: two filières, three zones, three campaigns; each later
/// version of the catalogue adds one.
enum CountryCatalogue {
    static let filieres = ["riz", "mil"]
    static let zones = ["nord", "sud", "est"]
    static let versionMax = 4
    private static let firstPeriods = 3

    /// The campaigns of a version.
    static func periods(version: Int) -> [String] {
        (1..<firstPeriods + version).map { "c\($0)" }
    }

    static func text(version: Int = 1) -> String {
        """
        id: simulation
        version: \(version)
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
        \(campaigns(version: version))
        indicators:
          - {code: sold, column: vendu, label: {fr: Vendu, en: Sold}, unit: kg, decimals: 0, direction: higher, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
          - {code: lost, column: perdu, label: {fr: Perdu, en: Lost}, unit: kg, decimals: 0, direction: lower, period: campaign, protection: magnitude, bounds: [0, 100000], source: x}
        """
    }

    private static func campaigns(version: Int) -> String {
        periods(version: version).enumerated().map { number, code in
            let year = 2023 + number
            return "  - {code: \(code), kind: campaign, label: {fr: \(code), en: \(code)}, "
                + "start: \(year)-06-01, end: \(year + 1)-05-31, due: \(year + 1)-07-31}"
        }.joined(separator: "\n")
    }
}
