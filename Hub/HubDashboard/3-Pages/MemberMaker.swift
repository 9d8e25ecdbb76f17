import ClusterProtocol
import HubCore
import Indicators
import Localisation
import WebFrame

/// Makes the page of one member from what it reported: pure, on the thread of the request.
struct MemberMaker {
    /// Periods side by side.
    static let periodsMax = 6

    let member: BankHoldings.Member
    let summaries: [BankHoldings.Summary]
    let catalogue: Catalogue
    let visit: Visit

    private var wording: Wording { visit.wording }
    private var rights: Set<AccountRight> { visit.account.memberRights }

    var page: MemberPage {
        let graded = rights.contains(.grid) ? lastGraded : nil
        let axes = graded.map(axes) ?? []
        let figures = rights.contains(.figures) ? tables([.figures]) : []
        return MemberPage(
            title: member.shownName,
            facts: facts,
            alarms: member.alarms > 0 ? wording.say(Text.memberAlarms(member.alarms)) : nil,
            receipts: receipts,
            hasReceipts: !receipts.isEmpty,
            gridTitle: wording.say(Text.memberGrid(graded.map { label($0.period) } ?? "")),
            gridShare: graded.map(share) ?? "",
            axes: axes,
            hasGrid: !axes.isEmpty,
            levels: rights.contains(.grid) ? tables([.grid]) : [],
            hasFigures: !figures.isEmpty,
            figures: figures,
            asOf: wording.say(Text.mondayAsOf(wording.moment(visit.nowSeconds)))
        )
    }

    private func label(_ code: PeriodCode) -> String {
        catalogue.period(code).map { wording.text($0.label) } ?? code.rawValue
    }

    private var facts: [MemberPage.Fact] {
        let commune = catalogue.zoning.commune(member.commune)?.name ?? member.commune.rawValue
        let filiere = catalogue.filiere(member.filiere).map { wording.text($0.label) }
        let zone = catalogue.zoning.zone(member.zone).map { wording.text($0.label) }
        let facts: [(Text, String?)] = [
            (.mondayFiliere, filiere ?? member.filiere.rawValue),
            (.memberCommune, commune), (.mondayZone, zone ?? member.zone.rawValue),
            (.memberSince, day(member.memberSince)), (.memberLeft, member.leftOn.map(day)),
            (.memberHeard, member.lastSeenSeconds.map(wording.moment)),
            (.memberHub, member.hub), (.memberIdentifier, member.cluster.hex),
            (.accountsState, member.isFictitious ? wording.say(Text.memberFictitious) : nil),
        ]
        return facts.compactMap { name, value in
            value.map { MemberPage.Fact(name: wording.say(name), value: $0) }
        }
    }

    private func day(_ day: DayNumber) -> String {
        wording.day(CalendarDate(daysSince1970: Int(day.value)))
    }

    private var receipts: [MemberPage.Receipt] {
        summaries.reversed().map { summary in
            MemberPage.Receipt(
                period: label(summary.period),
                version: String(summary.revision),
                when: summary.receivedSeconds.map(wording.moment) ?? "–"
            )
        }
    }

    // MARK: Tables

    /// A table for each set, the periods side by side, the last ones to the right.
    private func tables(_ rights: Set<AccountRight>) -> [MemberPage.Table] {
        let kinds = PeriodKind.allCases.filter { kind in
            summaries.contains { catalogue.period($0.period)?.kind == kind }
        }
        return kinds.flatMap { kind in
            let own = summaries.filter { catalogue.period($0.period)?.kind == kind }
                .suffix(Self.periodsMax)
            return IndicatorSet.all(of: catalogue, kind, rights, wording).compactMap { set in
                table(set, Array(own))
            }
        }
    }

    private func table(
        _ set: IndicatorSet,
        _ own: [BankHoldings.Summary]
    ) -> MemberPage.Table? {
        let rows = set.indicators.compactMap { indicator -> MemberPage.Row? in
            let values = own.map { $0.content.value(of: indicator, in: catalogue) }
            guard values.contains(where: { $0 != nil }) else { return nil }
            return MemberPage.Row(
                label: wording.text(indicator.label),
                unit: wording.unit(indicator.unit),
                cells: values.map { $0.map { wording.cell($0, of: indicator) } ?? "–" }
            )
        }
        guard !rows.isEmpty else { return nil }
        return MemberPage.Table(label: set.label, heads: own.map { label($0.period) }, rows: rows)
    }

    // MARK: Grid

    /// The last summary with levels.
    private var lastGraded: BankHoldings.Summary? {
        summaries.last { !grades(of: $0).isEmpty }
    }

    private func grades(of summary: BankHoldings.Summary) -> [(Indicator, Grade)] {
        catalogue.indicators.compactMap { indicator in
            guard case .grade(let grade)? = summary.content.entries[indicator.code] else {
                return nil
            }
            return (indicator, grade)
        }
    }

    private func share(_ summary: BankHoldings.Summary) -> String {
        let grades = grades(of: summary).map { $0.1 }
        return wording.say(
            Text.memberShare(
                grades.count { $0.evidence == .documented },
                grades.count,
                grades.count(where: Self.differs)
            )
        )
    }

    private static func differs(_ grade: Grade) -> Bool {
        grade.computed.map { $0 != grade.declared } ?? false
    }

    private func axes(_ summary: BankHoldings.Summary) -> [MemberPage.Axis] {
        let grades = grades(of: summary)
        let codes = catalogue.axes.map { Optional($0.code) } + [nil]
        return codes.compactMap { code in
            let own = grades.filter { $0.0.guidance.axis == code }
            guard !own.isEmpty else { return nil }
            let axis = catalogue.axes.first { $0.code == code }
            return MemberPage.Axis(
                label: axis.map { wording.text($0.label) } ?? wording.say(Text.membersLevels),
                grades: own.map(line)
            )
        }
    }

    private func line(_ indicator: Indicator, _ grade: Grade) -> MemberPage.Grade {
        let evidence: Text =
            switch grade.evidence {
            case .documented: .evidenceDocumented
            case .declared: .evidenceDeclared
            case .impression: .evidenceImpression
            }
        return MemberPage.Grade(
            label: wording.text(indicator.label),
            declared: String(grade.declared.rawValue),
            computed: grade.computed.map { String($0.rawValue) } ?? "–",
            evidence: wording.say(evidence),
            differs: Self.differs(grade)
        )
    }
}
