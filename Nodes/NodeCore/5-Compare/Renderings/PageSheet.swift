import Indicators
package import Localisation
import Reports
import Statistics

/// The sheet as one A4 page to print and to pin on a wall.
///
/// It needs nothing from outside, reads in black and white, and says in words what it draws.
package struct PageSheet {
    private let words: SheetWords
    private var sheet: BenchmarkSheet { words.sheet }

    package init(_ sheet: BenchmarkSheet, in language: Language) {
        words = SheetWords(sheet: sheet, language: language)
    }

    /// The whole page.
    package var html: String {
        HTML.page(
            language: words.language.rawValue,
            title: "\(words.say(Text.benchTitle())) – \(words.input.name)",
            style: PageStyle.css,
            body: [
                .tag(
                    "main",
                    ["class": sheet.group == nil ? "sheet alone" : "sheet"],
                    [header, lead, top] + tables + [footer]
                )
            ]
        )
    }

    private var header: HTML {
        let signed = words.say(Text.benchSigned(words.input.release.signer))
        return .tag(
            "header",
            [:],
            [
                .tag("h1", [:], "\(words.say(Text.benchTitle())) – \(words.input.name)"),
                .tag("p", ["class": "where"], words.place),
                .tag("p", [:], "\(words.release). \(signed)."),
            ]
        )
    }

    private var lead: HTML {
        .tag("p", ["class": "lead"], (words.headline + words.ours).joined(separator: " "))
    }

    private var top: HTML {
        let lists = HTML.tag("div", ["class": "lists"], [strengths, steps])
        return .tag("section", ["class": "top"], [radar, lists].compactMap { $0 })
    }

    // MARK: Radar

    private var radar: HTML? {
        guard sheet.axes.count > 2, sheet.axes.contains(where: { $0.own != nil }) else {
            return nil
        }
        let hasMedian = sheet.axes.contains { $0.median != nil }
        let described = sheet.axes.map { score in
            let axis = words.label(score.axis.label)
            return score.median == nil
                ? words.say(Text.benchRadarAxisOwn(axis, words.points(score.own)))
                : words.say(
                    Text.benchRadarAxis(
                        axis,
                        words.points(score.own),
                        words.points(score.median)
                    )
                )
        }
        let chart = RadarChart(
            axes: sheet.axes.map { score in
                RadarChart.Axis(
                    label: words.label(score.axis.label),
                    own: score.own,
                    group: score.median,
                    caption: score.median.map { "\(words.points(score.own)) | \(words.points($0))" }
                        ?? words.points(score.own)
                )
            },
            title: words.say(Text.benchRadar()),
            description: described.joined(separator: ", ")
        )
        let median = hasMedian ? Text.benchLegendMedian : .benchLegendNoMedian
        return .tag(
            "figure",
            [:],
            [
                .tag("h2", [:], words.say(Text.benchRadar())), chart.svg,
                .tag(
                    "p",
                    ["class": "legend"],
                    "● \(words.say(Text.benchLegendOwn())) | □ \(words.say(median()))"
                ),
            ]
        )
    }

    // MARK: Strengths and steps

    private var strengths: HTML {
        let all = sheet.strengths
        let heading = all.count == 3 ? Text.benchStrengths : .benchStrengthsFewer
        let items = all.map { strength in
            item(
                strength.line,
                words.words(strength),
                beside: [words.evidence(strength)].compactMap { $0 }
            )
        }
        return list(words.say(heading()), items, none: words.say(Text.benchNoStrength()))
    }

    private var steps: HTML {
        let all = sheet.steps
        let heading = all.count == 3 ? Text.benchSteps : .benchStepsFewer
        let items = all.map {
            item(
                $0.line,
                words.words($0),
                beside: words.reasons($0) + [words.evidenceAsked($0)].compactMap { $0 }
            )
        }
        let none: Text =
            SheetGrid.rows(of: words.input.catalogue).isEmpty
            ? .benchNoGrid
            : sheet.lines.contains { $0.grade != nil } ? .benchNoStep : .benchNoScore
        return list(words.say(heading()), items, none: words.say(none()))
    }

    private func list(_ heading: String, _ items: [HTML], none: String) -> HTML {
        .tag(
            "section",
            [:],
            [
                .tag("h2", [:], heading),
                items.isEmpty ? .tag("p", [:], none) : .tag("ol", [:], items),
            ]
        )
    }

    private func item(_ line: SheetLine, _ text: String, beside: [String]) -> HTML {
        var children: [HTML] = [
            .tag("strong", [:], words.label(line.indicator.label)), .text(" – " + text),
        ]
        if !beside.isEmpty {
            children.append(.tag("small", [:], " (\(beside.joined(separator: " · ")))"))
        }
        return .tag("li", [:], children)
    }

    // MARK: Tables

    private var tables: [HTML] {
        let tables = PageTables(words: words)
        var parts: [HTML] = []
        if !sheet.axes.isEmpty {
            parts.append(
                .tag(
                    "section",
                    [:],
                    [
                        .tag("h2", [:], words.say(Text.benchRows())),
                        .tag("div", ["class": "columns"], tables.grid),
                    ]
                )
            )
        }
        return parts + [tables.figures, tables.history].compactMap { $0 }
    }

    private var footer: HTML {
        var notes = sheet.group == nil ? [] : [Text.benchHowPlace]
        notes.append(.benchHowGroup)
        if sheet.lines.contains(where: { $0.trendGroup != nil }) { notes.append(.benchHowTrend) }
        if !sheet.axes.isEmpty { notes += [.benchHowSteps, .benchHowGrid] }
        notes.append(.benchYours)
        return .tag(
            "footer",
            [:],
            [.tag("p", [:], notes.map { words.say($0()) }.joined(separator: " "))]
        )
    }
}
