import ClusterProtocol
package import Indicators

/// Who has reported a period and who has not: completeness and timeliness by filière and zone.
///
/// Pure: the holdings and the day come in.
package struct Reporting: Sendable {
    /// Where clusters are counted together.
    package struct Place: Sendable, Hashable, Comparable {
        package let filiere: FiliereCode
        package let zone: ZoneCode

        /// By filière, then by zone.
        package static func < (left: Place, right: Place) -> Bool {
            (left.filiere, left.zone) < (right.filiere, right.zone)
        }
    }

    /// How many were expected, how many of them reported, how many of these in time.
    package struct Count: Sendable, Hashable {
        package var expected: Int
        package var reported: Int
        /// Of those reported, by the due day; nil for a period without days.
        package var onTime: Int?

        /// Takes the three.
        package init(expected: Int = 0, reported: Int = 0, onTime: Int? = nil) {
            self.expected = expected
            self.reported = reported
            self.onTime = onTime
        }

        /// Both together.
        package static func + (left: Count, right: Count) -> Count {
            Count(
                expected: left.expected + right.expected,
                reported: left.reported + right.reported,
                onTime: [left.onTime, right.onTime].compactMap { $0 }.reduce(nil) { ($0 ?? 0) + $1 }
            )
        }
    }

    /// A cluster whose summary is not here.
    package struct Awaited: Sendable {
        package let member: BankHoldings.Member
        /// The day it was expected by.
        package let due: CalendarDate?
        /// Days since that day; 0 while it has not passed.
        package let daysLate: Int
    }

    package let period: PeriodCode
    package let places: [Place: Count]
    /// The latest first, then by name.
    package let awaited: [Awaited]

    /// Counts a period as of a day; nothing while there is no catalogue.
    package init(of period: PeriodCode, in holdings: BankHoldings, today: CalendarDate) {
        self.period = period
        var places: [Place: Count] = [:]
        var awaited: [Awaited] = []
        for member in holdings.members() where !member.isFictitious {
            let summary = holdings.summary(of: member.cluster, in: period)
            let filiere = summary?.filiere ?? member.filiere
            let days = holdings.catalogue?.period(period, of: filiere)
            let isExpected = Expectation.holds(
                memberSince: member.memberSince,
                leftOn: member.leftOn,
                hasEnded: member.hasEnded,
                hasReported: summary != nil,
                endDay: days?.end?.daysSince1970
            )
            guard isExpected else { continue }
            let due = days?.due ?? days?.end
            var count = Count(expected: 1, onTime: due == nil ? nil : 0)
            if let summary {
                count.reported = 1
                if let due, let seconds = summary.receivedSeconds {
                    let day = DayNumber(secondsSince1970: seconds)
                    count.onTime = Int(day.value) <= due.daysSince1970 ? 1 : 0
                }
            } else {
                let late = due.map { today.daysSince1970 - $0.daysSince1970 } ?? 0
                awaited.append(Awaited(member: member, due: due, daysLate: max(0, late)))
            }
            let place = Place(filiere: filiere, zone: summary?.zone ?? member.zone)
            places[place] = places[place].map { $0 + count } ?? count
        }
        self.places = places
        self.awaited = awaited.sorted {
            ($1.daysLate, $0.member.shownName) < ($0.daysLate, $1.member.shownName)
        }
    }

    /// The period a bank looks at on a day: the campaign that ended last, else what was reported last.
    package static func current(
        of catalogue: Catalogue,
        reported: Set<PeriodCode>,
        today: CalendarDate
    ) -> PeriodCode? {
        let ended = catalogue.periods(of: .campaign).filter { period in
            period.end.map { $0 <= today } ?? false
        }
        return ended.last?.code ?? catalogue.periods.last { reported.contains($0.code) }?.code
            ?? catalogue.periods.first?.code
    }
}
