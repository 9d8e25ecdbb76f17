import GRDB
import Indicators

extension NodeStore {
    /// The summary of what is recorded of a period.
    func summary(
        of period: PeriodCode,
        as membership: Membership,
        in db: Database
    ) throws -> SummaryContent {
        guard membership.catalogue.period(period) != nil else {
            throw NodeError.unknownPeriod(period.rawValue)
        }
        let entries = try entries(of: period, in: db)
        guard !entries.isEmpty else { throw NodeError.noRecords(period: period.rawValue) }
        return Summariser.summary(of: entries, period: period, under: membership.catalogue)
    }
}
