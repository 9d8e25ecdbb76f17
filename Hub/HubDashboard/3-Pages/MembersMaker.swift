import Foundation
import HubCore
import Indicators
import Localisation
import WebFrame

/// Makes the page of members from what the bank holds: pure, on the thread of the request.
struct MembersMaker {
    /// Clusters on a page.
    static let rowsMax = 50
    /// Sorting by the name.
    static let byName = "nom"

    let holdings: BankHoldings
    let visit: Visit
    let catalogue: Catalogue
    let period: Period
    private let sets: [IndicatorSet]
    private let chosen: IndicatorSet?

    /// Nothing where there is no catalogue, or no period in it.
    init?(holdings: BankHoldings, visit: Visit) {
        guard let catalogue = holdings.catalogue else { return nil }
        let asked = catalogue.period(PeriodCode(visit.asked("periode")))
        let usual = Reporting.current(
            of: catalogue,
            reported: holdings.reportedPeriods(),
            today: visit.today
        ).flatMap { catalogue.period($0) }
        guard let period = asked ?? usual else { return nil }
        self.holdings = holdings
        self.visit = visit
        self.catalogue = catalogue
        self.period = period
        sets = IndicatorSet.all(
            of: catalogue,
            period.kind,
            visit.account.memberRights,
            visit.wording
        )
        chosen = sets.first { $0.code == visit.asked("jeu") } ?? sets.first
    }

    /// What of a member is on the page.
    var shownRights: Set<AccountRight> { Set(indicators.map(IndicatorSet.right)) }

    private var wording: Wording { visit.wording }
    private var indicators: [Indicator] { chosen?.indicators ?? [] }

    /// A member with what it reported of the set.
    private struct Line {
        let member: BankHoldings.Member
        let values: [Int64?]
    }

    /// The page, and the members it shows something of.
    var page: (MembersPage, [BankHoldings.Member]) {
        let lines = lines
        let places = indicators.indices.map { column in
            Ranking.places(of: lines.map { $0.values[column] }, indicators[column].direction)
        }
        let order = sorted(lines)
        let pages = max(1, (order.count + Self.rowsMax - 1) / Self.rowsMax)
        let number = min(max(1, Int(visit.asked("page")) ?? 1), pages)
        let shown = order.dropFirst((number - 1) * Self.rowsMax).prefix(Self.rowsMax)
        let page = MembersPage(
            title: wording.say(Text.membersTitle),
            filieres: choices(
                catalogue.filieres.map { ($0.code.rawValue, wording.text($0.label)) },
                visit.asked("filiere")
            ),
            zones: choices(
                catalogue.zoning.zones.map { ($0.code.rawValue, wording.text($0.label)) },
                visit.asked("zone")
            ),
            periods: catalogue.periods.map {
                MembersPage.Choice(
                    value: $0.code.rawValue,
                    label: wording.text($0.label),
                    isChosen: $0.code == period.code
                )
            },
            sets: sets.map {
                MembersPage.Choice(
                    value: $0.code,
                    label: $0.label,
                    isChosen: $0.code == chosen?.code
                )
            },
            sort: visit.asked("tri"),
            order: visit.asked("sens"),
            count: wording.say(Text.membersCount(order.count, number, pages)),
            columns: columns,
            rows: shown.map { index in row(lines[index], places.map { $0[index] }) },
            hasRows: !shown.isEmpty,
            pages: pages == 1
                ? []
                : (1...pages).map {
                    Link(
                        wording.number($0),
                        address(["page": String($0)]),
                        isCurrent: $0 == number
                    )
                },
            hasPages: pages > 1,
            asOf: wording.say(Text.mondayAsOf(wording.moment(visit.nowSeconds)))
        )
        return (page, shown.map { lines[$0].member })
    }

    private var lines: [Line] {
        let filiere = visit.asked("filiere")
        let zone = visit.asked("zone")
        return holdings.members().compactMap { member in
            let summary = holdings.summary(of: member.cluster, in: period.code)
            guard summary != nil || !member.hasEnded else { return nil }
            let place = (
                summary?.filiere ?? member.filiere, summary?.zone ?? member.zone
            )
            guard filiere.isEmpty || place.0.rawValue == filiere,
                zone.isEmpty || place.1.rawValue == zone
            else { return nil }
            return Line(
                member: member,
                values: indicators.map { summary?.content.value(of: $0, in: catalogue) }
            )
        }
    }

