import Indicators
import Localisation
import NodeCore
import WebFrame

/// What there is to do, the most pressing first: pure.
struct WeekTasks {
    private(set) var tasks: [WeekPage.Task] = []
    private let visit: Visit
    private let wording: Wording

    init(_ week: WeekOutlook, _ visit: Visit) {
        self.visit = visit
        wording = visit.wording
        addExchange(week.exchange)
        for due in week.dues { addDue(due) }
        addMissing(week)
        addOthers(week.others)
        addNews(week.news)
        let order: [WeekPage.Urgency] = [.late, .soon, .todo, .done]
        tasks = order.flatMap { urgency in
            tasks.filter { $0.urgency == urgency.rawValue }
        }
    }

    private mutating func add(
        _ urgency: WeekPage.Urgency,
        _ title: Message,
        _ text: Message?,
        _ action: Text,
        _ address: String
    ) {
        let (sign, mark): (String, Text) =
            switch urgency {
            case .late: ("!", .weekLate)
            case .soon: ("→", .weekSoon)
            case .todo: ("·", .weekTodo)
            case .done: ("✓", .weekNews)
            }
        tasks.append(
            WeekPage.Task(
                urgency: urgency.rawValue,
                mark: wording.say(mark),
                sign: sign,
                title: Self.capitalised(wording.say(title)),
                text: text.map(wording.say),
                href: address,
                action: wording.say(action)
            )
        )
    }

    /// The names of months begin in lower case, sentences do not.
    private static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Days after which what waits is worth a walk to where there is a network.
    private static let waitingDaysMax = 14

    private mutating func addExchange(_ exchange: ExchangeFacts) {
        let address = visit.address(.exchange)
        for warning in exchange.warnings { add(.late, warning, nil, .weekSee, address) }
        if !exchange.isWell { add(.late, exchange.sentence, nil, .weekSee, address) }
        guard exchange.pending > 0, !exchange.isEnded else { return }
        let since = exchange.oldestPendingSeconds ?? visit.node.nowSeconds
        let days = Int((visit.node.nowSeconds - since) / 86_400)
        add(
            days > Self.waitingDaysMax ? .late : .soon,
            Text.weekWaits(exchange.pending, wording.day(ofSeconds: since)),
            exchange.sentence,
            .weekSendNow,
            address
        )
    }

    private mutating func addDue(_ due: WeekOutlook.Due) {
        let name = wording.text(due.period.label)
        let address = visit.address(.publish)
        let isOver = due.daysToEnd.map { $0 < 0 } ?? false
        switch due.state {
        case .published: return
        case .changed: add(isOver ? .soon : .todo, Text.weekChanged(name), nil, .weekLook, address)
        case .empty where !isOver: return
        case .empty, .unpublished:
            guard isOver else { return }
            let title =
                due.state == .empty ? Text.weekNothingOf(name) : Text.weekUnpublished(name)
            let page =
                due.state == .empty
                ? visit.address("enregistrements?campagne=\(due.period.code.rawValue)") : address
            guard let day = due.period.due, let days = due.daysToDue else {
                return add(.todo, title, nil, .weekLook, page)
            }
            if days < 0 {
                add(.late, title, Text.weekLateBy(wording.day(day), -days), .weekLook, page)
            } else {
                add(.soon, title, Text.weekDueOn(wording.day(day), days), .weekLook, page)
            }
        }
    }

    private mutating func addMissing(_ week: WeekOutlook) {
        let missing = week.missing
        if missing.lateActions > 0 {
            add(
                .soon,
                Text.weekLateActions(missing.lateActions),
                nil,
                .weekSee,
                visit.address(.plan)
            )
        }
        if let grid = missing.grid, grid.scored < grid.rows {
            add(
                .todo,
                grid.scored == 0
                    ? Text.weekGridNone(grid.rows)
                    : Text.weekGridPart(grid.scored, grid.rows, grid.rows - grid.scored),
                Text.weekGridWhy(),
                .weekGoOn,
                visit.address(.grid)
            )
        }
        if missing.disputed > 0 {
            add(
                .todo,
                Text.weekDisputed(missing.disputed),
                nil,
                .weekSee,
                visit.address(.season)
            )
        }
        guard !missing.kinds.isEmpty else { return }
        let names = missing.kinds.prefix(Self.kindsMax).map {
            Sentence.within(wording.text($0.plural))
        }
        let rest = missing.kinds.count - names.count
        let list = names.joined(separator: ", ")
        add(
            .todo,
            Text.weekKinds(wording.text(week.campaign.chosen.label)),
            rest > 0 ? Text.weekKindsMore(list, rest) : Text.weekKindsAll(list),
            .weekWrite,
            visit.address(.records)
        )
    }

    /// As many as fit on a line.
    private static let kindsMax = 6

    private mutating func addOthers(_ periods: [Period]) {
        guard let first = periods.first else { return }
        let name = wording.text(first.label)
        add(
            .soon,
            periods.count == 1
                ? Text.weekPeriod(name) : Text.weekPeriods(name, periods.count - 1),
            nil,
            .weekLook,
            visit.address(.publish)
        )
    }

    private mutating func addNews(_ news: WeekOutlook.News?) {
        guard let news else { return }
        let day = news.asOf.map(wording.day) ?? ""
        add(
            .done,
            Text.weekRelease(news.release, day),
            news.isProvisional ? Text.weekProvisional() : nil,
            .weekCompare,
            visit.address(.compare)
        )
    }
}
