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

    /// The whole page, as a file that needs nothing else.
    package var html: String {
        HTML.page(
            language: words.language.rawValue,
            title: title,
            style: PageStyle.css,
            body: [main]
        )
    }

    /// The same where it is served, with a way back and a button that the paper does not show.
    package func html(on stand: PageStand) -> String {
        HTML.page(
            language: words.language.rawValue,
            title: title,
            styleAddress: stand.style,
            scriptAddress: stand.script,
            body: [
                .tag(
                    "nav",
                    ["class": "stand"],
                    [
                        .tag("a", ["href": stand.back], words.say(Text.benchBack())),
                        .tag(
                            "button",
                            ["type": "button", "data-print": "", "hidden": ""],
                            words.say(Text.comparePrint())
                        ),
                        .tag("span", [:], words.say(Text.benchPrintHow())),
                    ]
                ), main,
            ]
        )
    }

    private var title: String { "\(words.say(Text.benchTitle())) – \(words.input.name)" }

    private var main: HTML {
        .tag(
            "main",
            ["class": sheet.group == nil ? "sheet alone" : "sheet"],
            [header, lead, top] + tables + [footer]
        )
    }

    private var header: HTML {
        .tag(
            "header",
            [:],
            [.tag("h1", [:], title), .tag("p", ["class": "where"], words.place)]
                + [words.signedRelease].compactMap { $0 }.map { .tag("p", [:], $0) }
        )
    }

    private var lead: HTML {
        .tag("p", ["class": "lead"], (words.headline + words.ours).joined(separator: " "))
    }

    private var top: HTML {
        let lists = HTML.tag("div", ["class": "lists"], [strengths, steps])
        return .tag(
            "section",
            ["class": "top"],
            [SheetRadar(words: words).figure, lists].compactMap { $0 }
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
        return list(words.say(heading()), items, none: words.noStep)
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
        if sheet.input.release != nil { notes.append(.benchHowGroup) }
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
