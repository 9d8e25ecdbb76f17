import Indicators

/// Territory, products, kinds of records, their fields and what they must keep.
extension RecordProblemTests {
    static let territoryCases: [Case] = [
        Case(
            old: "{code: BJ-LI,",
            new: "{code: BJ-BO,",
            path: "departements[1].code",
            kind: .duplicate(of: "departements[0].code"),
            seen: "BJ-BO"
        ),
        Case(
            old: "{code: BJ-LI,",
            new: "{code: BJ-LI, chef: Cotonou,",
            path: "departements[1]",
            kind: .unknownKey(expected: ["code", "label"]),
            seen: "chef"
        ),
        Case(
            old: "BJ-BO}]",
            new: "BJ-XX}]",
            path: "zoning.zones[0].communes[0].departement",
            kind: .unknownWord(expected: ["BJ-BO", "BJ-LI"]),
            seen: "BJ-XX"
        ),
        Case(
            old: "{code: etuve, filiere: riz,",
            new: "{code: etuve, filiere: mil,",
            path: "crops[1].filiere",
            kind: .unknownWord(expected: ["riz", "mais"]),
            seen: "mil"
        ),
        Case(
            old: "{code: etuve, filiere: riz,",
            new: "{code: etuve,",
            path: "crops[1]",
            kind: .missingKey("filiere")
        ),
        Case(
            old: "{code: etuve,",
            new: "{code: paddy,",
            path: "crops[1].code",
            kind: .duplicate(of: "crops[0].code"),
            seen: "paddy"
        ),
        Case(
            old: "{code: bol,",
            new: "{code: sac,",
            path: "units[1].code",
            kind: .duplicate(of: "units[0].code"),
            seen: "sac"
        ),
        Case(
            old: "kilograms: {mais: 2}",
            new: "kilograms: {blé: 2}",
            path: "units[1].kilograms",
            kind: .unknownKey(expected: ["riz", "mais", "paddy", "etuve"]),
            seen: "blé"
        ),
        Case(
            old: "riz: \"80.5\"",
            new: "riz: \"-80.5\"",
            path: "units[0].kilograms.riz",
            kind: .badBounds,
            seen: "-80.5"
        ),
        Case(
            old: "riz: \"80.5\"",
            new: "riz: 0.0",
            path: "units[0].kilograms.riz",
            kind: .badBounds,
            seen: "0.0"
        ),
        Case(
            old: "riz: \"80.5\"",
            new: "riz: 80.5005",
            path: "units[0].kilograms.riz",
            kind: .badNumber(
                FixedPointProblem(kind: .tooManyDecimals, seen: "80.5005", decimals: 3)
            )
        ),
        Case(
            old: "riz: \"80.5\"",
            new: "riz: [80]",
            path: "units[0].kilograms.riz",
            kind: .notAText
        ),
    ]

    static let kindCases: [Case] = [
        Case(
            old: "  - code: contract",
            new: "  - code: delivery",
            path: "records[1].code",
            kind: .duplicate(of: "records[0].code"),
            seen: "delivery"
        ),
        Case(
            old: "    plural: {fr: Contrats, en: Contracts}\n",
            new: "",
            path: "records[1]",
            kind: .missingKey("plural")
        ),
        Case(
            old: "{date: day}",
            new: "{date: jour}",
            path: "records[0].when.date",
            kind: .unknownWord(expected: [
                "day", "crop", "delivered", "accepted", "price", "market", "paid", "note",
                "contract",
            ]),
            seen: "jour"
        ),
        Case(
            old: "{date: day}",
            new: "{date: note}",
            path: "records[0].when.date",
            kind: .wrongField(expected: "date"),
            seen: "note"
        ),
        Case(
            old: "{campaign: season}",
            new: "{campaign: partner}",
            path: "records[1].when.campaign",
            kind: .wrongField(expected: "period"),
            seen: "partner"
        ),
        Case(
            old: "{from: joined, to: left}",
            new: "{from: joined}",
            path: "records[2].when",
            kind: .missingKey("to")
        ),
        Case(
            old: "{from: joined, to: left}",
            new: "{to: left}",
            path: "records[2].when",
            kind: .missingKey("from")
        ),
        Case(
            old: "{from: joined, to: left}",
            new: "{from: joined, until: left}",
            path: "records[2].when",
            kind: .unknownKey(expected: ["date", "campaign", "from", "to"]),
            seen: "until"
        ),
        Case(
            old: "[{code: joined, type: date, label: {fr: Entrée, en: In}}, "
                + "{code: left, type: date, label: {fr: Sortie, en: Out}}]",
            new: "[]",
            path: "records[2].fields",
            kind: .wrongCount(min: 1, max: 60),
            seen: "0"
        ),
    ]

