import GRDB
package import Indicators
package import Localisation

/// What would leave if everything recorded were published now, period by period, and what to look at
/// first.
package struct PublicationOutlook: Sendable {
    /// How a period stands beside what was last sealed of it.
    package enum State: Sendable, Hashable {
        /// Nothing of it was ever sealed.
        case new
        /// It differs from the revision sealed last.
        case changed(revision: Int)
        /// It was sealed as it stands.
        case unchanged(revision: Int)
    }

    /// One figure or level that would leave.
    package struct Entry: Sendable {
        /// What it is a figure of.
        package let indicator: Indicator
        /// Its value; of a grade the declared level.
        package let value: Int64
        /// For a grade: what it rests on, and the level that records give.
        package let grade: Grade?
        /// What was sealed last; nil where nothing was.
        package let before: Int64?
        /// The figure of the period before, by which a surprise is judged.
        package let previous: Int64?

        /// Whether it is three times the last period's figure or more, or a third of it or less.
        ///
        /// Small counts go from one to three without anybody's mistake.
        package var isSurprising: Bool {
            guard grade == nil, indicator.protection != .binary, let previous, previous > 0,
                value >= 0
            else { return false }
            let (now, then) = (Int128(value), Int128(previous))
            let small = (0..<indicator.decimals).reduce(Int128(Self.small)) { few, _ in few * 10 }
            return max(now, then) >= small && (now >= 3 * then || 3 * now <= then)
        }

        private static let small = 20
    }

    /// Figures that leave together or not at all.
    package struct Family: Sendable {
        /// Which.
        package let code: FamilyCode
        /// Those that are recorded.
        package let entries: [Entry]
        /// Why they do not leave; nil where they do.
        package let reason: Withholding.Reason?
    }

    /// The figures of an axis, and how many it could have.
    package struct Section: Sendable {
        /// The axis; nil for indicators of none.
        package let axis: Axis?
        /// Whether it is the grid.
        package let isGrid: Bool
        /// What is recorded, also what is kept back.
        package let families: [Family]

        /// What would leave.
        package var entries: [Entry] {
            families.filter { $0.reason == nil }.flatMap(\.entries)
        }
        /// What nothing is recorded of.
        package let missing: [Indicator]
    }

    /// A period.
    package struct Sheet: Sendable {
        /// The period, with its days as the filière counts them.
        package let period: Period
        /// How it stands.
        package let state: State
        /// What would leave.
        package let sections: [Section]
        /// What keeps it from being sealed.
        package let problems: [Message]
        /// Groups of figures that count only together and are not all there.
        package let incomplete: [[Indicator]]

        /// Everything that would leave.
        package var entries: [Entry] { sections.flatMap(\.entries) }
        /// How many figures it could have.
        package var possible: Int {
            sections.reduce(0) { sum, section in
                section.families.reduce(sum + section.missing.count) { $0 + $1.entries.count }
            }
        }
    }

    /// Periods of which something is recorded, the latest first.
    package let sheets: [Sheet]
    /// What is kept back in every period.
    package let withheld: [WithheldFamily]
    /// Sealed batches that wait for the hub with figures kept back since: they leave as they are.
    package let keptWaiting: Int
    /// Whether nothing was ever sealed.
    package let isFirst: Bool
    /// The day it is.
    package let today: CalendarDate

    init(_ reading: Reading) throws {
        let calculator = reading.calculator
        let (store, db) = (reading.store, reading.db)
        let codes = Set(try store.reportablePeriods(by: calculator, in: db))
        let periods = reading.catalogue.periods.filter { codes.contains($0.code) }
        sheets = try periods.reversed().map { period in
            try Sheet(
                reading.catalogue.period(period.code, of: reading.filiere) ?? period,
                last: try store.lastSealed(period.code, in: db),
                reading
            )
        }
        withheld = try store.withholding(in: db).list(in: reading.catalogue)
            .filter { $0.period == nil }
        keptWaiting = try store.keptWaiting(under: reading.catalogue, in: db)
        isFirst = try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM batch)") ?? false)
        today = reading.campaign.today
    }
}

