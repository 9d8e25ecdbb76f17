import ClusterProtocol
import Indicators
package import Localisation
import Reports
package import Statistics

/// The position sheet that a farmer and a coach read together.
struct ComparisonSheet {
    let comparison: Comparison
    let language: Language

    var text: String {
        let membership = comparison.membership
        let manifest = comparison.manifest
        var lines = [
            say(Text.sheetTitle(membership.name)),
            say(
                Text.sheetPeriod(
                    comparison.period.label.text(in: language),
                    manifest.id,
                    manifest.asOf
                )
            ),
            say(
                Text.sheetRevision.with([
                    .message(
                        comparison.ownRevisionInFigure.map { Text.sheetRevisionKnown($0) }
                            ?? Text.sheetRevisionUnknown()
                    )
                ])
            ),
            "",
        ]
        if !comparison.positions.isEmpty {
            lines += TextTable(headers: headers, rows: comparison.positions.map(row)).lines
            lines += ["", say(Text.sheetHowToRead())]
        }
        if !comparison.withheld.isEmpty {
            lines += ["", say(Text.sheetWithheld())]
            for status in [CellStatus.tooFew, .protected, .retracted] {
                let names = comparison.withheld.filter { $0.status == status }
                    .map { $0.indicator.label.text(in: language) }
                guard !names.isEmpty else { continue }
                lines.append(say(why(status, names.joined(separator: ", "))))
            }
        }
        return lines.joined(separator: "\n")
    }

    private var headers: [String] {
        [
            Text.sheetIndicator, .sheetOwn, .sheetMedian, .sheetGroup, .sheetPlace, .sheetTrend,
        ].map { say($0()) }
    }

    private func row(_ position: Position) -> [String] {
        let membership = comparison.membership
        let group =
            switch position.rung {
            case .zone:
                membership.catalogue.zoning.zone(ZoneCode(membership.scope.zone))?
                    .label.text(in: language) ?? membership.scope.zone
            case .national: say(Text.sheetNational())
            case .allFilieres: say(Text.sheetAllFilieres())
            }
        return [
            position.indicator.label.text(in: language) + " (\(position.indicator.unit))",
            number(position.own), middle(position),
            say(Text.sheetGroupOf(group, position.airing.nReporting)), place(position),
            say(position.trendOwn.text()),
        ]
    }

    /// The median where it is aired; in a small group the mean, marked as one.
    private func middle(_ position: Position) -> String {
        guard position.median == nil, position.airing.figures.mean != nil else {
            return number(position.median)
        }
        return say(Text.sheetMeanInstead(number(position.airing.figures.mean)))
    }

    private func place(_ position: Position) -> String {
        if let quartile = position.quartile {
            return say(
                [
                    Text.sheetQuartile1, .sheetQuartile2, .sheetQuartile3, .sheetQuartile4,
                ][quartile - 1]()
            )
        }
        guard let own = position.own else { return say(Text.sheetNoOwn()) }
        guard let median = position.median else { return "–" }
        if own == median { return say(Text.sheetAtMedian()) }
        return say(own > median ? Text.sheetAboveMedian() : Text.sheetBelowMedian())
    }

    private func number(_ value: PublishedNumber?) -> String {
        guard let value else { return "–" }
        guard language == .french else { return value.description }
        guard let significand = Int64(exactly: value.significand) else {
            return value.description
        }
        return FixedPoint.french(significand, decimals: value.decimals)
    }

    private func why(_ status: CellStatus, _ names: String) -> Message {
        switch status {
        case .tooFew, .aired: Text.sheetTooFew(names, comparison.manifest.contributorsMin)
        case .protected: Text.sheetProtected(names)
        case .retracted: Text.sheetRetracted(names)
        }
    }

    private func say(_ message: Message) -> String { message.rendered(in: language) }
}

extension Trend {
    /// How the trend is said.
    package var text: Text {
        switch self {
        case .rising: .trendRising
        case .falling: .trendFalling
        case .stable: .trendStable
        case .sawtooth: .trendSawtooth
        case .insufficient: .trendInsufficient
        }
    }
}
