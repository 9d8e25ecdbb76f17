import Indicators

/// The kinds that a node reads itself: without the fields it reads they would be no scores, no targets.
extension RecordProblemTests {
    private static func added(
        _ code: String,
        _ fields: String,
        when: String = "{campaign: season}",
        expected: String
    ) -> Case {
        let season =
            when.contains("day")
            ? "{code: day, type: date, label: {fr: X, en: X}}"
            : "{code: season, type: period, label: {fr: X, en: X}}"
        return Case(
            old: "records:\n",
            new: "records:\n  - {code: \(code), label: {fr: X, en: X}, plural: {fr: X, en: X}, "
                + "when: \(when), fields: [\(season)\(fields)]}\n",
            path: "records[0]",
            kind: .wrongField(expected: expected)
        )
    }

    private static func field(_ code: String, _ rest: String) -> String {
        ", {code: \(code), label: {fr: X, en: X}, \(rest)}"
    }

    private static let row = field("indicator", "type: indicator")
    private static let level = field(
        "level",
        "type: number, unit: x, decimals: 0, bounds: [1, 4]"
    )
    private static let evidence = field(
        "evidence",
        "type: choice, choices: [{code: declared, label: {fr: X, en: X}}]"
    )
    private static let baseline = field("baseline", "type: period")
    private static let by = field("by", "type: period")
    private static let target = field("target", "type: figure, of: indicator")

    static let ownKindCases: [Case] = [
        added("gridScore", level + evidence, expected: "indicator: indicator"),
        added(
            "gridScore",
            row + field("level", "type: text") + evidence,
            expected: "level: number, decimals: 0"
        ),
        added(
            "gridScore",
            row + level
                + field("evidence", "type: choice, choices: [{code: sure, label: {fr: X, en: X}}]"),
            expected: "evidence: choice: documented, declared, impression"
        ),
        added(
            "gridScore",
            row + level + evidence,
            when: "{date: day}",
            expected: "when: campaign"
        ),
        added("goal", row + by + target, expected: "baseline: period"),
        added("goal", row + baseline + target, expected: "by: period"),
        added("goal", row + baseline + by, expected: "target: figure, of: indicator"),
        added(
            "goal",
            row + baseline + by + target + field("start", "type: text"),
            expected: "start: figure, of: indicator"
        ),
    ]
}
