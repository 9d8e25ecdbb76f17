import Indicators

extension CatalogueProblemTests {
    static let cases: [Case] =
        shapeCases + codeCases + periodCases + indicatorCases + relationCases
        + acrossCases + calendarCases

    static let shapeCases: [Case] = [
        Case(
            old: "country: BJ",
            new: "pays: BJ",
            path: "",
            kind: .unknownKey(expected: [
                "id", "version", "filieres", "zoning", "periods", "indicators", "country",
                "calendars", "identities", "tied", "ignoredColumns", "axes", "departements",
                "crops",
                "units", "grids", "records", "rules", "barometer",
            ]),
            seen: "pays"
        ),
        Case(
            old: "country: BJ",
            new: "country: Bénin",
            path: "country",
            kind: .unknownWord(expected: ["BJ", "ID", "…"]),
            seen: "Bénin"
        ),
        Case(old: "version: 2\n", new: "", path: "", kind: .missingKey("version")),
        Case(
            old: "version: 2",
            new: "version: two",
            path: "version",
            kind: .badInteger(min: 1, max: 1_000_000),
            seen: "two"
        ),
        Case(old: "id: small", new: "id: [small]", path: "id", kind: .notAText),
        Case(
            old: "label: {fr: Riz, en: Rice}",
            new: "label: {fr: Riz}",
            path: "filieres[0].label",
            kind: .missingKey("en")
        ),
        Case(
            old: "label: {fr: Riz, en: Rice}",
            new: "label: {fr: Riz, en: \"  \"}",
            path: "filieres[0].label.en",
            kind: .wrongLength(max: 200),
            seen: "  "
        ),
        Case(
            old: "label: {fr: Riz, en: Rice}",
            new: "label: Riz",
            path: "filieres[0].label",
            kind: .notAMapping,
            seen: "Riz"
        ),
        Case(
            old: "parts: [women, men]",
            new: "parts: women",
            path: "identities[0].parts",
            kind: .notAList,
            seen: "women"
        ),
        Case(
            old: "parts: [women, men]",
            new: "parts: []",
            path: "identities[0].parts",
            kind: .wrongCount(min: 1, max: 200),
            seen: "0"
        ),
    ]

    static let codeCases: [Case] = [
        Case(
            old: "code: riz",
            new: "code: maïs",
            path: "filieres[0].code",
            kind: .badCode,
            seen: "maïs"
        ),
        Case(
            old: "code: sud",
            new: "code: nord",
            path: "zoning.zones[1].code",
            kind: .duplicate(of: "zoning.zones[0].code"),
            seen: "nord"
        ),
        Case(
            old: "code: c3",
            new: "code: c1",
            path: "zoning.zones[1].communes[0].code",
            kind: .duplicate(of: "zoning.zones[0].communes[0].code"),
            seen: "c1"
        ),
        Case(
            old: "code: p2",
            new: "code: p1",
            path: "periods[1].code",
            kind: .duplicate(of: "periods[0].code"),
            seen: "p1"
        ),
        Case(
            old: "code: oral",
            new: "code: jobs",
            path: "indicators[5].code",
            kind: .duplicate(of: "indicators[0].code"),
            seen: "jobs"
        ),
        Case(
            old: "column: prix",
            new: "column: poids",
            path: "indicators[7].column",
            kind: .duplicate(of: "indicators[6].column"),
            seen: "poids"
        ),
        Case(
            old: "[remarque]",
            new: "[note, note]",
            path: "ignoredColumns[1]",
            kind: .duplicate(of: "ignoredColumns[0]"),
            seen: "note"
        ),
        Case(
            old: "[remarque]",
            new: "[prix]",
            path: "ignoredColumns[0]",
            kind: .ignoredIndicator,
            seen: "prix"
        ),
    ]

    static let periodCases: [Case] = [
        Case(
            old: "start: 2025-06-01",
            new: "start: 2025-05-31",
            path: "periods[1]",
            kind: .datesOutOfOrder,
            seen: "2025-05-31"
        ),
        Case(
            old: "end: 2025-05-31",
            new: "end: 2024-05-31",
            path: "periods[0].end",
            kind: .datesOutOfOrder,
            seen: "2024-05-31"
        ),
        Case(
            old: "due: 2026-07-31",
            new: "due: 2026-05-31",
            path: "periods[1].due",
            kind: .datesOutOfOrder,
            seen: "2026-05-31"
        ),
        Case(
            old: "end: 2025-03-31",
            new: "end: 2025-02-29",
            path: "periods[2].end",
            kind: .badDate,
            seen: "2025-02-29"
        ),
        Case(
            old: ", end: 2025-03-31",
            new: "",
            path: "periods[2]",
            kind: .incompleteDates
        ),
        Case(
            old: "kind: quarter",
            new: "kind: trimestre",
            path: "periods[2].kind",
            kind: .unknownWord(expected: ["campaign", "quarter", "month"]),
            seen: "trimestre"
        ),
    ]

