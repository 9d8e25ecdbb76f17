import ClusterProtocol
import GRDB
import Indicators

extension NodeStore {
    /// The summary of what is recorded of a period, without what is kept back.
    ///
    /// It is empty where nothing is left of what was sealed: that withdraws it.
    ///
    /// - Throws: `NodeError.noRecords` where there is nothing, and never was;
    ///   `NodeError.allWithheld` where all there is is kept back, and nothing was ever sealed.
    func summary(
        of period: PeriodCode,
        by calculator: Calculator,
        as membership: Membership,
        in db: Database
    ) throws -> SummaryContent {
        let draft = try draft(of: period, by: calculator, as: membership, in: db)
        guard try !draft.content.entries.isEmpty || isSealed(period, in: db) else {
            throw draft.kept.isEmpty
                ? NodeError.noRecords(period: period.rawValue)
                : .allWithheld(period: period.rawValue)
        }
        return draft.content
    }

    /// Everything recorded of a period that a summary could hold, parted into what leaves and what is
    /// kept back.
    func draft(
        of period: PeriodCode,
        by calculator: Calculator,
        as membership: Membership,
        in db: Database
    ) throws -> SummaryDraft {
        let catalogue = membership.catalogue
        guard catalogue.period(period) != nil else {
            throw NodeError.unknownPeriod(period, in: catalogue)
        }
        var entries = try entries(of: period, in: db)
        for (code, value) in calculator.figures(of: period) { entries[code] = .value(value) }
        for (code, grade) in GridScores.grades(in: period, of: calculator) {
            entries[code] = .grade(grade)
        }
        let withheld = try withholding(in: db).codes(in: period, under: catalogue)
        return SummaryDraft(
            content: Summariser.summary(
                of: entries,
                period: period,
                under: catalogue,
                withheld: withheld
            ),
            kept: Summariser.summary(
                of: entries.filter { withheld.contains($0.key) },
                period: period,
                under: catalogue,
                withheld: []
            ).entries
        )
    }

    /// What makes figures of everything recorded.
    func calculator(
        as membership: Membership,
        on today: CalendarDate,
        in db: Database
    ) throws -> Calculator {
        var typed: [PeriodCode: [IndicatorCode: Int64]] = [:]
        var grades: [PeriodCode: [IndicatorCode: Grade]] = [:]
        for period in try recordedPeriods(in: db) {
            for (code, entry) in try entries(of: period, in: db) {
                switch entry {
                case .value(let value): typed[period, default: [:]][code] = value
                case .grade(let grade): grades[period, default: [:]][code] = grade
                }
            }
        }
        return Calculator(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere),
            today: today,
            records: try heldRecords(in: db),
            typed: typed,
            typedGrades: grades
        )
    }

    /// Periods of which something is recorded, whatever way.
    ///
    /// Who types or imports a figure names its period, and so it is one of them in any case.
    func reportablePeriods(by calculator: Calculator, in db: Database) throws -> [PeriodCode] {
        let counted = calculator.recordedPeriods.filter(calculator.isReportable)
        return Set(try recordedPeriods(in: db)).union(counted).sorted()
    }

    /// What there is to seal while nobody names a period: what can be reported, and nothing of what
    /// was sealed and no longer can, which withdraws it.
    func summaries(
        by calculator: Calculator,
        as membership: Membership,
        in db: Database
    ) throws -> [SummaryContent] {
        let reportable = Set(try reportablePeriods(by: calculator, in: db))
        let withdrawn = try sealedPeriods(in: db).subtracting(reportable).filter {
            membership.catalogue.period($0) != nil
        }
        return try reportable.compactMap { period in
            do {
                return try summary(of: period, by: calculator, as: membership, in: db)
            } catch NodeError.allWithheld {
                return nil
            }
        } + withdrawn.map { SummaryContent(period: $0, entries: [:]) }
    }

    /// Whether the last summary sealed of a period says something.
    private func isSealed(_ period: PeriodCode, in db: Database) throws -> Bool {
        try lastSealed(period, in: db)?.content.entries.isEmpty == false
    }

    private func sealedPeriods(in db: Database) throws -> Set<PeriodCode> {
        let periods = try String.fetchAll(db, sql: "SELECT DISTINCT period FROM summary")
        return Set(try periods.map { PeriodCode($0) }.filter { try isSealed($0, in: db) })
    }
}
