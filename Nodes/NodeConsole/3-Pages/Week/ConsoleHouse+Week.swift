import Indicators
import Localisation
import NodeCore

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
        link = wording.say(week.exchange.sentence)
        let maker = WeekTasks(week, visit)
        tasks = maker.tasks
        isQuiet = tasks.isEmpty
        changes = week.changes.prefix(Self.changesMax).map { change in
            let kind = change.kind.code.rawValue
            let name = change.title.map(wording.text)
            return Change(
                what: wording.text(change.kind.label),
                title: name ?? wording.say(Text.weekDeleted),
                href: visit.address(
                    name == nil
                        ? "enregistrements/\(kind)"
                        : "enregistrements/\(kind)/\(change.record.hex)"
                ),
                when: wording.day(ofSeconds: change.atSeconds),
                who: change.author
            )
        }
        hasChanges = !changes.isEmpty
        let rest = week.changes.count - changes.count
        more = rest > 0 ? wording.say(Text.weekMore(rest)) : nil
        quick = Self.quick.compactMap { code in
            visit.catalogue.recordKind(code).map { kind in
                Frame.Link(
                    label: wording.text(kind.label),
                    href: visit.address("enregistrements/\(code.rawValue)/nouveau"),
                    isCurrent: false
                )
            }
        }
        recordsHref = visit.address(.records)
    }

    /// As many as one look takes in.
    private static let changesMax = 8
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
