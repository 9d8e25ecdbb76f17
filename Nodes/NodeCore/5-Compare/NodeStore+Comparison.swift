import ClusterProtocol
import Foundation
import GRDB
import Indicators

extension NodeStore {
    /// Compares a period, by default the last one that both a release and this node cover.
    func comparison(of code: PeriodCode?) async throws -> Comparison {
        try await read { db in
            let membership = try self.membership(in: db)
            let catalogue = membership.catalogue
            if let code, catalogue.period(code) == nil {
                throw NodeError.unknownPeriod(code, in: catalogue)
            }
            let candidates = try code.map { [$0] } ?? self.comparablePeriods(catalogue, in: db)
            for candidate in candidates {
                guard let period = catalogue.period(candidate),
                    let release = try self.release(
                        covering: candidate,
                        as: membership,
                        in: db
                    )
                else { continue }
                var own: [PeriodCode: SummaryContent] = [:]
                for period in catalogue.lastThree(upTo: period).compactMap({ $0 }) {
                    own[period.code] = try self.lastSealed(period.code, in: db)?.content
                }
                return Comparison(
                    membership,
                    period: period,
                    release: release,
                    own: own,
                    ownRevisionInFigure: try self.revision(
                        of: candidate,
                        receivedBy: release.manifest.asOf,
                        in: db
                    )
                )
            }
            throw NodeError.nothingReleased(period: code?.rawValue)
        }
    }

    /// Latest first: periods this node published, then any that was released.
    private func comparablePeriods(_ catalogue: Catalogue, in db: Database) throws -> [PeriodCode] {
        let own = try String.fetchSet(db, sql: "SELECT DISTINCT period FROM summary")
        let codes = catalogue.periods.map(\.code).reversed()
        return codes.filter { own.contains($0.rawValue) }
            + codes.filter { !own.contains($0.rawValue) }
    }

    /// The revision that was certainly the current one at the freeze: receipts know the day only,
    /// so nothing is said where a correction was received on that very day.
    private func revision(
        of period: PeriodCode,
        receivedBy asOf: String,
        in db: Database
    ) throws -> UInt32? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT revision, received_on FROM summary
                JOIN receipt ON receipt.batch = summary.batch
                WHERE period = ? AND settlement = 1 ORDER BY revision DESC
                """,
            arguments: [period.rawValue]
        )
        let received = rows.filter { DayNumber($0["received_on"] as Int32).iso8601 <= asOf }
        guard let last = received.first else { return nil }
        let isOfThatDay = DayNumber(last["received_on"] as Int32).iso8601 == asOf
        return isOfThatDay && rows.count > 1 ? nil : last["revision"]
    }
}
