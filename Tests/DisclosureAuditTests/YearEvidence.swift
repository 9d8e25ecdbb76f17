import DisclosureAudit
import Indicators
import SimulatedYear
import Statistics

/// A simulated year as an auditor meets it: what the nodes heard, who the ledger says was in it,
/// and the truth.
struct YearEvidence {
    let variables: [AuditVariable]
    let entries: [AuditEntry]
    /// Every figure, when it was first heard.
    let rows: [AuditRow]

    /// Reads the decoded broadcast of a year; a figure without a row in the ledger is no evidence
    /// but a defect, and is counted.
    init(of year: Outcome, catalogue: Catalogue) {
        variables = catalogue.indicators.map(Self.variable)
        entries = Self.entries(of: year.truth, catalogue)
        let ledger = Dictionary(
            year.ledger.map { (Place(release: $0.release, key: $0.key), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var rows: [AuditRow] = []
        var unexplained = 0
        for release in year.releases {
            for cell in release.cells {
                guard let airing = cell.airing else { continue }
                let place = Place(release: airing.firstAired, key: cell.key)
                guard let line = ledger[place] else {
                    unexplained += 1
                    continue
                }
                guard airing.firstAired == release.stamp.id else { continue }
                rows.append(Self.row(cell.key, airing, line, release: Int(release.number)))
            }
        }
        self.rows = rows
        self.unexplained = unexplained
    }

    /// Figures heard that no row of the ledger accounts for.
    let unexplained: Int

    private struct Place: Hashable {
        let release: String
        let key: CellKey
    }

    private static func row(
        _ key: CellKey,
        _ airing: ReleasedCell.Airing,
        _ line: LedgerLine,
        release: Int
    ) -> AuditRow {
        let figures = airing.figures
        let quantiles: [(AuditFigures.Quantile, PublishedNumber?)] = [
            (.p10, figures.quantiles.p10), (.p25, figures.quantiles.p25),
            (.p50, figures.quantiles.p50), (.p75, figures.quantiles.p75),
            (.p90, figures.quantiles.p90),
        ]
        return AuditRow(
            release: release,
            sector: key.sector,
            zone: key.area.part,
            period: key.period,
            variable: key.variable,
            contributors: line.contributors.map { AuditContributor($0.id, version: $0.version) },
            figures: AuditFigures(
                n: airing.nReporting,
                sum: number(figures.sum),
                mean: number(figures.mean),
                sd: number(figures.sd),
                quantiles: quantiles.reduce(into: [:]) { $0[$1.0] = number($1.1) },
                histogram: figures.histogram
            )
        )
    }

    private static func number(_ number: PublishedNumber?) -> AuditNumber? {
        number.flatMap { AuditNumber($0.description) }
    }

    /// Every true value, and for each version of a ratio's terms one entry of the ratio.
    private static func entries(of truth: [TruthLine], _ catalogue: Catalogue) -> [AuditEntry] {
        var ratiosByTerm: [IndicatorCode: [IndicatorCode]] = [:]
        for indicator in catalogue.indicators {
            guard case .ratio(let numerator, _, _) = indicator.protection else { continue }
            ratiosByTerm[numerator, default: []].append(indicator.code)
        }
        return truth.flatMap { line in
            ([line.indicator] + (ratiosByTerm[line.indicator] ?? [])).map { code in
                AuditEntry(
                    contributor: AuditContributor(line.contributor, version: line.version),
                    variable: code.rawValue,
                    period: line.period.rawValue,
                    value: code == line.indicator ? line.value : 0,
                    owner: line.owner,
                    coach: line.coach,
                    hub: line.hub,
                    sector: line.filiere,
                    zone: line.zone,
                    since: line.releases.min() ?? 0
                )
            }
        }
    }

    private static func variable(_ indicator: Indicator) -> AuditVariable {
        let protection: AuditProtection =
            switch indicator.protection {
            case .magnitude: .magnitude
            case .ordinal: .ordinal(indicator.bounds)
            case .binary: .binary
            case .price: .price
            case .ratio(let numerator, let denominator, let scale):
                .ratio(
                    numerator: numerator.rawValue,
                    denominator: denominator.rawValue,
                    scale: scale
                )
            }
        return AuditVariable(
            indicator.code.rawValue,
            protection,
            decimals: indicator.decimals,
            lowerBound: indicator.bounds.lowerBound
        )
    }
}
