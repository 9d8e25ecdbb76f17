package import Indicators
package import Statistics

/// Numbers the versions as an auditor would, from what was reported and which slices were
/// released, and from nothing the hub keeps.
package struct TruthBook {
    /// What becomes another version.
    package enum Numbering: Sendable {
        /// Each revision of a summary, for all its families.
        case bySummary
        /// Each content a family has not had before in that period, or in that zone.
        case byFamily
    }

    /// How the hub numbers.
    package static let numbering = Numbering.byFamily

    /// A filière in a period: what a release decides on as a whole.
    package struct Part: Sendable, Hashable {
        /// The filière.
        package let filiere: String
        /// The period.
        package let period: PeriodCode

        /// Names a part.
        package init(filiere: String, period: PeriodCode) {
            self.filiere = filiere
            self.period = period
        }
    }

    /// A family of one cluster in one period.
    private struct Place: Hashable {
        let cluster: Int
        let period: PeriodCode
        let family: Int
    }

    private struct Entry {
        let report: Report
        let family: Int
        let version: Int
        let content: Content
        var releases: [Int]
    }

    private struct Content: Hashable {
        /// Only where every revision is another version.
        let revision: Int?
        let zone: String
        let values: [IndicatorCode: Int64]
    }

    private struct Summary: Hashable {
        let cluster: Int
        let period: PeriodCode
    }

    private let plan: YearPlan
    private let contributors: [Int: String]
    private let numbering: Numbering
    private var entries: [Entry] = []
    private var known: [Place: [Int]] = [:]
    private var revisions: [Summary: [Int]] = [:]

    /// Takes a year, the ledger's name of each cluster, and the parts each release decided on.
    package init(
        plan: YearPlan,
        contributors: [Int: String],
        tables: [Set<Part>],
        numbering: Numbering = Self.numbering
    ) {
        self.plan = plan
        self.contributors = contributors
        self.numbering = numbering
        var current: [Summary: Report] = [:]
        var seen: [Summary: [Int]] = [:]
        for (window, table) in zip(plan.windows, tables).enumerated() {
            for report in table.0.reports
            where !plan.country.clusters[report.cluster].isFictitious {
                current[Summary(cluster: report.cluster, period: report.period)] = report
            }
            for (summary, report) in current {
                // What waits for a later release has its number all the same.
                let numbered = number(report)
                let filiere = plan.country.clusters[summary.cluster].filiere
                if table.1.contains(Part(filiere: filiere, period: summary.period)) {
                    seen[summary] = numbered
                }
            }
            for entry in seen.values.joined() { entries[entry].releases.append(window + 1) }
        }
    }

    /// The parts that have a slice of their own in a release.
    package static func table(of cells: [ReleasedCell]) -> Set<Part> {
        Set(
            cells.filter { $0.key.sector != CellKey.everySector }.map {
                Part(filiere: $0.key.sector, period: PeriodCode($0.key.period))
            }
        )
    }

    /// The entries of a report, those of contents not seen before made now.
    private mutating func number(_ report: Report) -> [Int] {
        let summary = Summary(cluster: report.cluster, period: report.period)
        if revisions[summary]?.contains(report.revision) != true {
            revisions[summary, default: []].append(report.revision)
        }
        return plan.catalogue.families.indices.compactMap { family in
            let members = Set(plan.catalogue.families[family].members)
            let values = report.entries.filter { members.contains($0.key) }
                .mapValues(\.statisticalValue)
            guard !values.isEmpty else { return nil }
            return entry(of: values, family: family, report)
        }
    }

    private mutating func entry(
        of values: [IndicatorCode: Int64],
        family: Int,
        _ report: Report
    ) -> Int {
        let place = Place(cluster: report.cluster, period: report.period, family: family)
        let summary = Summary(cluster: report.cluster, period: report.period)
        let content = Content(
            revision: numbering == .bySummary ? report.revision : nil,
            zone: report.zone,
            values: values
        )
        if let same = known[place]?.first(where: { entries[$0].content == content }) {
            return same
        }
        let version =
            switch numbering {
            case .bySummary: revisions[summary]?.count ?? 1
            case .byFamily: (known[place]?.count ?? 0) + 1
            }
        known[place, default: []].append(entries.count)
        entries.append(
            Entry(
                report: report,
                family: family,
                version: version,
                content: content,
                releases: []
            )
        )
        return entries.count - 1
    }

    /// The lines, by cluster, period, version and indicator.
    package var lines: [TruthLine] {
        entries.filter { !$0.releases.isEmpty }.flatMap { entry in
            entry.content.values.compactMap { line(entry, $0.key, $0.value) }
        }.sorted {
            ($0.cluster, $0.period.rawValue, $0.version, $0.indicator.rawValue)
                < ($1.cluster, $1.period.rawValue, $1.version, $1.indicator.rawValue)
        }
    }

    private func line(_ entry: Entry, _ code: IndicatorCode, _ value: Int64) -> TruthLine? {
        let cluster = plan.country.clusters[entry.report.cluster]
        guard let indicator = plan.catalogue.indicator(code),
            let contributor = contributors[cluster.number]
        else { return nil }
        return TruthLine(
            contributor: contributor,
            cluster: cluster.name,
            owner: cluster.owner ?? cluster.name,
            coach: cluster.coach,
            hub: cluster.hub.map { plan.country.hubs[$0].name },
            filiere: cluster.filiere,
            zone: entry.report.zone,
            period: entry.report.period,
            version: entry.version,
            indicator: code,
            protection: indicator.protection,
            value: value,
            releases: entry.releases
        )
    }
}
