import Indicators
import Localisation
import Reports

/// The grid in words: what was declared, what the records give, and what the guide says of each level.
///
/// A sentence a level is too long for the cell of a table.
extension NodeWriter {
    /// A row of the grid, as a cluster stands on it.
    struct GridRow {
        let indicator: Indicator
        /// What the panel gave, and what it gave before.
        let declared: Level?
        let previous: Level?
        let computed: ComputedLevel?
    }

    /// The section of the grid; empty without a row.
    func grid(_ rows: [GridRow]) -> [String] {
        guard !rows.isEmpty else { return [] }
        return [say(Text.reviewLevels())] + rows.flatMap(lines)
    }

    private func lines(_ row: GridRow) -> [String] {
        let (code, computed) = (row.indicator.code.rawValue, row.computed)
        var lines: [String] = []
        if let declared = row.declared {
            let before = row.previous.map { " (" + say(Text.levelBefore($0.rawValue)) + ")" } ?? ""
            let text = declared == computed?.level ? Text.levelBothSay : .levelDeclaredSays
            lines.append(said(text, declared, row.indicator) + before)
        } else {
            lines.append(say(Text.levelNotDeclared()))
        }
        if let level = computed?.level, level != row.declared {
            lines.append(said(.levelComputedSays, level, row.indicator))
        }
        lines += (computed.map { [$0.reason] + $0.beside } ?? []).map(say)
        let indent = String(repeating: " ", count: code.count + 2)
        return ["\(code)  \(row.indicator.label.text(in: language))"] + lines.map { indent + $0 }
    }

    private func said(_ text: Text, _ level: Level, _ indicator: Indicator) -> String {
        let words = indicator.guidance.levels[level]?.message ?? Text.levelWithoutWords()
        return say(text.with([.plain(String(level.rawValue)), .message(words)]))
    }

    /// What the guide says of a level; nothing for one without words.
    func words(of level: Level?, _ indicator: Indicator?) -> JSONValue {
        .optional(level.flatMap { indicator?.guidance.levels[$0] }?.text(in: language))
    }
}
