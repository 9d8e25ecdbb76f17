package import Indicators

/// When what may be released: campaigns and quarters once an epoch, a month on the fifteenth of
/// the next one and once more in the quarter after.
///
/// Pure: the catalogue, what was released and when, and the day come in.
package struct EpochCalendar: Sendable {
    /// Whether a period may be in a release of some day.
    package enum Verdict: Sendable, Hashable {
        case due
        /// Not before that day.
        case notBefore(CalendarDate)
        /// It had its release and its revision.
        case closed
    }

    private let catalogue: Catalogue
    private let released: [PeriodCode: [CalendarDate]]
    private let epochMonths: Int

    /// Takes the days of the releases that covered each period.
    package init(
        catalogue: Catalogue,
        released: [PeriodCode: [CalendarDate]],
        epochMonths: Int
    ) {
        self.catalogue = catalogue
        self.released = released.mapValues { $0.sorted() }
        self.epochMonths = epochMonths
    }

    /// Whether a period may be released on a day.
    package func verdict(on code: PeriodCode, today: CalendarDate) -> Verdict {
        guard let end = monthEnd(of: code) else {
            guard let last = lastOfEpoch else { return .due }
            return Self.due(last.adding(months: epochMonths), today)
        }
        let airings = released[code] ?? []
        guard let first = airings.first else {
            return Self.due(end.adding(months: 1).onDay(15), today)
        }
        let revision = first.startOfQuarter.adding(months: 3)
        return airings.contains { $0 >= revision } ? .closed : Self.due(revision, today)
    }

    /// The epoch a release of a day belongs to: its quarter, or its month where it covers months
    /// alone.
    package func epoch(on day: CalendarDate, covering periods: some Sequence<PeriodCode>) -> String
    {
        let isMonthly = periods.allSatisfy { monthEnd(of: $0) != nil }
        let year = day.iso.prefix(4)
        return isMonthly
            ? "\(year)-M\(day.iso.dropFirst(5).prefix(2))"
            : "\(year)-Q\((day.month + 2) / 3)"
    }

    /// Final when every campaign or period covered ended six months before, as its filière counts
    /// it; one without dates is past.
    package func isFinal(
        _ parts: some Sequence<(filiere: String, period: String)>,
        today: CalendarDate
    ) -> Bool {
        parts.allSatisfy { part in
            let period = catalogue.period(
                PeriodCode(part.period),
                of: FiliereCode(part.filiere)
            )
            guard let end = period?.end else { return true }
            return end.adding(months: 6) <= today
        }
    }

    /// The last day of a dated month; nil for everything that follows the epochs.
    private func monthEnd(of code: PeriodCode) -> CalendarDate? {
        guard let period = catalogue.period(code), period.kind == .month else { return nil }
        return period.end
    }

    private var lastOfEpoch: CalendarDate? {
        released.filter { monthEnd(of: $0.key) == nil }.values.compactMap(\.last).max()
    }

    private static func due(_ day: CalendarDate, _ today: CalendarDate) -> Verdict {
        today >= day ? .due : .notBefore(day)
    }
}

extension CalendarDate {
    /// The same day of a later month, or the last one where that month is shorter.
    package func adding(months: Int) -> CalendarDate {
        let index = year * 12 + (month - 1) + months
        let (year, month) = (index / 12, index % 12 + 1)
        for day in stride(from: day, through: 1, by: -1) {
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return self
    }

    /// A day of the same month that every month has.
    func onDay(_ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? self
    }

    /// The first day of its quarter.
    var startOfQuarter: CalendarDate {
        CalendarDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? self
    }
}
