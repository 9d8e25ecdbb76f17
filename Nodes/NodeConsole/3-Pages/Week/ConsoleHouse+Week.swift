import Indicators
import Localisation
import NodeCore
import WebFrame

/// The first page of a cluster.
extension ConsoleHouse {
    func addWeek(to pages: PageRoutes) {
        pages.get("") { visit in
            .page(WeekPage(try await visit.node.week(), visit))
        }
    }
}

extension WeekPage {
    init(_ week: WeekOutlook, _ visit: Visit) {
        let wording = visit.wording
        title = wording.say(Text.weekTitle)
        let period = week.campaign.chosen
        campaign = wording.text(period.label)
        calendar = Self.calendar(week, wording)
        exchangeHref = visit.address(.exchange)
        link = wording.say(week.exchange.sentence)
        let maker = WeekTasks(week, visit)
        tasks = maker.tasks
        isQuiet = tasks.isEmpty
        changes = Self.changes(week, visit)
        hasChanges = !changes.isEmpty
        quick = Self.quick.compactMap { code in
            visit.catalogue.recordKind(code).map { kind in
                Frame.Link(
                    label: wording.text(kind.label),
                    href: visit.address("enregistrements/\(code.rawValue)"),
                    isCurrent: false
                )
            }
        }
        recordsHref = visit.address(.records)
    }

    /// A line for each kind, the last touched first.
    private static func changes(_ week: WeekOutlook, _ visit: Visit) -> [Change] {
        let wording = visit.wording
        var kinds: [RecordKindCode] = []
        for change in week.changes where !kinds.contains(change.kind.code) {
            kinds.append(change.kind.code)
        }
        return kinds.prefix(changesMax).compactMap { code in
            let own = week.changes.filter { $0.kind.code == code }
            guard let last = own.first else { return nil }
            let records = Set(own.map(\.record)).count
            return Change(
                what: wording.text(records == 1 ? last.kind.label : last.kind.plural),
                count: wording.number(records),
                title: last.title.map(wording.text) ?? wording.say(Text.weekDeleted),
                href: visit.address("enregistrements/\(code.rawValue)"),
                when: wording.day(ofSeconds: last.atSeconds),
                who: last.author
            )
        }
    }

    /// As many as one look takes in.
    private static let changesMax = 5
    /// What is written down most often.
    private static let quick: [RecordKindCode] = ["delivery", "meeting", "visit", "contract"]

    private static func calendar(_ week: WeekOutlook, _ wording: Wording) -> String? {
        guard let due = week.dues.first, let end = due.period.end, let days = due.daysToEnd else {
            return nil
        }
        let day = wording.day(end)
        guard days < 0 else { return wording.say(Text.weekRunning(day, days)) }
        guard let last = due.period.due else { return wording.say(Text.weekOver(day)) }
        return wording.say(Text.weekOverDue(day, wording.day(last)))
    }
}
