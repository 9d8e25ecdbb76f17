package import Indicators
import Statistics

/// Measures a year's usefulness from what was heard and what was true, and from nothing the gate
/// knows.
package struct UsefulnessMeasure {
    /// One cluster's report of a family in a period, in one version.
    private struct Figure: Hashable {
        let contributor: String
        let owner: String
        let filiere: String
        let zone: String
        let period: PeriodCode
        let family: Family
        let releases: [Int]

        /// The cells that may hold it, the nearest first.
        func cells(isAcross: Bool) -> [(rung: Rung, key: CellKey)] {
            guard let indicator = family.members.first else { return [] }
            func key(_ sector: String, _ area: Area) -> CellKey {
                CellKey(
                    sector: sector,
                    area: area,
                    period: period.rawValue,
                    variable: indicator.rawValue
                )
            }
            let own = [(Rung.zone, key(filiere, .part(zone))), (.national, key(filiere, .whole))]
            return isAcross ? own + [(.all, key(CellKey.everySector, .whole))] : own
        }
    }

    private let outcome: Outcome
    private let catalogue: Catalogue
    private let figures: [Figure]

    /// Takes a year and the catalogue it was played under.
    package init(of outcome: Outcome, catalogue: Catalogue) {
        self.outcome = outcome
        self.catalogue = catalogue
        figures = Self.figures(of: outcome.truth, catalogue: catalogue)
    }

    /// The whole measure.
    package func measured(clusters: Int) -> Usefulness {
        var standing: [CellKey: ReleasedCell] = [:]
        let rows = outcome.releases.map { release -> Usefulness.Row in
            for cell in release.cells { standing[cell.key] = cell }
            return row(after: release, standing: standing)
        }
        return Usefulness(seed: outcome.seed, clusters: clusters, releases: rows)
    }

    private func row(
        after release: Outcome.Release,
        standing: [CellKey: ReleasedCell]
    ) -> Usefulness.Row {
        var row = Usefulness.Row(release: release.stamp.id, epoch: release.stamp.epoch)
        var owners: [CellKey: (rung: Rung, owners: Set<String>)] = [:]
        var nearest: [String: Rung] = [:]
        for figure in figures where figure.releases.contains(Int(release.number)) {
            let cells = figure.cells(isAcross: isAcross(figure.family))
            for (rung, key) in cells {
                owners[key, default: (rung, [])].owners.insert(figure.owner)
            }
            let aired = cells.filter { standing[$0.key]?.airing != nil }
            let best = aired.first?.rung ?? .none
            row.benchmarks[best, default: 0] += 1
            let including = aired.first { includes(standing[$0.key], figure) }
            row.included[including?.rung ?? .none, default: 0] += 1
            nearest[figure.contributor] = Self.nearer(best, nearest[figure.contributor] ?? .none)
        }
        for rung in nearest.values { row.members[rung, default: 0] += 1 }
        for (key, cell) in owners where cell.owners.count >= release.contributorsMin {
            row.cells[cell.rung, default: Usefulness.Share()].total += 1
            if standing[key]?.airing != nil { row.cells[cell.rung]?.count += 1 }
        }
        return row
    }

    /// A figure holds the versions that were current when it was first aired.
    private func includes(_ cell: ReleasedCell?, _ figure: Figure) -> Bool {
        guard let first = cell?.firstAired,
            let release = outcome.releases.first(where: { $0.stamp.id == first })
        else { return false }
        return figure.releases.contains(Int(release.number))
    }

    private func isAcross(_ family: Family) -> Bool {
        family.members.allSatisfy { catalogue.indicator($0)?.isAcrossFilieres == true }
    }

    private static func nearer(_ one: Rung, _ other: Rung) -> Rung {
        Rung.allCases.first { $0 == one || $0 == other } ?? .none
    }

    private static func figures(of truth: [TruthLine], catalogue: Catalogue) -> [Figure] {
        struct Report: Hashable {
            let contributor: String
            let period: PeriodCode
            let version: Int
            let family: FamilyCode?
        }
        let families = Dictionary(
            catalogue.families.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let reports = Dictionary(grouping: truth) {
            Report(
                contributor: $0.contributor,
                period: $0.period,
                version: $0.version,
                family: catalogue.family(of: $0.indicator)
            )
        }
        return reports.compactMap { report, lines in
            guard let line = lines.first, let family = report.family.flatMap({ families[$0] }),
                isWhole(Set(lines.map(\.indicator)), family, catalogue)
            else { return nil }
            return Figure(
                contributor: line.contributor,
                owner: line.owner,
                filiere: line.filiere,
                zone: line.zone,
                period: line.period,
                family: family,
                releases: line.releases
            )
        }
    }

    /// Whether everything of a family that is entered was reported.
    private static func isWhole(
        _ reported: Set<IndicatorCode>,
        _ family: Family,
        _ catalogue: Catalogue
    ) -> Bool {
        family.members.allSatisfy {
            reported.contains($0) || catalogue.indicator($0)?.protection.isEntered == false
        }
    }
}