    static let fieldCases: [Case] = [
        Case(
            old: "type: yesno",
            new: "type: bool",
            path: "records[0].fields[6].type",
            kind: .unknownWord(expected: [
                "date", "number", "choice", "yesno", "text", "crop", "period", "indicator",
                "figure", "reference",
            ]),
            seen: "bool"
        ),
        Case(
            old: "{code: note, type",
            new: "{code: paid, type",
            path: "records[0].fields[7].code",
            kind: .duplicate(of: "records[0].fields[6].code"),
            seen: "paid"
        ),
        Case(
            old: "required: true",
            new: "required: oui",
            path: "records[0].fields[0].required",
            kind: .unknownWord(expected: ["true", "false"]),
            seen: "oui"
        ),
        Case(
            old: "unit: XOF/kg, decimals: 0, bounds: [0, 100000]",
            new: "decimals: 0, bounds: [0, 100000]",
            path: "records[0].fields[4]",
            kind: .missingKey("unit")
        ),
        Case(
            old: "unit: XOF/kg, decimals: 0, bounds: [0, 100000]",
            new: "unit: XOF/kg, bounds: [0, 100000]",
            path: "records[0].fields[4]",
            kind: .missingKey("decimals")
        ),
        Case(
            old: "unit: XOF/kg, decimals: 0, bounds: [0, 100000]",
            new: "unit: XOF/kg, decimals: 0",
            path: "records[0].fields[4]",
            kind: .missingKey("bounds")
        ),
        Case(
            old: "decimals: 0, bounds: [0, 100000]",
            new: "decimals: 7, bounds: [0, 100000]",
            path: "records[0].fields[4].decimals",
            kind: .badInteger(min: 0, max: 6),
            seen: "7"
        ),
        Case(
            old: "bounds: [0, 100000]",
            new: "bounds: [100000, 0]",
            path: "records[0].fields[4].bounds",
            kind: .badBounds,
            seen: "100000 … 0"
        ),
        Case(
            old: "bounds: [0, 100000]",
            new: "bounds: [0, 0.5]",
            path: "records[0].fields[4].bounds[1]",
            kind: .badNumber(FixedPointProblem(kind: .tooManyDecimals, seen: "0.5", decimals: 0))
        ),
        Case(
            old: "bounds: [0, 100000]",
            new: "bounds: [0, 100000], localUnits: true",
            path: "records[0].fields[4].localUnits",
            kind: .wrongField(expected: "kg"),
            seen: "true"
        ),
        Case(
            old: "type: choice, choices: [{code: local, label: {fr: Local, en: Local}}, "
                + "{code: export, label: {fr: Export, en: Export}}]",
            new: "type: choice",
            path: "records[0].fields[5]",
            kind: .missingKey("choices")
        ),
        Case(
            old: "{code: export, label",
            new: "{code: local, label",
            path: "records[0].fields[5].choices[1].code",
            kind: .repeatedMember,
            seen: "local"
        ),
        Case(
            old: "{code: export, label",
            new: "{code: au loin, label",
            path: "records[0].fields[5].choices[1].code",
            kind: .badCode,
            seen: "au loin"
        ),
        Case(
            old: "type: reference, to: contract",
            new: "type: reference",
            path: "records[0].fields[8]",
            kind: .missingKey("to")
        ),
        Case(
            old: "type: reference, to: contract",
            new: "type: reference, to: lot",
            path: "records[0].fields[8].to",
            kind: .unknownWord(expected: ["delivery", "contract", "member"]),
            seen: "lot"
        ),
        Case(
            old: "type: figure, of: row",
            new: "type: figure",
            path: "records[1].fields[4]",
            kind: .missingKey("of")
        ),
        Case(
            old: "type: figure, of: row",
            new: "type: figure, of: partner",
            path: "records[1].fields[4]",
            kind: .wrongField(expected: "indicator")
        ),
        Case(
            old: "type: text, label: {fr: Note",
            new: "type: text, longueur: 3, label: {fr: Note",
            path: "records[0].fields[7]",
            kind: .unknownKey(expected: [
                "code", "label", "type", "required", "choices", "of", "to", "unit", "decimals",
                "bounds", "localUnits",
            ]),
            seen: "longueur"
        ),
    ]

    static let ruleCases: [Case] = [
        Case(
            old: "greater: delivered",
            new: "greater: weighed",
            path: "records[0].rules[0].greater",
            kind: .unknownWord(expected: [
                "day", "crop", "delivered", "accepted", "price", "market", "paid", "note",
                "contract",
            ]),
            seen: "weighed"
        ),
        Case(
            old: "greater: delivered",
            new: "greater: price",
            path: "records[0].rules[0]",
            kind: .wrongField(expected: "number, number; date, date; period, period")
        ),
        Case(
            old: "greater: delivered",
            new: "greater: day",
            path: "records[0].rules[0]",
            kind: .wrongField(expected: "number, number; date, date; period, period")
        ),
        Case(
            old: "message: {fr: Trop, en: Too much}",
            new: "message: {fr: Trop}",
            path: "records[0].rules[0].message",
            kind: .missingKey("en")
        ),
        Case(
            old: "{lesser: sold, greater: delivered",
            new: "{lesser: sold, greater: weighed",
            path: "rules[0].greater",
            kind: .unknownWord(expected: RecordsCatalogue.places),
            seen: "weighed"
        ),
        Case(
            old: "{lesser: sold, greater: delivered",
            new: "{lesser: part, greater: delivered",
            path: "rules[0]",
            kind: .notAMagnitude
        ),
        Case(
            old: "{lesser: sold, greater: delivered",
            new: "{lesser: earned, greater: delivered",
            path: "rules[0]",
            kind: .unlikeMembers(other: "delivered")
        ),
        Case(
            old: "{lesser: sold, greater: delivered",
            new: "{lesser: sold, greater: quarterly",
            path: "rules[0]",
            kind: .unlikeMembers(other: "quarterly")
        ),
        Case(
            old: "{lesser: sold, greater: delivered",
            new: "{lesser: sold, above: 3, greater: delivered",
            path: "rules[0]",
            kind: .unknownKey(expected: ["lesser", "greater", "message"]),
            seen: "above"
        ),
    ]
}
