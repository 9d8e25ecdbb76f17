import Indicators
package import Localisation
import Reports
import Statistics

/// The sheet on a terminal, which a farmer and a coach read together.
package struct TerminalSheet {
    private let sheet: BenchmarkSheet
    private let language: Language
    private let words: SheetWords

    package init(_ sheet: BenchmarkSheet, in language: Language) {
        self.sheet = sheet
        self.language = language
        words = SheetWords(sheet: sheet, language: language)
    }

    package var text: String {
        let input = sheet.input
        var lines = [say(Text.sheetTitle(input.name))]
        lines += released ?? [input.period.label.text(in: language)]
        lines += words.headline
        if sheet.group == nil { lines += way }
        let compared = sheet.lines.filter { $0.near != nil }
        if !compared.isEmpty {
            lines += [""] + TextTable(headers: headers, rows: compared.map(row)).lines
            lines += ["", say(Text.sheetHowToRead())]
        }
        lines += withheld + strengths + steps
        return lines.joined(separator: "\n")
    }

    /// Which release, and which of our revisions stands in its figures.
    private var released: [String]? {
        sheet.input.release.map { release in
            [
                say(
                    Text.sheetPeriod(
                        sheet.input.period.label.text(in: language),
                        release.id,
                        DayText.text(release.asOf, in: language)
                    )
                ),
                say(
                    Text.sheetRevision.with([
                        .message(
                            sheet.revisionInFigure.map { Text.sheetRevisionKnown($0) }
                                ?? Text.sheetRevisionUnknown()
                        )
                    ])
                ),
            ]
        }
    }

    /// Our own figures over the campaigns, where no group stands beside them.
    private var way: [String] {
        let own = sheet.lines.filter { $0.series.contains { $0 != nil } }
        guard !own.isEmpty else { return [] }
        let headers =
            [say(Text.sheetIndicator())] + sheet.periods.map(words.short)
            + [say(Text.sheetTrend())]
        let rows = own.map { line in
            [named(line)] + line.series.map(words.number) + [say(line.trendOwn.text())]
        }
        return ["", say(Text.benchHistory())] + TextTable(headers: headers, rows: rows).lines
    }

    private func named(_ line: SheetLine) -> String {
        let unit = UnitText.text(line.indicator.unit, in: language)
        let label = line.indicator.label.text(in: language)
        return unit.isEmpty ? label : "\(label) (\(unit))"
    }

    private var headers: [String] {
        [
            Text.sheetIndicator, .sheetOwn, .sheetMedian, .sheetGroup, .sheetPlace, .sheetTrend,
            .sheetTrendGroup,
        ].map { say($0()) }
    }

    private func row(_ line: SheetLine) -> [String] {
        guard let position = line.shown else { return [] }
        let group =
            switch position.rung {
            case .zone:
                sheet.input.catalogue.zoning.zone(sheet.input.zone)?.label.text(in: language)
                    ?? sheet.input.zone.rawValue
            case .national: say(Text.sheetNational())
            case .allFilieres: say(Text.sheetAllFilieres())
            }
        return [
            named(line), words.number(position.own),
            middle(position), say(Text.sheetGroupOf(group, position.airing.nReporting)),
            position.own == nil ? say(Text.sheetNoOwn()) : words.place(of: line) ?? "–",
            say(position.trendOwn.text()),
            line.trendGroup.map { say($0.trend.text()) } ?? "–",
        ]
    }

    /// The median where it is aired; in a small group the mean, marked as one.
    private func middle(_ position: Position) -> String {
        guard position.median == nil, position.airing.figures.mean != nil else {
            return words.number(position.median)
        }
        return say(Text.sheetMeanInstead(words.mean(position)))
    }

    private var withheld: [String] {
        let silent = sheet.withheld
        guard !silent.isEmpty else { return [] }
        var lines = ["", say(Text.sheetWithheld())]
        for status in [CellStatus.tooFew, .protected, .retracted] {
            let names = silent.filter { $0.status == status }
                .map { $0.indicator.label.text(in: language) }
            guard !names.isEmpty else { continue }
            lines.append(say(why(status, list(of: names))))
        }
        return lines
    }

    /// The names while they can be read at a glance, and how many they are beyond that.
    private func list(of names: [String]) -> String {
        names.count <= 6 ? names.joined(separator: ", ") : say(Text.sheetManyFigures(names.count))
    }

    private var strengths: [String] {
        guard !sheet.strengths.isEmpty else { return [] }
        let heading = sheet.strengths.count == 3 ? Text.benchStrengths : .benchStrengthsFewer
        return ["", say(heading())]
            + sheet.strengths.map { item($0.line, words.words($0)) }
    }

    private var steps: [String] {
        guard !sheet.steps.isEmpty else { return [] }
        let heading = sheet.steps.count == 3 ? Text.benchSteps : .benchStepsFewer
        return ["", say(heading())] + sheet.steps.map { item($0.line, words.words($0)) }
    }

    private func item(_ line: SheetLine, _ text: String) -> String {
        "- " + say(Text.benchItem(line.indicator.label.text(in: language), text))
    }

    private func why(_ status: CellStatus, _ names: String) -> Message {
        switch status {
        case .tooFew, .aired: Text.sheetTooFew(names)
        case .protected: Text.sheetProtected(names)
        case .retracted: Text.sheetRetracted(names)
        }
    }

    private func say(_ message: Message) -> String { message.rendered(in: language) }
}