extension PublicationOutlook.Sheet {
    fileprivate init(_ period: Period, last: PublicationPlan.Last?, _ reading: Reading) throws {
        let catalogue = reading.catalogue
        let draft = try reading.store.draft(
            of: period.code,
            by: reading.calculator,
            as: reading.membership,
            in: reading.db
        )
        let content = draft.content
        let reasons = try reading.store.withholding(in: reading.db)
            .families(in: period.code, under: catalogue)
        self.period = period
        state =
            switch last {
            case nil: .new
            case let last? where last.content == content:
                .unchanged(revision: Int(last.revision))
            case let last?: .changed(revision: Int(last.revision))
            }
        problems = catalogue.problems(in: content).map(\.message)
        sections = Self.sections(period, draft, reasons, last?.content, reading)
        incomplete = catalogue.families.compactMap { family in
            let members = family.members.compactMap(catalogue.indicator).filter {
                $0.protection.isEntered && $0.periodKind == period.kind
            }
            let there = members.filter { content.entries[$0.code] != nil }
            return there.isEmpty || there.count == members.count ? nil : members
        }
    }

    private static func sections(
        _ period: Period,
        _ draft: SummaryDraft,
        _ reasons: [FamilyCode: Withholding.Reason],
        _ last: SummaryContent?,
        _ reading: Reading
    ) -> [PublicationOutlook.Section] {
        let catalogue = reading.catalogue
        let recorded = draft.content.entries.merging(draft.kept) { leaving, _ in leaving }
        let grid = Set(catalogue.grid()?.indicators ?? [])
        let before = catalogue.lastThree(upTo: period).dropLast().last ?? nil
        let indicators = catalogue.indicators.filter {
            $0.periodKind == period.kind && $0.protection.isEntered
                && ($0.protection != .ordinal || grid.contains($0.code))
        }
        func section(
            _ axis: Axis?,
            isGrid: Bool,
            _ members: [Indicator]
        ) -> PublicationOutlook.Section? {
            guard !members.isEmpty else { return nil }
            return PublicationOutlook.Section(
                axis: axis,
                isGrid: isGrid,
                families: families(of: members),
                missing: members.filter { recorded[$0.code] == nil }
            )
        }
        func families(of members: [Indicator]) -> [PublicationOutlook.Family] {
            var order: [FamilyCode] = []
            var entries: [FamilyCode: [PublicationOutlook.Entry]] = [:]
            for indicator in members {
                guard let entry = recorded[indicator.code],
                    let family = catalogue.family(of: indicator.code)
                else { continue }
                if entries[family] == nil { order.append(family) }
                entries[family, default: []].append(
                    PublicationOutlook.Entry(
                        indicator,
                        entry,
                        before: last?.entries[indicator.code],
                        previous: before.flatMap {
                            reading.calculator.standing(indicator.code, in: $0.code)
                        }
                    )
                )
            }
            return order.map { family in
                PublicationOutlook.Family(
                    code: family,
                    entries: entries[family] ?? [],
                    reason: reasons[family]
                )
            }
        }
        let rows = indicators.filter { grid.contains($0.code) }
        let figures = Dictionary(
            grouping: indicators.filter { !grid.contains($0.code) },
            by: \.guidance.axis
        )
        let axes: [Axis?] = catalogue.axes + [nil]
        return [section(nil, isGrid: true, rows)].compactMap { $0 }
            + axes.compactMap { section($0, isGrid: false, figures[$0?.code] ?? []) }
    }
}

extension PublicationOutlook.Entry {
    fileprivate init(
        _ indicator: Indicator,
        _ entry: SummaryEntry,
        before: SummaryEntry?,
        previous: Int64?
    ) {
        self.indicator = indicator
        switch entry {
        case .value(let value): (self.value, grade) = (value, nil)
        case .grade(let grade):
            (value, self.grade) = (Int64(grade.declared.rawValue), grade)
        }
        self.before = before?.statisticalValue
        self.previous = previous
    }
}
