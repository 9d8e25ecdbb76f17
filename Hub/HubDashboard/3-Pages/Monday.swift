import ClusterProtocol
import HubCore
import Indicators
import Localisation
import WebFrame

/// The first page of a week: who has reported, who is late, what is new.
struct MondayPage: DashboardPage {
    static let template = "monday"

    /// What a filière, or a zone of it, was expected to report and did.
    struct Row: Sendable {
        let filiere: String
        let zone: String
        let expected: String
        let reported: String
        let share: String
        let onTime: String
        /// All zones of a filière together.
        let isTotal: Bool
    }

    /// Somebody whose summary is not here.
    struct Awaited: Sendable {
        let member: String
        let href: String?
        let filiere: String
        let zone: String
        let due: String
        let late: String
        let isLate: Bool
    }

    /// Something that came.
    struct Arrival: Sendable {
        let member: String
        let href: String?
        let period: String
        let when: String
        let version: String?
    }

    let title: String
    let section: DashboardSection? = .monday
    let hub: String
    let period: String?
    let asOf: String
    let periods: [Link]
    let rows: [Row]
    let showsNames: Bool
    let awaited: [Awaited]
    let moreAwaited: String?
    let hasAwaited: Bool
    let since: String
    let arrivals: [Arrival]
    let hasArrivals: Bool
}

extension DashboardHouse {
    func monday(_ visit: Visit) async throws -> MondayPage {
        let holdings = try await hub.bankHoldings()
        return MondayMaker(holdings: holdings, visit: visit).page
    }
}

/// Makes the page from what the bank holds: pure, on the thread of the request.
struct MondayMaker {
    /// As many as one look takes in.
    static let linesMax = 60
    /// Of each rhythm.
    static let periodsMax = 4

    let holdings: BankHoldings
    let visit: Visit

    private var wording: Wording { visit.wording }
    private var opensMembers: Bool { !visit.account.memberRights.isEmpty }

    var page: MondayPage {
        let reported = holdings.reportedPeriods()
        let code = chosen(reported)
        let reporting = code.map { Reporting(of: $0, in: holdings, today: visit.today) }
        let showsNames = Access.showsNames(to: visit.account)
        let awaited = showsNames ? reporting?.awaited ?? [] : []
        let arrivals = showsNames ? arrivals : []
        let since = visit.visitor.previousVisitSeconds
        return MondayPage(
            title: wording.say(Text.mondayTitle),
            hub: holdings.hub,
            period: code.flatMap { holdings.catalogue?.period($0) }.map {
                wording.text($0.label)
            },
            asOf: wording.say(Text.mondayAsOf(wording.moment(visit.nowSeconds))),
            periods: periods(reported, code),
            rows: reporting.map(rows) ?? [],
            showsNames: showsNames,
            awaited: awaited.prefix(Self.linesMax).map(line),
            moreAwaited: awaited.count > Self.linesMax
                ? wording.say(Text.mondayMore(awaited.count - Self.linesMax)) : nil,
            hasAwaited: !awaited.isEmpty,
            since: wording.say(
                since.map { Text.mondaySince(wording.moment($0)) } ?? Text.mondayFirst()
            ),
            arrivals: arrivals,
            hasArrivals: !arrivals.isEmpty
        )
    }

    private func chosen(_ reported: Set<PeriodCode>) -> PeriodCode? {
        guard let catalogue = holdings.catalogue else { return nil }
        return catalogue.period(PeriodCode(visit.asked("periode")))?.code
            ?? Reporting.current(of: catalogue, reported: reported, today: visit.today)
    }

    private func periods(_ reported: Set<PeriodCode>, _ code: PeriodCode?) -> [Link] {
        let known = (holdings.catalogue?.periods ?? []).filter { period in
            period.code == code || reported.contains(period.code)
                || (period.end.map { $0 <= visit.today } ?? false)
        }
        // The last of each rhythm: a year of months would leave no room for campaigns.
        return PeriodKind.allCases.flatMap { kind in
            known.filter { $0.kind == kind }.suffix(Self.periodsMax)
        }.map {
            Link(
                wording.text($0.label),
                "/?periode=\($0.code.rawValue)",
                isCurrent: $0.code == code
            )
        }
    }

    // MARK: Counts

    /// Zones of an evaluator that is limited to some.
    private func isShown(_ place: Reporting.Place) -> Bool {
        visit.account.zones.isEmpty || visit.account.zones.contains(place.zone.rawValue)
    }

    private func rows(_ reporting: Reporting) -> [MondayPage.Row] {
        let places = reporting.places.filter { isShown($0.key) }
        let byFiliere = Dictionary(grouping: places.keys.sorted(), by: \.filiere)
        return byFiliere.sorted { $0.key < $1.key }.flatMap { filiere, own in
            let total = own.compactMap { places[$0] }.reduce(Reporting.Count(), +)
            let name = holdings.catalogue?.filiere(filiere).map { wording.text($0.label) }
            let zones = own.compactMap { place in
                places[place].map {
                    row(name ?? filiere.rawValue, zone(place.zone), $0, isTotal: false)
                }
            }
            let all = row(
                name ?? filiere.rawValue,
                wording.say(Text.mondayAll),
                total,
                isTotal: true
            )
            return [all] + zones
        }
    }

    private func row(
        _ filiere: String,
        _ zone: String,
        _ count: Reporting.Count,
        isTotal: Bool
    ) -> MondayPage.Row {
        MondayPage.Row(
            filiere: filiere,
            zone: zone,
            expected: wording.number(count.expected),
            reported: wording.number(count.reported),
            share: share(count.reported, of: count.expected),
            onTime: count.onTime.map(wording.number) ?? "–",
            isTotal: isTotal
        )
    }

    private func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\(wording.number((part * 200 + whole) / (2 * whole)))\u{202F}%"
    }

    private func zone(_ code: ZoneCode) -> String {
        holdings.catalogue?.zoning.zone(code).map { wording.text($0.label) } ?? code.rawValue
    }

    // MARK: Names

    private func line(_ awaited: Reporting.Awaited) -> MondayPage.Awaited {
        let member = awaited.member
        return MondayPage.Awaited(
            member: member.shownName,
            href: opensMembers ? MemberAddress.of(member.cluster) : nil,
            filiere: holdings.catalogue?.filiere(member.filiere).map { wording.text($0.label) }
                ?? member.filiere.rawValue,
            zone: zone(member.zone),
            due: awaited.due.map(wording.day) ?? "–",
            late: awaited.daysLate > 0 ? wording.say(Text.mondayDays(awaited.daysLate)) : "–",
            isLate: awaited.daysLate > 0
        )
    }

    private var arrivals: [MondayPage.Arrival] {
        holdings.arrivals(
            after: visit.visitor.previousVisitSeconds ?? 0,
            limit: Self.linesMax
        ).compactMap { cluster, summary in
            guard let member = holdings.member(cluster), let seconds = summary.receivedSeconds
            else { return nil }
            return MondayPage.Arrival(
                member: member.shownName,
                href: opensMembers ? MemberAddress.of(cluster) : nil,
                period: holdings.catalogue?.period(summary.period).map {
                    wording.text($0.label)
                } ?? summary.period.rawValue,
                when: wording.moment(seconds),
                version: summary.revision > 1
                    ? wording.say(Text.mondayRevision(summary.revision)) : nil
            )
        }
    }
}

/// The address of a member's page.
enum MemberAddress {
    static func of(_ cluster: ClusterID) -> String {
        DashboardRoute.members.path + "/" + cluster.hex
    }
}
