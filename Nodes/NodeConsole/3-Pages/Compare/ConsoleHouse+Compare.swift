import Indicators
import Localisation
import NodeCore
import Reports
import Statistics

/// The cluster among its peers.
extension ConsoleHouse {
    func addComparison(to pages: PageRoutes) {
        pages.get("comparer") { visit in
            let wanted = visit.query["periode"].map { PeriodCode($0) }
            if let wanted, visit.catalogue.period(wanted) == nil { throw ConsoleProblem.noSuchPage }
            return .page(
                ComparePage(try await visit.node.peers(in: wanted), wanted: wanted, visit)
            )
        }
    }
}

extension ComparePage {
    init(_ comparison: PeerComparison?, wanted: PeriodCode?, _ visit: Visit) {
        let wording = visit.wording
        title = wording.say(Text.compareTitle)
        reviewHref = visit.address(.season)
        guard let comparison else {
            nothing = wording.say(
                wanted.flatMap(visit.catalogue.period).map {
                    Text.compareNothingOf(wording.text($0.label))
                } ?? Text.compareNothing()
            )
            (lead, notes, periods, hasPeriods) = (nil, [], [], false)
            (sections, withheld, hasWithheld) = ([], [], false)
            return
        }
        nothing = nil
        lead = wording.say(
            Text.compareLead(
                wording.text(comparison.period.label),
                comparison.release,
                CalendarDate(iso: comparison.asOf).map(wording.day) ?? comparison.asOf
            )
        )
        notes = Self.notes(comparison, wording)
        periods = Self.periods(around: comparison.period, visit)
        hasPeriods = periods.count > 1
        let grouped = Dictionary(
            grouping: comparison.positions,
            by: \.indicator.guidance.axis
        )
        let axes: [Axis?] = visit.catalogue.axes + [nil]
        sections = axes.compactMap { axis in
            grouped[axis?.code].map { positions in
                Section(
                    title: axis.map { wording.text($0.label) }
                        ?? wording.say(Text.publishOtherFigures),
                    rows: positions.map { Row($0, visit) }
                )
            }
        }
        withheld = Self.withheld(comparison, wording)
        hasWithheld = !withheld.isEmpty
    }

    private static func notes(_ comparison: PeerComparison, _ wording: Wording) -> [String] {
        var notes = [
            Text.compareSigned(comparison.signedBy.name, comparison.signedBy.function),
            comparison.ownRevision.map { Text.compareOwnRevision($0) } ?? Text.compareNotInside(),
        ]
        if comparison.isProvisional { notes.append(Text.weekProvisional()) }
        return notes.map { wording.say($0) }
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

    private static func withheld(
        _ comparison: PeerComparison,
        _ wording: Wording
    ) -> [Withheld] {
        [
            (CellStatus.tooFew, Text.compareTooFew(comparison.contributorsMin)),
            (.protected, Text.compareProtected()), (.retracted, Text.compareRetracted()),
        ].compactMap { status, reason in
            let names = comparison.withheld.filter { $0.status == status }
                .map { wording.text($0.indicator.label) }
            guard !names.isEmpty else { return nil }
            return Withheld(reason: wording.say(reason), names: names.joined(separator: " · "))
        }
    }
}

extension ComparePage.Row {
    fileprivate init(_ position: Position, _ visit: Visit) {
        let wording = visit.wording
        let unit = wording.unit(position.indicator.unit)
        func number(_ value: PublishedNumber?) -> String {
            value.map { NumberText.text($0, in: wording.language) } ?? "–"
        }
        label = wording.text(position.indicator.label) + (unit.map { " (\($0))" } ?? "")
        own = number(position.own)
        // In a small group the mean is aired and no median: never the one under the other's name.
        let isMean = position.median == nil && position.airing.figures.mean != nil
        middle = number(isMean ? position.airing.figures.mean : position.median)
        middleNote = isMean ? wording.say(Text.compareMean) : nil
        group = wording.say(
            Text.sheetGroupOf(
                Self.group(position.rung, visit),
                position.airing.nReporting
            )
        )
        trend = wording.say(position.trendOwn.text)
        (place, kind) = Self.place(position, wording)
    }

    private static func group(_ rung: Position.Rung, _ visit: Visit) -> String {
        switch rung {
        case .zone:
            visit.catalogue.zoning.zone(visit.facts.zone).map { visit.wording.text($0.label) }
                ?? visit.facts.zone.rawValue
        case .national: visit.say(Text.sheetNational())
        case .allFilieres: visit.say(Text.sheetAllFilieres())
        }
    }

    /// The place in words, and whether it is a good one: that depends on which way the indicator
    /// improves.
    private static func place(_ position: Position, _ wording: Wording) -> (String, String) {
        let isLowerBetter = position.indicator.direction == .lower
        if let quartile = position.quartile {
            let texts: [Text] = [
                .sheetQuartile1, .sheetQuartile2, .sheetQuartile3, .sheetQuartile4,
            ]
            let isGood = isLowerBetter ? quartile < 3 : quartile > 2
            let kind = position.indicator.direction == .none ? "" : isGood ? "good" : "care"
            return (wording.say(texts[quartile - 1]), kind)
        }
        guard let own = position.own else { return (wording.say(Text.sheetNoOwn), "") }
        guard let median = position.median else { return ("–", "") }
        if own == median { return (wording.say(Text.sheetAtMedian), "") }
        let isAbove = own > median
        let kind =
            position.indicator.direction == .none ? "" : isAbove != isLowerBetter ? "good" : "care"
        return (wording.say(isAbove ? Text.sheetAboveMedian : Text.sheetBelowMedian), kind)
    }
}