    static let indicatorCases: [Case] = [
        Case(
            old: "decimals: 2",
            new: "decimals: 7",
            path: "indicators[6].decimals",
            kind: .badInteger(min: 0, max: 6),
            seen: "7"
        ),
        Case(
            old: "[0.50, 900.25]",
            new: "[0.505, 900.25]",
            path: "indicators[6].bounds[0]",
            kind: .badNumber(
                FixedPointProblem(kind: .tooManyDecimals, seen: "0.505", decimals: 2)
            )
        ),
        Case(
            old: "[0.50, 900.25]",
            new: "[900.25, 0.50]",
            path: "indicators[6].bounds",
            kind: .badBounds,
            seen: "900.25 … 0.50"
        ),
        Case(
            old: "[0.50, 900.25]",
            new: "[0, 100000000000.01]",
            path: "indicators[6].bounds",
            kind: .badBounds,
            seen: "0 … 100000000000.01"
        ),
        Case(
            old: "[0.50, 900.25]",
            new: "[0.50]",
            path: "indicators[6].bounds",
            kind: .wrongCount(min: 2, max: 2),
            seen: "1"
        ),
        Case(
            old: ", bounds: [0.50, 900.25]",
            new: "",
            path: "indicators[6]",
            kind: .missingKey("bounds")
        ),
        Case(
            old: "protection: ordinal,",
            new: "protection: ordinal, bounds: [1, 4],",
            path: "indicators[4].bounds",
            kind: .needlessBounds
        ),
        Case(
            old: "decimals: 0, direction: none, period: campaign, protection: binary",
            new: "decimals: 1, direction: none, period: campaign, protection: binary",
            path: "indicators[5].decimals",
            kind: .badInteger(min: 0, max: 0),
            seen: "1"
        ),
        Case(
            old: "direction: none, period: campaign, protection: binary",
            new: "direction: up, period: campaign, protection: binary",
            path: "indicators[5].direction",
            kind: .unknownWord(expected: ["higher", "lower", "none"]),
            seen: "up"
        ),
        Case(
            old: "protection: binary",
            new: "protection: secret",
            path: "indicators[5].protection",
            kind: .unknownWord(expected: ["magnitude", "ordinal", "binary", "price", "ratio"]),
            seen: "secret"
        ),
        Case(
            old: "protection: binary",
            new: "protection: ratio",
            path: "indicators[5].protection",
            kind: .notAMapping,
            seen: "ratio"
        ),
    ]

    static let relationCases: [Case] = [
        Case(
            old: "parts: [women, men]",
            new: "parts: [women, boys]",
            path: "identities[0].parts[1]",
            kind: .unknownIndicator,
            seen: "boys"
        ),
        Case(
            old: "parts: [women, men]",
            new: "parts: [women, women]",
            path: "identities[0].parts[1]",
            kind: .repeatedMember,
            seen: "women"
        ),
        Case(
            old: "parts: [women, men]",
            new: "parts: [women, g.1.1]",
            path: "identities[0].parts[1]",
            kind: .notAMagnitude,
            seen: "g.1.1"
        ),
        Case(
            old: "parts: [women, men]",
            new: "parts: [women, weight]",
            path: "identities[0].parts[1]",
            kind: .unlikeMembers(other: "jobs"),
            seen: "weight"
        ),
        Case(
            old: "[oral, weight]",
            new: "[oral, price]",
            path: "tied[0].indicators[1]",
            kind: .unlikeMembers(other: "oral"),
            seen: "price"
        ),
        Case(
            old: "[oral, weight]",
            new: "[oral, share]",
            path: "tied[0].indicators[1]",
            kind: .notEntered,
            seen: "share"
        ),
        Case(
            old: "[oral, weight]",
            new: "[oral]",
            path: "tied[0].indicators",
            kind: .wrongCount(min: 2, max: 200),
            seen: "1"
        ),
        Case(
            old: "numerator: women",
            new: "numerator: girls",
            path: "indicators[3].protection.ratio.numerator",
            kind: .unknownIndicator,
            seen: "girls"
        ),
        Case(
            old: "numerator: women",
            new: "numerator: oral",
            path: "indicators[3].protection.ratio.numerator",
            kind: .notAMagnitude,
            seen: "oral"
        ),
        Case(
            old: "numerator: women",
            new: "numerator: weight",
            path: "indicators[3].protection.ratio.numerator",
            kind: .mayBeNegative,
            seen: "weight"
        ),
        Case(
            old: "numerator: women",
            new: "numerator: jobs",
            path: "indicators[3].protection.ratio",
            kind: .repeatedMember,
            seen: "jobs"
        ),
        Case(
            old: "scale: 100",
            new: "scale: 7",
            path: "indicators[3].protection.ratio.scale",
            kind: .unknownWord(expected: ["1", "100", "1000"]),
            seen: "7"
        ),
    ]
}