    /// The lines' order: by name, or by a column with those without a value last.
    private func sorted(_ lines: [Line]) -> [Int] {
        guard let column = indicators.firstIndex(where: { $0.code.rawValue == visit.asked("tri") })
        else {
            let byName = Array(lines.indices)
            return isDescending ? byName.reversed() : byName
        }
        return lines.indices.sorted { left, right in
            switch (lines[left].values[column], lines[right].values[column]) {
            case (let one?, let other?) where one != other:
                isDescending ? one > other : one < other
            case (.some, nil): true
            case (nil, .some): false
            default: left < right
            }
        }
    }

    private var isDescending: Bool { visit.asked("sens") == "desc" }

    // MARK: Headings

    private var columns: [MembersPage.Column] {
        let name = column(
            Self.byName,
            wording.say(Text.mondayMember),
            unit: nil,
            isNumber: false,
            first: "asc"
        )
        return [name]
            + indicators.map {
                column(
                    $0.code.rawValue,
                    wording.text($0.label),
                    unit: wording.unit($0.unit),
                    isNumber: true,
                    // The best first, where one way is better.
                    first: $0.direction == .lower ? "asc" : "desc"
                )
            }
    }

    private func column(
        _ code: String,
        _ label: String,
        unit: String?,
        isNumber: Bool,
        first: String
    ) -> MembersPage.Column {
        let asked = visit.asked("tri")
        let isSorted = asked == code || (code == Self.byName && asked.isEmpty)
        let next = isSorted ? (isDescending ? "asc" : "desc") : first
        return MembersPage.Column(
            label: label,
            unit: unit,
            href: address(["tri": code, "sens": next, "page": ""]),
            order: isSorted ? (isDescending ? "descending" : "ascending") : "none",
            sign: isSorted ? (isDescending ? "▼" : "▲") : "",
            isNumber: isNumber
        )
    }

    /// This page with some of what was asked changed.
    private func address(_ changes: [String: String]) -> String {
        let names = ["periode", "filiere", "zone", "jeu", "tri", "sens", "page"]
        let asked = names.compactMap { name -> String? in
            let value = changes[name] ?? visit.asked(name)
            guard !value.isEmpty,
                let text = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            else { return nil }
            return "\(name)=\(text)"
        }
        return DashboardRoute.members.path
            + (asked.isEmpty ? "" : "?" + asked.joined(separator: "&"))
    }

    private func choices(
        _ known: [(code: String, label: String)],
        _ picked: String
    ) -> [MembersPage.Choice] {
        let every = MembersPage.Choice(
            value: "",
            label: wording.say(Text.membersEvery),
            isChosen: picked.isEmpty
        )
        return [every]
            + known.map {
                MembersPage.Choice(value: $0.code, label: $0.label, isChosen: $0.code == picked)
            }
    }

    // MARK: Lines

    private func row(_ line: Line, _ places: [Int?]) -> MembersPage.Row {
        let member = line.member
        let filiere = catalogue.filiere(member.filiere).map { wording.text($0.label) }
        let zone = catalogue.zoning.zone(member.zone).map { wording.text($0.label) }
        return MembersPage.Row(
            name: member.shownName,
            href: MemberAddress.of(member.cluster),
            area: [filiere ?? member.filiere.rawValue, zone ?? member.zone.rawValue]
                .joined(separator: ", "),
            cells: indicators.indices.map { column in
                guard let value = line.values[column] else {
                    return MembersPage.Cell(
                        text: wording.say(Text.membersMissing),
                        rank: nil,
                        isMissing: true
                    )
                }
                return MembersPage.Cell(
                    text: wording.cell(value, of: indicators[column]),
                    rank: places[column].map { wording.say(Text.membersRank($0)) },
                    isMissing: false
                )
            }
        )
    }
}
