package import Indicators

/// The campaigns a page offers, and the one it is about.
package struct CampaignChoice: Sendable, Hashable {
    /// Those that have begun and the next one, in order of time, with their days as the cluster's
    /// filière counts them.
    package let campaigns: [Period]
    /// The one the page is about.
    package let chosen: Period
    /// The day it is, by this machine's clock.
    package let today: CalendarDate

    /// Without a wish, the last campaign that has begun.
    ///
    /// - Throws: `NodeError.unknownPeriod`.
    init(
        _ wanted: PeriodCode?,
        in catalogue: Catalogue,
        of filiere: FiliereCode,
        today: CalendarDate
    ) throws(NodeError) {
        let all = catalogue.periods(of: .campaign).compactMap {
            catalogue.period($0.code, of: filiere)
        }
        // A source that gives only an order of seasons has them all behind it.
        let begun = all.prefix { campaign in campaign.start.map { $0 <= today } ?? true }.count
        let chosen = wanted.map { code in all.first { $0.code == code } }
        guard let period = chosen ?? all.prefix(max(1, begun)).last else {
            throw .unknownPeriod(wanted ?? "", in: catalogue)
        }
        let last = max(begun, all.firstIndex(of: period) ?? 0)
        campaigns = Array(all.prefix(last + 1))
        self.chosen = period
        self.today = today
    }

    /// The campaign in question and those before it, at most so many, in order of time.
    package func series(of count: Int) -> [Period] {
        let upTo = campaigns.prefix { $0.code != chosen.code } + [chosen]
        return Array(upTo.suffix(count))
    }

    /// The campaign before the one in question.
    package var previous: Period? { series(of: 2).first { $0.code != chosen.code } }

    /// Whether today is one of its days.
    package var isRunning: Bool {
        guard let start = chosen.start, let end = chosen.end else { return false }
        return start <= today && today <= end
    }
}
