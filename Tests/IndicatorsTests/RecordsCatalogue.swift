/// A catalogue with one of everything that records, levels and formulas need.
enum RecordsCatalogue {
    /// The place of an indicator in `indicators`.
    static let places = [
        "sold", "earned", "delivered", "rejected", "months", "markets", "contracts", "honest",
        "lastprice", "points", "index", "quarterly", "g.1.1", "g.1.2", "g.1.3", "g.2.1", "g.2.2",
        "g.2.3", "g.2.4", "g.2.5", "impact", "part",
    ]

    static func place(_ code: String) -> String {
        "indicators[\(places.firstIndex(of: code) ?? -1)]"
    }

    static let text =
        head + records
            + """
            indicators:
            \(figures)
            \(rows)
            \(others)

            """ + tail

    private static let head = """
        id: rich
        version: 3
        filieres:
          - {code: riz, label: {fr: Riz, en: Rice}}
          - {code: mais, label: {fr: Maïs, en: Maize}}
        departements:
          - {code: BJ-BO, label: {fr: Borgou, en: Borgou}}
          - {code: BJ-LI, label: {fr: Littoral, en: Littoral}}
        zoning:
          id: poles
          zones:
            - {code: nord, label: {fr: Nord, en: North}, communes: [{code: c1, name: Nikki, departement: BJ-BO}]}
        crops:
          - {code: paddy, filiere: riz, label: {fr: Paddy, en: Paddy}}
          - {code: etuve, filiere: riz, label: {fr: Étuvé, en: Parboiled}}
        units:
          - {code: sac, label: {fr: sac, en: bag}, kilograms: {riz: "80.5", etuve: 100}}
          - {code: bol, label: {fr: bol, en: bowl}, kilograms: {mais: 2}}
        axes:
          - {code: g.1, label: {fr: Un, en: One}}
          - {code: g.2, label: {fr: Deux, en: Two}}
        periods:
          - {code: p1, kind: campaign, label: {fr: Un, en: One}, start: 2024-06-01, end: 2025-05-31}
          - {code: q1, kind: quarter, label: {fr: T1, en: Q1}, start: 2025-01-01, end: 2025-03-31}
        calendars:
          - {filiere: mais, campaign: p1, start: 2024-07-01, end: 2025-06-30}

        """

    private static let records = """
        records:
          - code: delivery
            label: {fr: Livraison, en: Delivery}
            plural: {fr: Livraisons, en: Deliveries}
            when: {date: day}
            fields:
              - {code: day, type: date, label: {fr: Jour, en: Day}, required: true}
              - {code: crop, type: crop, label: {fr: Produit, en: Product}}
              - {code: delivered, type: number, unit: kg, decimals: 1, bounds: [0, 1000000], localUnits: true, label: {fr: Livré, en: Delivered}}
              - {code: accepted, type: number, unit: kg, decimals: 1, bounds: [0, 1000000], label: {fr: Accepté, en: Kept}}
              - {code: price, type: number, unit: XOF/kg, decimals: 0, bounds: [0, 100000], label: {fr: Prix, en: Price}}
              - {code: market, type: choice, choices: [{code: local, label: {fr: Local, en: Local}}, {code: export, label: {fr: Export, en: Export}}], label: {fr: Marché, en: Market}}
              - {code: paid, type: yesno, label: {fr: Payé, en: Paid}}
              - {code: note, type: text, label: {fr: Note, en: Note}}
              - {code: contract, type: reference, to: contract, label: {fr: Contrat, en: Contract}}
            rules:
              - {lesser: accepted, greater: delivered, message: {fr: Trop, en: Too much}}
          - code: contract
            label: {fr: Contrat, en: Contract}
            plural: {fr: Contrats, en: Contracts}
            when: {campaign: season}
            fields:
              - {code: season, type: period, label: {fr: Campagne, en: Campaign}}
              - {code: partner, type: text, label: {fr: Partenaire, en: Partner}}
              - {code: quantity, type: number, unit: kg, decimals: 1, bounds: [0, 1000000], label: {fr: Quantité, en: Quantity}}
              - {code: row, type: indicator, label: {fr: Ligne, en: Row}}
              - {code: goal, type: figure, of: row, label: {fr: But, en: Goal}}
          - code: member
            label: {fr: Membre, en: Member}
            plural: {fr: Membres, en: Members}
            when: {from: joined, to: left}
            fields: [{code: joined, type: date, label: {fr: Entrée, en: In}}, {code: left, type: date, label: {fr: Sortie, en: Out}}]

        """

