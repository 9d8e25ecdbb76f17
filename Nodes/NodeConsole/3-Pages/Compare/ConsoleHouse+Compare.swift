import Indicators
import Localisation
import NodeCore

/// The cluster among its peers.
extension ConsoleHouse {
    func addComparison(to pages: PageRoutes) {
        pages.get("comparer") { visit in
            let wanted = visit.query["periode"].map { PeriodCode($0) }
            if let wanted, visit.catalogue.period(wanted) == nil { throw ConsoleProblem.noSuchPage }
            let sheet = try await visit.node.sheet(of: wanted, in: visit.language)
            return .page(ComparePage(sheet, wanted: wanted, visit))
        }
    }
}

extension ComparePage {
    init(_ sheet: SheetView?, wanted: PeriodCode?, _ visit: Visit) {
        let wording = visit.wording
        title = wording.say(Text.compareTitle)
        reviewHref = visit.address(.season)
        self.sheet = sheet
        guard let sheet else {
            nothing = wording.say(
                wanted.flatMap(visit.catalogue.period).map {
                    Text.compareNothingOf(wording.text($0.label))
                } ?? Text.compareNothing()
            )
            (periods, hasPeriods, sections) = ([], false, [])
            return
        }
        nothing = nil
        periods = Self.periods(around: sheet.period, visit)
        hasPeriods = periods.count > 1
        sections = sheet.parts.map { part in
            Section(
                title: part.title ?? wording.say(Text.publishOtherFigures),
                rows: part.rows.map { Row($0, wording) }
            )
        }
    }

    private static func periods(around period: Period, _ visit: Visit) -> [Frame.Link] {
        let today = CalendarDate(daysSince1970: Int(visit.node.nowSeconds / 86_400))
        return visit.facts.periods(of: period.kind)
            .filter { $0.start.map { $0 <= today } ?? true }
            .suffix(periodsMax)
            .map { other in
                Frame.Link(
                    label: visit.wording.text(other.label),
                    href: visit.address("comparer?periode=\(other.code.rawValue)"),
                    isCurrent: other.code == period.code
                )
            }
    }

    /// As many as fit on a line.
    private static let periodsMax = 6
}

extension ComparePage.Row {
    fileprivate init(_ row: SheetView.Row, _ wording: Wording) {
        label = row.label
        own = row.own
        middle = row.middle
        middleNote = row.isMean ? wording.say(Text.compareMean) : nil
        group = row.group
        place = row.place
        trend = row.trend
        kind =
            switch row.side {
            case .ahead: "good"
            case .behind: "care"
            case .level, nil: ""
            }
    }
}
