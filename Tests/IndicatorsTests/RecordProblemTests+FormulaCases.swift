import Indicators

/// Formulas: what they read, on what condition, and what they need.
extension RecordProblemTests {
    private static func formula(_ code: String, _ rest: String = "") -> String {
        RecordsCatalogue.place(code) + ".formula" + rest
    }

    static let formulaCases: [Case] = [
        Case(
            old: "{sum: delivery.accepted}",
            new: "{total: delivery.accepted}",
            path: formula("sold"),
            kind: .unknownKey(expected: [
                "count", "sum", "times", "distinct", "months", "any", "latest", "plus", "minus",
                "where", "zero", "among", "axis", "barometer",
            ]),
            seen: "total"
        ),
        Case(
            old: "{sum: delivery.accepted}",
            new: "{zero: true}",
            path: formula("sold"),
            kind: .missingKey("count, sum, distinct, months, any, latest, plus")
        ),
        Case(
            old: "{count: contract, where",
            new: "{count: contrat, where",
            path: formula("contracts", ".count"),
            kind: .unknownWord(expected: ["delivery", "contract", "member"]),
            seen: "contrat"
        ),
        Case(
            old: "{any: member}",
            new: "{any: membre}",
            path: formula("honest", ".any"),
            kind: .unknownWord(expected: ["delivery", "contract", "member"]),
            seen: "membre"
        ),
        Case(
            old: "{sum: delivery.accepted}",
            new: "{sum: livraison.accepted}",
            path: formula("sold", ".sum"),
            kind: .unknownWord(expected: ["delivery", "contract", "member"]),
            seen: "livraison.accepted"
        ),
        Case(
            old: "{sum: delivery.accepted}",
            new: "{sum: member.age}",
            path: formula("sold", ".sum"),
            kind: .unknownWord(expected: ["member.joined", "member.left"]),
            seen: "member.age"
        ),
        Case(
            old: "{sum: delivery.accepted}",
            new: "{sum: member}",
            path: formula("sold", ".sum"),
            kind: .unknownWord(expected: ["member.joined", "member.left"]),
            seen: "member"
        ),
        Case(
            old: "{sum: delivery.accepted}",
            new: "{sum: delivery.day}",
            path: formula("sold", ".sum"),
            kind: .wrongField(expected: "number"),
            seen: "delivery.day"
        ),
        Case(
            old: "times: delivery.price",
            new: "times: delivery.market",
            path: formula("earned", ".times"),
            kind: .wrongField(expected: "number"),
            seen: "delivery.market"
        ),
        Case(
            old: "times: delivery.price",
            new: "times: contract.quantity",
            path: formula("earned", ".times"),
            kind: .wrongField(expected: "delivery.…"),
            seen: "contract.quantity"
        ),
        Case(
            old: "months: delivery.day",
            new: "months: delivery.price",
            path: formula("months", ".months"),
            kind: .wrongField(expected: "date"),
            seen: "delivery.price"
        ),
        Case(
            old: "latest: delivery.price",
            new: "latest: delivery.market",
            path: formula("lastprice", ".latest"),
            kind: .wrongField(expected: "number, yesno"),
            seen: "delivery.market"
        ),
        Case(
            old: "zero: true",
            new: "zero: rien",
            path: formula("earned", ".zero"),
            kind: .unknownWord(expected: ["true", "false"]),
            seen: "rien"
        ),
        Case(
            old: "{axis: g.1}",
            new: "{axis: g.9}",
            path: formula("points", ".axis"),
            kind: .unknownWord(expected: ["g.1", "g.2"]),
            seen: "g.9"
        ),
        Case(
            old: "{barometer: grille}",
            new: "{barometer: courte}",
            path: formula("index", ".barometer"),
            kind: .unknownWord(expected: ["grille"]),
            seen: "courte"
        ),
        Case(
            old: "plus: [delivered]",
            new: "plus: []",
            path: formula("rejected", ".plus"),
            kind: .wrongCount(min: 1, max: 50),
            seen: "0"
        ),
        Case(
            old: "{plus: [delivered], minus: [sold]}",
            new: "{minus: [sold]}",
            path: formula("rejected"),
            kind: .missingKey("count, sum, distinct, months, any, latest, plus")
        ),
    ]

