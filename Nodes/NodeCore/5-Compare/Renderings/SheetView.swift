package import Indicators
package import Localisation
import Reports
import Statistics

/// The sheet in words, for a page that lays it out itself.
package struct SheetView: Sendable {
    /// A strength or a step.
    package struct Point: Sendable {
        package let label: String
        package let text: String
        /// Why, and what to show.
        package let beside: String?
    }

    /// What is said of an indicator.
    package struct Row: Sendable {
        package let label: String
        package let own: String
        /// Our figures of the two periods before, the oldest first.
        package let past: [String]
        /// The next level and what it asks; nil where there is none.
        package let next: String?
        /// The median, or the mean of a group too small for one.
        package let middle: String
        package let isMean: Bool
        package let group: String
        package let place: String
        /// Whether we stand somewhere in the group; `place` says why not.
        package let isPlaced: Bool
        /// How our figure compares with the middle; nil where that is neither good nor bad.
        package let side: Place.Side?
        package let trend: String
    }

    /// The rows of an axis; those of none have no title.
    package struct Part: Sendable {
        package let title: String?
        package let rows: [Row]
    }

    /// What no group airs, and why.
    package struct Withheld: Sendable {
        package let reason: String
        package let names: String
    }

    package let period: Period
    /// Which release, and who answers for it; nil while none speaks of the period.
    package let release: String?
    /// Whether any group has a figure to stand beside ours.
    package let hasGroup: Bool
    /// Where we stand, in one or two lines; empty where nothing can be said.
    package let place: [String]
    /// The periods of the rows' past, and of their own figure, the oldest first.
    package let periods: [String]
    /// The radar of the axes as markup, escaped as it was made; nil where there is none.
    package let radar: String?
    /// Which group this speaks of, how much its size lets be said, and what of ours is in it.
    package let lead: [String]
    package let strengthsTitle: String
    package let strengths: [Point]
    package let stepsTitle: String
    package let steps: [Point]
    /// Why there is no step to name, where there is none.
    package let noStep: String
    package let parts: [Part]
    package let withheld: [Withheld]
    /// The same as a message for a telephone.
    package let message: String

    private let sheet: BenchmarkSheet
    private let language: Language

    package init(_ sheet: BenchmarkSheet, in language: Language) {
        let words = SheetWords(sheet: sheet, language: language)
        self.sheet = sheet
        self.language = language
        period = sheet.input.period
        release = words.signedRelease
        hasGroup = sheet.group != nil
        place = [words.tallyLine, words.index].compactMap { $0 }
        periods = sheet.periods.map(words.short)
        radar = SheetRadar(words: words).figure?.encoded
        lead = words.headline + words.ours
        strengthsTitle = words.say(
            (sheet.strengths.count == 3 ? Text.benchStrengths : .benchStrengthsFewer)()
        )
        strengths = sheet.strengths.map { strength in
            Point(
                label: words.label(strength.line.indicator.label),
                text: words.words(strength),
                beside: words.evidence(strength)
            )
        }
        stepsTitle = words.say((sheet.steps.count == 3 ? Text.benchSteps : .benchStepsFewer)())
        steps = sheet.steps.map { step in
            let why = words.reasons(step) + [words.evidenceAsked(step)].compactMap { $0 }
            return Point(
                label: words.label(step.line.indicator.label),
                text: words.words(step),
                beside: why.isEmpty ? nil : why.joined(separator: " · ")
            )
        }
        noStep = words.noStep
        let axes: [Axis?] = sheet.input.catalogue.axes + [nil]
        let byAxis = Dictionary(grouping: sheet.lines, by: \.indicator.guidance.axis)
        parts = axes.compactMap { axis in
            byAxis[axis?.code].map { lines in
                Part(
                    title: axis.map { words.label($0.label) },
                    rows: lines.map { Row($0, words) }
                )
            }
        }
        withheld = CellStatus.allCases.compactMap { status in
            let names = sheet.withheld.filter { $0.status == status }
                .map { words.label($0.indicator.label) }
            guard !names.isEmpty else { return nil }
            return Withheld(
                reason: words.say(words.silence(status)),
                names: names.joined(separator: " · ")
            )
        }
        message = MessageSheet(sheet, in: language).text
    }

    /// The same as one A4 page, for where it is served.
    package func page(on stand: PageStand) -> String {
        PageSheet(sheet, in: language).html(on: stand)
    }
}

extension SheetView.Row {
    fileprivate init(_ line: SheetLine, _ words: SheetWords) {
        label = words.label(line.indicator.label)
        own = words.withUnit(line.own, line.indicator)
        trend = words.say(line.trendOwn.text())
        past = line.series.dropLast().map { words.withUnit($0, line.indicator) }
        next = line.next.map { "\($0.level.rawValue) – \(words.label($0.text))" }
        guard let shown = line.shown else {
            (middle, isMean, group, place, side) = ("–", false, "–", "–", nil)
            isPlaced = false
            return
        }
        isMean = shown.median == nil && shown.airing.figures.mean != nil
        middle =
            isMean ? words.mean(shown) : words.withUnit(shown.median, line.indicator)
        group = words.say(
            Text.sheetGroupOf(
                words.name(of: shown.rung),
                "\(shown.airing.nReporting)/\(shown.expected)"
            )
        )
        let stand = line.own.flatMap { _ in words.place(of: line) }
        place = stand ?? (line.own == nil ? words.say(Text.sheetNoOwn()) : "–")
        isPlaced = stand != nil
        side = line.indicator.direction == .none ? nil : shown.side
    }
}
