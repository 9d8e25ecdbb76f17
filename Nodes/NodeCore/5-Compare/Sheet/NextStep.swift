package import Indicators
import Statistics

/// A level of the grid that is worth reaching, and what it asks.
///
/// The rule, in this order: the rows furthest behind the middle of the group (a row that no group
/// is known of counts as level with it); among those, what the records already bear out; then what
/// brings most points; then the catalogue's order. Where the records give less than the panel
/// declared, the step is to bear out the level declared.
package struct NextStep: Sendable {
    /// What the records say of a step.
    package enum Kind: String, Sendable, Hashable {
        /// They say nothing against it, or nothing.
        case advance
        /// They give the level already: the panel may say so.
        case reached
        /// They give less than the panel declared.
        case confirm
    }

    /// What a step brings.
    package struct Gain: Sendable, Hashable {
        package let tenths: Int64
        /// Points of the barometer, rather than of the axis.
        package let isOfBarometer: Bool
    }

    package let line: SheetLine
    package let kind: Kind
    /// Where we are: as declared, or as the records say for a level to confirm.
    package let from: Level
    package let to: Level
    package let text: BilingualText
    /// How far the middle of the group is ahead, in thousandths of a level; negative when we are.
    package let gap: Int128?
    package let gain: Gain?

    /// At most three.
    static func three(of lines: [SheetLine], _ grid: SheetGrid) -> [NextStep] {
        let rows = Set(grid.rows)
        let found = lines.filter { rows.contains($0.indicator.code) }.enumerated().compactMap {
            place,
            line in step(line, grid).map { (place: place, step: $0, rank: rank($0)) }
        }
        return found.sorted { one, other in
            one.rank == other.rank
                ? one.place < other.place
                : other.rank.lexicographicallyPrecedes(one.rank)
        }.prefix(3).map { $0.step }
    }

    private static func step(_ line: SheetLine, _ grid: SheetGrid) -> NextStep? {
        guard let grade = line.grade else { return nil }
        if line.isAboveRecords, let level = line.computed?.level,
            let text = line.indicator.guidance.levels[grade.declared]
        {
            return NextStep(
                line: line,
                kind: .confirm,
                from: level,
                to: grade.declared,
                text: text,
                gap: gap(line, at: level),
                gain: nil
            )
        }
        guard let next = line.next else { return nil }
        return NextStep(
            line: line,
            kind: (line.computed?.level).map { $0 >= next.level } == true ? .reached : .advance,
            from: grade.declared,
            to: next.level,
            text: next.text,
            gap: gap(line, at: grade.declared),
            gain: grid.gain(of: line.indicator.code, at: next.level)
        )
    }

    private static func gap(_ line: SheetLine, at level: Level) -> Int128? {
        guard let shown = line.shown, let middle = shown.median ?? shown.airing.figures.mean
        else { return nil }
        let thousandths = middle.shown(decimalsMax: 3)
        let scale = (thousandths.decimals..<3).reduce(Int128(1)) { scale, _ in scale * 10 }
        return thousandths.significand * scale - Int128(level.rawValue) * 1_000
    }

    /// Greater pays more.
    private static func rank(_ step: NextStep) -> [Int128] {
        [step.gap ?? 0, step.kind == .reached ? 1 : 0, Int128(step.gain?.tenths ?? 0)]
    }
}
