import Indicators

/// A catalogue with kinds of records of every sort, and a figure of every formula.
enum RecordCatalogue {
    /// Campaign p2 runs from April to March; for maize from June to May.
    static let text =
        head + "indicators:\n" + indicators.joined(separator: "\n") + "\n"
        + "rules:\n  - {lesser: accepted, greater: delivered, message: {fr: Trop gardé, en: Too much}}\n"

    static func make() throws -> Catalogue { try Catalogue(parsing: Array(text.utf8)) }

    static let head = """
        id: essai
        version: 7
        filieres:
          - {code: riz, label: {fr: Riz, en: Rice}}
          - {code: mais, label: {fr: Maïs, en: Maize}}
        zoning:
          id: poles
          zones:
            - {code: nord, label: {fr: Nord, en: North}, communes: [{code: c1, name: Nikki}]}
            - {code: sud, label: {fr: Sud, en: South}, communes: [{code: c2, name: Cotonou}]}
        crops:
          - {code: paddy, filiere: riz, label: {fr: Riz paddy, en: Paddy rice}}
          - {code: etuve, filiere: riz, label: {fr: Riz étuvé, en: Parboiled rice}}
          - {code: grain, filiere: mais, label: {fr: Maïs en grain, en: Maize grain}}
        units:
          - {code: sac, label: {fr: sac, en: bag}, kilograms: {riz: 100, etuve: "80.5"}}
          - {code: bassine, label: {fr: bassine, en: basin}, kilograms: {mais: 40}}
        periods:
          - {code: p1, kind: campaign, label: {fr: Un, en: One}, start: 2024-04-01, end: 2025-03-31}
          - {code: p2, kind: campaign, label: {fr: Deux, en: Two}, start: 2025-04-01, end: 2026-03-31}
          - {code: p3, kind: campaign, label: {fr: Trois, en: Three}, start: 2026-04-01, end: 2027-03-31}
          - {code: q1, kind: quarter, label: {fr: T1, en: Q1}, start: 2025-04-01, end: 2025-06-30}
        calendars:
          - {filiere: mais, campaign: p2, start: 2025-06-01, end: 2026-05-31}
        records:
          - code: delivery
            label: {fr: Livraison, en: Delivery}
            plural: {fr: Livraisons, en: Deliveries}
            when: {date: day}
            fields:
              - {code: day, type: date, label: {fr: Jour, en: Day}, required: true}
              - {code: crop, type: crop, label: {fr: Produit, en: Product}}
              - {code: delivered, type: number, unit: kg, decimals: 1, bounds: [0, 1000000], localUnits: true, label: {fr: Livré, en: Delivered}, required: true}
              - {code: accepted, type: number, unit: kg, decimals: 1, bounds: [0, 1000000], localUnits: true, label: {fr: Accepté, en: Kept}}
              - {code: price, type: number, unit: XOF/kg, decimals: 2, bounds: [-5, 1000], label: {fr: Prix, en: Price}}
              - {code: market, type: choice, choices: [{code: local, label: {fr: Marché local, en: Local market}}, {code: export, label: {fr: Étranger, en: Abroad}}], label: {fr: Marché, en: Market}}
              - {code: paid, type: yesno, label: {fr: Payé, en: Paid}}
              - {code: note, type: text, label: {fr: Note, en: Note}}
              - {code: contract, type: reference, to: contract, label: {fr: Contrat, en: Contract}}
            rules:
              - {lesser: accepted, greater: delivered, message: {fr: "On garde plus qu'on ne livre.", en: More kept than delivered.}}
          - code: contract
            label: {fr: Contrat, en: Contract}
            plural: {fr: Contrats, en: Contracts}
            when: {campaign: season}
            fields:
              - {code: season, type: period, label: {fr: Campagne, en: Campaign}, required: true}
              - {code: until, type: period, label: {fr: Jusqu'à, en: Until}}
              - {code: partner, type: text, label: {fr: Partenaire, en: Partner}, required: true}
              - {code: kept, type: yesno, label: {fr: Tenu, en: Kept}}
              - {code: row, type: indicator, label: {fr: Ligne, en: Row}}
              - {code: goal, type: figure, of: row, label: {fr: But, en: Goal}}
            rules:
              - {lesser: season, greater: until, message: {fr: La fin est avant le début., en: The end is before the start.}}
          - code: member
            label: {fr: Membre, en: Member}
            plural: {fr: Membres, en: Members}
            when: {from: joined, to: left}
            fields:
              - {code: joined, type: date, label: {fr: Entrée, en: In}, required: true}
              - {code: left, type: date, label: {fr: Sortie, en: Out}}
              - {code: women, type: number, unit: "1", decimals: 0, bounds: [0, 1000], label: {fr: Femmes, en: Women}}
            rules:
              - {lesser: joined, greater: left, message: {fr: La sortie est avant l'entrée., en: Out before in.}}

        """

