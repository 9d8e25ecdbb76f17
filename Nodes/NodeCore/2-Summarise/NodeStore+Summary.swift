import ClusterProtocol
import GRDB
import Indicators

extension NodeStore {
    /// The summary of what is recorded of a period.
    func summary(
        of period: PeriodCode,
        as membership: Membership,
        in db: Database
    ) throws -> SummaryContent {
        try summary(
            of: period,
            by: try calculator(as: membership, in: db),
            as: membership,
            in: db
        )
    }

    func summary(
        of period: PeriodCode,
        by calculator: Calculator,
        as membership: Membership,
        in db: Database
    ) throws -> SummaryContent {
        guard membership.catalogue.period(period) != nil else {
            throw NodeError.unknownPeriod(period.rawValue)
        }
        var entries = try entries(of: period, in: db)
        for (code, value) in calculator.figures(of: period) { entries[code] = .value(value) }
        for (code, grade) in GridScores.grades(in: period, of: calculator) {
            entries[code] = .grade(grade)
        }
        guard !entries.isEmpty else { throw NodeError.noRecords(period: period.rawValue) }
        return Summariser.summary(of: entries, period: period, under: membership.catalogue)
    }

    /// What makes figures of everything recorded.
    func calculator(as membership: Membership, in db: Database) throws -> Calculator {
        var typed: [PeriodCode: [IndicatorCode: Int64]] = [:]
        for period in try recordedPeriods(in: db) {
            typed[period] = try entries(of: period, in: db).compactMapValues { entry in
                guard case .value(let value) = entry else { return nil }
                return value
            }
        }
        return Calculator(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere),
            records: try heldRecords(in: db),
            typed: typed
        )
    }

    /// Periods of which something is recorded, whatever way.
    func reportablePeriods(by calculator: Calculator, in db: Database) throws -> [PeriodCode] {
        let counted = calculator.recordedPeriods.filter(calculator.isReportable)
        return Set(try recordedPeriods(in: db)).union(counted).sorted()
    }
}
