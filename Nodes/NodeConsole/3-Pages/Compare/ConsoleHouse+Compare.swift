import Indicators
import Localisation
import NodeCore
import WebFrame

/// The cluster among its peers.
extension ConsoleHouse {
    func addComparison(to pages: PageRoutes) {
        pages.get("comparer") { visit in
            let (wanted, sheet) = try await Self.sheet(visit)
            return .page(ComparePage(sheet, wanted: wanted, visit))
        }
        pages.get("fiche") { visit in
            guard let sheet = try await Self.sheet(visit).1 else {
                return .elsewhere(visit.address(.compare))
            }
            let stand = PageStand(
                style: ConsoleAssets.sheetStylePath,
                script: ConsoleAssets.scriptPath,
                back: visit.address("comparer?periode=\(sheet.period.code.rawValue)")
            )
            return .document(sheet.page(on: stand))
        }
    }

    /// The period that was asked for, if any, and what there is of it.
    private static func sheet(_ visit: Visit) async throws -> (PeriodCode?, SheetView?) {
        let wanted = visit.query["periode"].map { PeriodCode($0) }
        if let wanted, visit.catalogue.period(wanted) == nil { throw ConsoleProblem.noSuchPage }
        return (wanted, try await visit.node.sheet(of: wanted, in: visit.language))
    }
}

extension ComparePage {
    init(_ sheet: SheetView?, wanted: PeriodCode?, _ visit: Visit) {
        let wording = visit.wording
        title = wording.say(Text.compareTitle)
        reviewHref = visit.address(.season)
        self.sheet = sheet
        hasGroup = sheet?.hasGroup ?? false
        heads = sheet?.periods ?? []
        guard let sheet else {
            nothing = wording.say(
                wanted.flatMap(visit.catalogue.period).map {
                    Text.compareNothingOf(wording.text($0.label))
                } ?? Text.compareNothing()
            )
            (periods, hasPeriods, sections, printHref) = ([], false, [], "")
            return
        }
        nothing = nil
        printHref = visit.address("fiche?periode=\(sheet.period.code.rawValue)")
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
        past = row.past
        next = row.next ?? "–"
        own = row.own
        middle = row.middle
        middleNote = row.isMean ? wording.say(Text.compareMean) : nil
        group = row.group
        place = row.place
        isPlaced = row.isPlaced
        trend = row.trend
        kind =
            switch row.side {
            case .ahead: "good"
            case .behind: "care"
            case .level, nil: ""
            }
    }
}