    private static func magnitude(
        _ code: String,
        _ decimals: Int,
        _ formula: String?,
        period: String = "campaign",
        protection: String = "magnitude"
    ) -> String {
        "  - {code: \(code), column: \(code), label: {fr: X, en: X}, unit: x, "
            + "decimals: \(decimals), direction: none, period: \(period), "
            + "protection: \(protection), bounds: [0, 9000000], source: x"
            + (formula.map { ", formula: {\($0)}}" } ?? "}")
    }

    /// The three answers to a period in which nothing is selected.
    private static let emptiness = [
        ("others", ""), ("zero", ", zero: true"), ("none", ", zero: false"),
    ]

    private static let indicators: [String] =
        emptiness.flatMap { name, zero in
            [
                magnitude("count.\(name)", 0, "count: delivery, where: {market: export}\(zero)"),
                magnitude("any.\(name)", 0, "any: delivery, where: {market: export}\(zero)"),
                magnitude(
                    "sum.\(name)",
                    1,
                    "sum: delivery.accepted, where: {market: export}\(zero)"
                ),
                magnitude(
                    "distinct.\(name)",
                    0,
                    "distinct: delivery.crop, where: {market: export}\(zero)"
                ),
                magnitude(
                    "months.\(name)",
                    0,
                    "months: delivery.day, where: {market: export}\(zero)"
                ),
            ]
        } + [
            magnitude("delivered", 1, "sum: delivery.delivered"),
            magnitude("accepted", 1, "sum: delivery.accepted"),
            magnitude("earned", 2, "sum: delivery.accepted, times: delivery.price"),
            magnitude("rounded", 0, "sum: delivery.accepted, times: delivery.price"),
            magnitude("rejected", 1, "plus: [delivered], minus: [accepted]"),
            magnitude(
                "difference",
                1,
                "plus: [{sum: delivery.delivered}], minus: [{sum: delivery.accepted}]"
            ),
            magnitude("deliveries", 0, "count: delivery"),
            magnitude("unsaid", 0, "count: delivery, where: {note: unset, paid: [0, 1]}"),
            magnitude("said", 0, "count: delivery, where: {note: set}"),
            magnitude("contracts", 0, "count: contract"),
            magnitude("members", 0, "count: member"),
            magnitude("women", 0, "sum: member.women"),
            magnitude("lastprice", 2, "latest: delivery.price", protection: "price"),
            magnitude("lastpaid", 0, "latest: delivery.paid"),
            magnitude("lastkept", 0, "latest: contract.kept"),
            magnitude("quarterly", 1, "sum: delivery.delivered", period: "quarter"),
            magnitude("typed", 1, nil),
            magnitude(
                "part",
                0,
                nil,
                protection: "{ratio: {numerator: accepted, denominator: delivered, scale: 100}}"
            ),
            magnitude(
                "mixed",
                3,
                nil,
                protection: "{ratio: {numerator: deliveries, denominator: typed, scale: 1}}"
            ),
        ]
}
