import Indicators

/// Numbers the versions as an auditor would, from what was reported alone: each revision that is
/// current when a release is made is one version more.
struct TruthBook {
    private struct Entry {
        let report: Report
        let version: Int
        let first: Int
        var last: Int
    }

    private struct Key: Hashable {
        let cluster: Int
        let period: PeriodCode
    }

    private let plan: YearPlan
    private let contributors: [Int: String]
    private var entries: [Entry] = []

    init(plan: YearPlan, contributors: [Int: String]) {
        self.plan = plan
        self.contributors = contributors
        var current: [Key: Int] = [:]
        for (window, contents) in plan.windows.enumerated() {
            for report in contents.reports
            where !plan.country.clusters[report.cluster].isFictitious {
                let key = Key(cluster: report.cluster, period: report.period)
                let before = current[key]
                if let before { entries[before].last = window }
                current[key] = entries.count
                entries.append(
                    Entry(
                        report: report,
                        version: (before.map { entries[$0].version } ?? 0) + 1,
                        first: window + 1,
                        last: plan.windows.count
                    )
                )
            }
        }
    }

    /// The lines, by contributor, period, version and indicator.
    var lines: [TruthLine] {
        entries.flatMap { entry in
            entry.report.entries.sorted { $0.key < $1.key }.compactMap { code, value in
                line(entry, code, value.statisticalValue)
            }
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
            releases: entry.first...entry.last
        )
    }
}