    private static func figure(
        _ code: String,
        _ unit: String,
        _ decimals: Int,
        _ rest: String,
        period: String = "campaign",
        protection: String = "magnitude"
    ) -> String {
        "  - {code: \(code), column: c-\(code), label: {fr: X, en: X}, unit: \(unit), "
            + "decimals: \(decimals), direction: none, period: \(period), "
            + "protection: \(protection), bounds: [0, 9000000], source: x\(rest)}"
    }

    private static let figures = [
        figure("sold", "kg", 1, ", formula: {sum: delivery.accepted}"),
        figure(
            "earned",
            "XOF",
            0,
            ", formula: {sum: delivery.accepted, times: delivery.price, zero: true}"
        ),
        figure(
            "delivered",
            "kg",
            1,
            ", formula: {sum: delivery.delivered, "
                + "where: {market: [local, export], paid: 1, note: set, crop: paddy}}"
        ),
        figure("rejected", "kg", 1, ", formula: {plus: [delivered], minus: [sold]}"),
        figure("months", "\"1\"", 0, ", formula: {months: delivery.day, zero: false}"),
        figure("markets", "\"1\"", 0, ", formula: {distinct: delivery.market}"),
        figure("contracts", "\"1\"", 0, ", formula: {count: contract, where: {partner: unset}}"),
        figure("honest", "\"1\"", 0, ", formula: {any: member}"),
        figure(
            "lastprice",
            "XOF/kg",
            0,
            ", formula: {latest: delivery.price}",
            protection: "price"
        ),
        figure("points", "\"1\"", 1, ", formula: {axis: g.1}"),
        figure("index", "\"1\"", 1, ", formula: {barometer: grille}"),
        figure("quarterly", "kg", 1, "", period: "quarter"),
    ].joined(separator: "\n")

    private static func row(_ code: String, _ rest: String) -> String {
        "  - {code: \(code), column: c-\(code), label: {fr: X, en: X}, unit: \"1\", decimals: 0, "
            + "direction: higher, period: campaign, protection: ordinal, source: x\(rest)}"
    }

    private static let rows = [
        row(
            "g.1.1",
            ", axis: g.1, levels: [{level: 1, text: {fr: Rien, en: None}}, "
                + "{level: 4, text: {fr: Tout, en: All}}], verification: {fr: Carnet, en: Book}, "
                + "impression: true, basis: ours, since: 2, note: {fr: Note, en: Note}, "
                + "scoring: {rule: services, any: {count: delivery}, "
                + "of: [{count: delivery}, {count: contract}, {count: member}]}"
        ),
        row(
            "g.1.2",
            ", scoring: {rule: formality, all: contracts, formal: {count: contract}, "
                + "beside: [{label: {fr: Part, en: Share}, of: contracts, in: {count: contract}}]}"
        ),
        row(
            "g.1.3",
            ", scoring: {rule: respect, concluded: contracts, respected: honest, above: 75}"
        ),
        row("g.2.1", ", scoring: {rule: count, of: contracts, steps: [1, 2, 4]}"),
        row("g.2.2", ", scoring: {rule: trend, of: sold, certified: {any: member}}"),
        row("g.2.3", ", scoring: {rule: share, of: rejected, in: delivered, steps: [20, 10, 5]}"),
        row("g.2.4", ", scoring: {rule: evolution, of: earned, tolerance: 10, rises: 2}"),
        row(
            "g.2.5",
            ", scoring: {rule: gap, of: [sold, rejected], steps: [30, 15, 8], "
                + "actors: [honest, contracts]}"
        ),
    ].joined(separator: "\n")

    private static let others = [
        figure("impact", "\"1\"", 0, ", dimension: efficiency, battery: inclusion"),
        figure(
            "part",
            "\"%\"",
            1,
            "",
            protection: "{ratio: {numerator: sold, denominator: delivered, scale: 100}}"
        ),
    ].joined(separator: "\n")

    private static let tail = """
        identities:
          - {total: delivered, parts: [sold, rejected]}
        tied:
          - {indicators: [months, markets], reason: {fr: Parce que, en: Because}}
        rules:
          - {lesser: sold, greater: delivered, message: {fr: Trop, en: Too much}}
        grids:
          - {code: grille, label: {fr: Grille, en: Grid}, indicators: [g.1.1, g.1.2, g.2.1, g.2.2]}
          - {code: courte, label: {fr: Courte, en: Short}, indicators: [g.1.1]}
        barometer: {grid: grille, points: [10, 40, 70, 100], answered: 75, weights: equal}
        """
}
