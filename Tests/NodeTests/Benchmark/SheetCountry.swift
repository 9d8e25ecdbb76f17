import ClusterProtocol
import Countries
import Indicators
import LinearSolver
import NodeCore
@_spi(Unprotected) import Statistics
import TestRandomness
import Testing

/// Fictitious clusters of Benin's catalogue, released by the real gate: what a sheet is read beside.
///
/// Ours reports too, in filière ananas and zone pole-7. Everything follows from the seed.
struct SheetCountry {
    static let periods = ["2023-2024", "2024-2025", "2025-2026"].map { PeriodCode($0) }
    static let filiere = FiliereCode("ananas")
    static let zone = ZoneCode("pole-7")

    /// How many other clusters report: of our filière in our zone, elsewhere, and of other filières.
    struct Size: Sendable {
        let zone: Int
        let elsewhere: Int
        let others: Int
    }

    let catalogue: Catalogue
    let released: [PeriodCode: [ReleasedCell]]
    /// Our summaries.
    let own: [PeriodCode: SummaryContent]

    init(_ size: Size, seed: UInt64 = 7) throws {
        let catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        var random = SplitMix64(seed: seed)
        var own: [PeriodCode: SummaryContent] = [:]
        var released: [PeriodCode: [ReleasedCell]] = [:]
        for (year, period) in Self.periods.enumerated() {
            own[period] = SheetCluster.ours(in: year).content(of: period, catalogue)
        }
        var table = try ContributionTable(variables: Self.variables(catalogue))
        let groups = [
            ("ananas", "pole-7", size.zone), ("ananas", "pole-5", size.elsewhere),
            ("mais", "pole-4", size.others),
            // Two filières too small for a figure of their own, or all less one would be ours.
            ("riz", "pole-2", min(size.others, 4)), ("soja", "pole-3", min(size.others, 4)),
        ]
        for (sector, part, count) in groups {
            for unit in 0..<count {
                let talent = Double.random(in: -0.7...0.7, using: &random)
                for (year, period) in Self.periods.enumerated() {
                    let cluster = SheetCluster.drawn(talent, year: year, using: &random)
                    try Self.insert(
                        cluster.content(of: period, catalogue),
                        "\(part)-\(unit)",
                        (sector, part),
                        catalogue,
                        into: &table
                    )
                }
            }
        }
        for period in Self.periods {
            if let content = own[period] {
                try Self.insert(content, "ours", ("ananas", "pole-7"), catalogue, into: &table)
            }
            // One in five is late.
            for (sector, part, count) in groups {
                let ours = part == "pole-7" ? 1 : 0
                table.expect(
                    count + ours + (count + 4) / 5,
                    sector: sector,
                    part: part,
                    period: period.rawValue
                )
            }
        }
        let outcome = DisclosureControl.decide(
            table: table,
            ledger: [],
            release: ReleaseStamp(id: "r12", epoch: "2026-Q2", asOf: "2026-06-30"),
            solver: ClpSolver()
        )
        for period in Self.periods {
            released[period] = outcome.released.cells.filter { $0.key.period == period.rawValue }
        }
        self.catalogue = catalogue
        self.released = released
        self.own = own
    }

    /// What our sheet is made of.
    func input(
        name: String = "Union fictive des producteurs d'ananas d'Allada",
        isReleased: Bool = true,
        newestHeld: String? = nil,
        signersFunction function: String = "directrice de la BNCA fictive",
        cells: [PeriodCode: [ReleasedCell]]? = nil,
        withheld: Set<IndicatorCode> = [],
        recorded: SummaryContent? = nil,
        revisions: OwnRevisions? = nil,
        computed: [IndicatorCode: ComputedLevel] = [:]
    ) throws -> SheetInput {
        let period = try #require(catalogue.period(Self.periods[2]))
        let content = try #require(own[period.code])
        return SheetInput(
            name: name,
            filiere: Self.filiere,
            zone: Self.zone,
            catalogue: catalogue,
            period: period,
            release: isReleased
                ? SheetInput.Release(
                    id: "r12",
                    epoch: "2026-Q2",
                    asOf: "2026-06-30",
                    state: .provisional,
                    signedBy: "A. Essai",
                    function: function
                ) : nil,
            newestHeld: newestHeld,
            cells: cells ?? (isReleased ? released : [:]),
            own: own,
            withheld: withheld,
            recorded: recorded,
            revisions: revisions
                ?? OwnRevisions([
                    OwnRevisions.Received(number: 2, day: "2026-05-12", content: content)
                ]),
            computed: computed
        )
    }

    private static func variables(_ catalogue: Catalogue) -> [Variable] {
        let families = Set(SheetCluster.codes.compactMap { catalogue.family(of: $0) })
        return catalogue.indicators.filter { indicator in
            catalogue.family(of: indicator.code).map(families.contains) == true
        }.map { indicator in
            let protection: Protection =
                switch indicator.protection {
                case .magnitude: .magnitude
                case .ordinal: .ordinal(indicator.bounds)
                case .binary: .binary
                case .price: .price
                case .ratio(let upper, let lower, let scale):
                    .ratio(numerator: upper.rawValue, denominator: lower.rawValue, scale: scale)
                }
            return Variable(
                code: indicator.code.rawValue,
                family: catalogue.family(of: indicator.code)?.rawValue ?? "",
                protection: protection,
                decimals: indicator.decimals,
                bounds: indicator.bounds,
                spansSectors: indicator.isAcrossFilieres
            )
        }
    }

    private static func insert(
        _ content: SummaryContent,
        _ unit: String,
        _ place: (sector: String, part: String),
        _ catalogue: Catalogue,
        into table: inout ContributionTable
    ) throws {
        for (code, entry) in content.entries {
            try table.insert(
                Contribution(unit: unit, owner: unit, version: 1, value: entry.statisticalValue),
                sector: place.sector,
                part: place.part,
                period: content.period.rawValue,
                variable: code.rawValue
            )
        }
    }
}
