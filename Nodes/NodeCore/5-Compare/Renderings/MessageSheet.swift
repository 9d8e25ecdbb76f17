import Indicators
package import Localisation
import Statistics

/// The sheet as a message that fits a phone: short, bold between stars, no table.
package struct MessageSheet {
    /// The most characters a message may have.
    package static let charactersMax = 1_500

    private let words: SheetWords

    package init(_ sheet: BenchmarkSheet, in language: Language) {
        words = SheetWords(sheet: sheet, language: language)
    }

    private var sheet: BenchmarkSheet { words.sheet }

    /// The message, with as much of what helps as fits.
    package var text: String {
        for detail in [Detail.all, .withoutReasons, .withoutGroupWords, .steps, .least] {
            let text = text(detail)
            if text.count <= Self.charactersMax { return text }
        }
        return String(text(.least).prefix(Self.charactersMax - 1)) + "…"
    }

    /// What is left out first comes last.
    private enum Detail: Int, Comparable {
        case least, steps, withoutGroupWords, withoutReasons, all

        static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
    }

    private func text(_ detail: Detail) -> String {
        var parts: [[String]] = [
            [
                "*\(plain(words.say(Text.benchTitle()))) – \(plain(words.input.name))*",
                plain(words.place),
            ] + [words.release].compactMap { $0.map(plain) }
        ]
        parts.append(group(detail))
        parts.append(strengths(detail))
        parts.append(steps(detail))
        if detail >= .steps { parts.append(way) }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    private func group(_ detail: Detail) -> [String] {
        let headline = words.headline.map(plain)
        // The last sentence explains the figures, which a message has few of.
        var lines =
            sheet.group != nil && detail < .withoutReasons ? headline.dropLast() : headline[...]
        if detail >= .withoutGroupWords { lines += words.ours.map(plain) }
        return Array(lines) + [words.index, words.tallyLine].compactMap { $0 }
    }

    private func strengths(_ detail: Detail) -> [String] {
        guard !sheet.strengths.isEmpty else { return [] }
        let heading = sheet.strengths.count == 3 ? Text.benchStrengths : .benchStrengthsFewer
        return ["*\(words.say(heading()))*"]
            + sheet.strengths.enumerated().map { index, strength in
                let label = plain(words.label(strength.line.indicator.label))
                guard detail > .least else { return "\(index + 1). \(label)" }
                return "\(index + 1). \(label) – \(plain(words.words(strength)))"
            }
    }

    private func steps(_ detail: Detail) -> [String] {
        guard !sheet.steps.isEmpty else {
            let isScored = sheet.lines.contains { $0.grade != nil }
            return SheetGrid.rows(of: words.input.catalogue).isEmpty
                ? [] : [words.say(isScored ? Text.benchNoStep() : Text.benchNoScore())]
        }
        let heading = sheet.steps.count == 3 ? Text.benchSteps : .benchStepsFewer
        return ["*\(words.say(heading()))*"]
            + sheet.steps.enumerated().map { index, step in
                let label = plain(words.label(step.line.indicator.label))
                let reasons = detail > .withoutReasons ? words.reasons(step).map(plain) : []
                let beside = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
                return "\(index + 1). *\(label)* – \(plain(words.words(step)))\(beside)"
            }
    }

    private var way: [String] {
        let known = zip(sheet.periods, sheet.barometer).compactMap { period, points in
            points.map { "\(words.short(period)) \(words.points($0))" }
        }
        return known.count < 2
            ? [] : [words.say(Text.benchWay(known.joined(separator: " → ")))]
    }

    /// Words that are not ours must not switch bold or italics on.
    private func plain(_ text: String) -> String {
        text.filter { !"*_~`".contains($0) }
    }
}