    static let surplusCases: [Case] = [
        Case(
            old: "{count: contract, where",
            new: "{count: contract, times: delivery.price, where",
            path: formula("contracts", ".times"),
            kind: .unknownKey(expected: ["count", "where", "zero", "among"]),
            seen: "delivery.price"
        ),
        Case(
            old: "{latest: delivery.price}",
            new: "{latest: delivery.price, zero: true}",
            path: formula("lastprice", ".zero"),
            kind: .unknownKey(expected: ["latest", "where"]),
            seen: "true"
        ),
        Case(
            old: "{axis: g.1}",
            new: "{axis: g.1, where: {paid: 1}}",
            path: formula("points", ".where"),
            kind: .unknownKey(expected: ["axis"])
        ),
        Case(
            old: "{months: delivery.day, zero: false}",
            new: "{months: delivery.day, zero: false, among: {paid: 1}}",
            path: formula("months", ".among"),
            kind: .unknownKey(expected: ["zero"])
        ),
        Case(
            old: "{months: delivery.day, zero: false}",
            new: "{months: delivery.day, among: {paye: 1}}",
            path: formula("months", ".among"),
            kind: .unknownKey(expected: [
                "day", "crop", "delivered", "accepted", "price", "market", "paid", "note",
                "contract",
            ]),
            seen: "paye"
        ),
        Case(
            old: "rule: formality,",
            new: "rule: formality, steps: [1, 2, 4],",
            path: RecordsCatalogue.place("g.1.2") + ".scoring.steps",
            kind: .unknownKey(expected: ["rule", "all", "formal", "beside"])
        ),
        Case(
            old: "{plus: [delivered], minus: [sold]}",
            new: "{plus: [\(manyTerms), \(manyTerms), \(manyTerms)], minus: [sold]}",
            path: formula("rejected", ".plus[0].plus[0]"),
            kind: .tooManyTerms(max: 128),
            seen: "delivered"
        ),
    ]

    private static let manyTerms =
        "{plus: [" + Array(repeating: "delivered", count: 50).joined(separator: ", ") + "]}"

    static let conditionCases: [Case] = [
        Case(
            old: "note: set",
            new: "contract: {client: set}",
            path: formula("delivered", ".where.contract"),
            kind: .unknownKey(expected: ["season", "partner", "quantity", "row", "goal"]),
            seen: "client"
        ),
        Case(
            old: "note: set",
            new: "note: {partner: set}",
            path: formula("delivered", ".where.note"),
            kind: .notAText
        ),
        Case(
            old: "where: {partner: unset}",
            new: "where: {client: unset}",
            path: formula("contracts", ".where"),
            kind: .unknownKey(expected: ["season", "partner", "quantity", "row", "goal"]),
            seen: "client"
        ),
        Case(
            old: "market: [local, export]",
            new: "market: [local, world]",
            path: formula("delivered", ".where.market[1]"),
            kind: .unknownWord(expected: ["local", "export"]),
            seen: "world"
        ),
        Case(
            old: "market: [local, export]",
            new: "market: [local, set]",
            path: formula("delivered", ".where.market[1]"),
            kind: .unknownWord(expected: ["local", "export"]),
            seen: "set"
        ),
        Case(
            old: "market: [local, export]",
            new: "market: []",
            path: formula("delivered", ".where.market"),
            kind: .wrongCount(min: 1, max: 200),
            seen: "0"
        ),
        Case(
            old: "paid: 1",
            new: "paid: oui",
            path: formula("delivered", ".where.paid"),
            kind: .unknownWord(expected: ["0", "1"]),
            seen: "oui"
        ),
        Case(
            old: "note: set",
            new: "note: full",
            path: formula("delivered", ".where.note"),
            kind: .unknownWord(expected: ["set", "unset"]),
            seen: "full"
        ),
        Case(
            old: "crop: paddy}",
            new: "crop: ble}",
            path: formula("delivered", ".where.crop"),
            kind: .unknownWord(expected: ["paddy", "etuve"]),
            seen: "ble"
        ),
    ]

    static let referenceCases: [Case] = [
        Case(
            old: "plus: [delivered]",
            new: "plus: [rejected]",
            path: formula("rejected", ".plus[0]"),
            kind: .circularFormula,
            seen: "rejected"
        ),
        Case(
            old: "plus: [delivered]",
            new: "plus: [weighed]",
            path: formula("rejected", ".plus[0]"),
            kind: .unknownIndicator,
            seen: "weighed"
        ),
        Case(
            old: "minus: [sold]",
            new: "minus: [g.1.1]",
            path: formula("rejected", ".minus[0]"),
            kind: .notAMagnitude,
            seen: "g.1.1"
        ),
        Case(
            old: "minus: [sold]",
            new: "minus: [quarterly]",
            path: formula("rejected", ".minus[0]"),
            kind: .unlikeMembers(other: "rejected"),
            seen: "quarterly"
        ),
        Case(
            old: "minus: [sold]",
            new: "minus: [né]",
            path: formula("rejected", ".minus[0]"),
            kind: .badCode,
            seen: "né"
        ),
        Case(
            old: "all: contracts",
            new: "all: contrats",
            path: RecordsCatalogue.place("g.1.2") + ".scoring.all",
            kind: .unknownIndicator,
            seen: "contrats"
        ),
        Case(
            old: "all: contracts",
            new: "all: quarterly",
            path: RecordsCatalogue.place("g.1.2") + ".scoring.all",
            kind: .unlikeMembers(other: "g.1.2"),
            seen: "quarterly"
        ),
        Case(
            old: "all: contracts",
            new: "all: g.1.1",
            path: RecordsCatalogue.place("g.1.2") + ".scoring.all",
            kind: .notAMagnitude,
            seen: "g.1.1"
        ),
    ]
}
