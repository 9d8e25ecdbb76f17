@_spi(Unprotected) import Statistics

/// A row of the ledger as it is stored: everything a later epoch and an audit need of it.
struct LedgerRow: Sendable, Codable {
    struct Contributor: Sendable, Codable {
        let unit: String
        let owner: String
        let coach: String?
        let hub: String?
        let version: Int
        let value: Int64
    }

    struct Figures: Sendable, Codable {
        let sum, mean, sd, p10, p25, p50, p75, p90: String?
        let histogram: [Int]?
    }

    let release: String
    let epoch: String
    let filiere: String
    let zone: String?
    let period: String
    let indicator: String
    let family: String
    let contributors: [Contributor]
    let expected: Int
    let figures: Figures
    let asOf: String
    let roundingUnit: String
    /// The hub that aired it before it joined this tree; nothing for a figure of this tree.
    var origin: String?
}

extension LedgerRow {
    init(_ row: AiredRow) {
        release = row.release
        epoch = row.epoch
        filiere = row.key.sector
        zone = row.key.area.part
        period = row.key.period
        indicator = row.key.variable
        family = row.family
        contributors = row.contributors.map {
            Contributor(
                unit: $0.unit,
                owner: $0.owner,
                coach: $0.coach,
                hub: $0.hub,
                version: $0.version,
                value: $0.value
            )
        }
        expected = row.nExpected
        figures = Figures(row.figures)
        asOf = row.asOf
        roundingUnit = row.roundingUnit.description
        origin = row.origin
    }

    /// The row as the gate reads it.
    ///
    /// - Throws: When a stored figure is not one.
    func aired() throws -> AiredRow {
        var contributions: [Contribution] = []
        for item in contributors {
            contributions.append(
                Contribution(
                    unit: item.unit,
                    owner: item.owner,
                    coach: item.coach,
                    hub: item.hub,
                    version: item.version,
                    value: item.value
                )
            )
        }
        return AiredRow(
            release: release,
            epoch: epoch,
            key: CellKey(
                sector: filiere,
                area: zone.map { .part($0) } ?? .whole,
                period: period,
                variable: indicator
            ),
            family: family,
            contributors: contributions,
            nExpected: expected,
            figures: figures.released,
            asOf: asOf,
            roundingUnit: try rounding ?? PublishedNumber(significand: 1, decimals: 0),
            origin: origin
        )
    }

    /// The rounding unit as a number.
    var rounding: PublishedNumber? { Self.number(roundingUnit) }

    fileprivate static func number(_ text: String?) -> PublishedNumber? {
        text.flatMap { try? PublishedNumber(parsing: $0) }
    }
}

extension LedgerRow.Figures {
    init(_ figures: ReleasedFigures) {
        sum = figures.sum?.description
        mean = figures.mean?.description
        sd = figures.sd?.description
        p10 = figures.quantiles.p10?.description
        p25 = figures.quantiles.p25?.description
        p50 = figures.quantiles.p50?.description
        p75 = figures.quantiles.p75?.description
        p90 = figures.quantiles.p90?.description
        histogram = figures.histogram
    }

    var released: ReleasedFigures {
        ReleasedFigures(
            sum: LedgerRow.number(sum),
            mean: LedgerRow.number(mean),
            sd: LedgerRow.number(sd),
            quantiles: Quantiles(
                p10: LedgerRow.number(p10),
                p25: LedgerRow.number(p25),
                p50: LedgerRow.number(p50),
                p75: LedgerRow.number(p75),
                p90: LedgerRow.number(p90)
            ),
            histogram: histogram
        )
    }
}
