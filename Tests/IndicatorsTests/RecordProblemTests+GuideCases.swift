import Indicators

/// What the guide says of indicators, how levels follow, which rows a grid has.
extension RecordProblemTests {
    private static func at(_ code: String, _ rest: String) -> String {
        RecordsCatalogue.place(code) + rest
    }

    static let guidanceCases: [Case] = [
        Case(
            old: "{code: g.2, label",
            new: "{code: g.1, label",
            path: "axes[1].code",
            kind: .duplicate(of: "axes[0].code"),
            seen: "g.1"
        ),
        Case(
            old: "axis: g.1, levels",
            new: "axis: g.9, levels",
            path: at("g.1.1", ".axis"),
            kind: .unknownWord(expected: ["g.1", "g.2"]),
            seen: "g.9"
        ),
        Case(
            old: "dimension: efficiency",
            new: "levels: [{level: 1, text: {fr: Un, en: One}}]",
            path: at("impact", ".levels"),
            kind: .notOrdinal
        ),
        Case(
            old: "{level: 4,",
            new: "{level: 5,",
            path: at("g.1.1", ".levels[1].level"),
            kind: .badInteger(min: 1, max: 4),
            seen: "5"
        ),
        Case(
            old: "{level: 4,",
            new: "{level: 1,",
            path: at("g.1.1", ".levels[1].level"),
            kind: .repeatedMember,
            seen: "1"
        ),
        Case(
            old: "text: {fr: Tout,",
            new: "text: {fr: \(String(repeating: "x", count: 401)),",
            path: at("g.1.1", ".levels[1].text.fr"),
            kind: .wrongLength(max: 400),
            seen: String(repeating: "x", count: 401)
        ),
        Case(
            old: "verification: {fr: Carnet, en: Book}",
            new: "verification: {fr: Carnet}",
            path: at("g.1.1", ".verification"),
            kind: .missingKey("en")
        ),
        Case(
            old: "impression: true",
            new: "impression: oui",
            path: at("g.1.1", ".impression"),
            kind: .unknownWord(expected: ["true", "false"]),
            seen: "oui"
        ),
        Case(
            old: "basis: ours",
            new: "basis: mine",
            path: at("g.1.1", ".basis"),
            kind: .unknownWord(expected: ["guide", "ours"]),
            seen: "mine"
        ),
        Case(
            old: "dimension: efficiency",
            new: "dimension: cost",
            path: at("impact", ".dimension"),
            kind: .unknownWord(expected: [
                "extension", "efficiency", "effectiveness", "sustainability",
            ]),
            seen: "cost"
        ),
        Case(
            old: "battery: inclusion",
            new: "battery: poverty",
            path: at("impact", ".battery"),
            kind: .unknownWord(expected: ["competitiveness", "inclusion"]),
            seen: "poverty"
        ),
        // Nothing appeared in a version yet to come.
        Case(
            old: "since: 2",
            new: "since: 4",
            path: at("g.1.1", ".since"),
            kind: .badInteger(min: 1, max: 3),
            seen: "4"
        ),
        Case(
            old: "note: {fr: Note, en: Note}",
            new: "note: Note",
            path: at("g.1.1", ".note"),
            kind: .notAMapping,
            seen: "Note"
        ),
    ]

    static let scoringCases: [Case] = [
        Case(
            old: "rule: services",
            new: "rule: magic",
            path: at("g.1.1", ".scoring.rule"),
            kind: .unknownWord(expected: [
                "services", "formality", "respect", "count", "trend", "share", "evolution", "gap",
            ]),
            seen: "magic"
        ),
        Case(
            old: "dimension: efficiency",
            new: "scoring: {rule: trend, of: sold}",
            path: at("impact", ".scoring"),
            kind: .notOrdinal
        ),
        Case(
            old: "above: 75",
            new: "beyond: 75",
            path: at("g.1.3", ".scoring"),
            kind: .unknownKey(expected: [
                "rule", "any", "of", "all", "formal", "concluded", "respected", "above",
                "steps", "certified", "in", "tolerance", "rises", "actors",
                "beside",
            ]),
            seen: "beyond"
        ),
        Case(
            old: ", {count: member}]",
            new: "]",
            path: at("g.1.1", ".scoring.of"),
            kind: .wrongCount(min: 3, max: 3),
            seen: "2"
        ),
        Case(
            old: "any: {count: delivery}, ",
            new: "",
            path: at("g.1.1", ".scoring"),
            kind: .missingKey("any")
        ),
        Case(
            old: ", formal: {count: contract}",
            new: "",
            path: at("g.1.2", ".scoring"),
            kind: .missingKey("formal")
        ),
        Case(
            old: ", respected: honest",
            new: "",
            path: at("g.1.3", ".scoring"),
            kind: .missingKey("respected")
        ),
        Case(
            old: "above: 75",
            new: "above: 101",
            path: at("g.1.3", ".scoring.above"),
            kind: .badInteger(min: 1, max: 100),
            seen: "101"
        ),
        Case(
            old: ", above: 75",
            new: "",
            path: at("g.1.3", ".scoring"),
            kind: .missingKey("above")
        ),
        Case(
            old: "steps: [1, 2, 4]",
            new: "steps: [1, 2, 2]",
            path: at("g.2.1", ".scoring.steps"),
            kind: .badBounds
        ),
        Case(
            old: "steps: [1, 2, 4]",
            new: "steps: [1, 2]",
            path: at("g.2.1", ".scoring.steps"),
            kind: .wrongCount(min: 3, max: 3),
            seen: "2"
        ),
        Case(
            old: "steps: [1, 2, 4]",
            new: "steps: [0, 2, 4]",
            path: at("g.2.1", ".scoring.steps[0]"),
            kind: .badInteger(min: 1, max: 1_000_000),
            seen: "0"
        ),
        Case(
            old: ", steps: [1, 2, 4]",
            new: "",
            path: at("g.2.1", ".scoring"),
            kind: .missingKey("steps")
        ),
        Case(
            old: "rule: trend, of: sold,",
            new: "rule: trend,",
            path: at("g.2.2", ".scoring"),
            kind: .missingKey("of")
        ),
        Case(
            old: "certified: {any: member}",
            new: "certified: {any: bio}",
            path: at("g.2.2", ".scoring.certified.any"),
            kind: .unknownWord(expected: ["delivery", "contract", "member"]),
            seen: "bio"
        ),
        Case(
            old: "steps: [20, 10, 5]",
            new: "steps: [5, 10, 20]",
            path: at("g.2.3", ".scoring.steps"),
            kind: .badBounds
        ),
        Case(
            old: ", in: delivered",
            new: "",
            path: at("g.2.3", ".scoring"),
            kind: .missingKey("in")
        ),
        Case(
            old: "tolerance: 10, ",
            new: "",
            path: at("g.2.4", ".scoring"),
            kind: .missingKey("tolerance")
        ),
        Case(
            old: "tolerance: 10",
            new: "tolerance: 101",
            path: at("g.2.4", ".scoring.tolerance"),
            kind: .badInteger(min: 1, max: 100),
            seen: "101"
        ),
        Case(
            old: ", rises: 2",
            new: "",
            path: at("g.2.4", ".scoring"),
            kind: .missingKey("rises")
        ),
        Case(
            old: "of: [sold, rejected], steps",
            new: "of: [sold], steps",
            path: at("g.2.5", ".scoring.of"),
            kind: .wrongCount(min: 2, max: 20),
            seen: "1"
        ),
        Case(
            old: "steps: [30, 15, 8]",
            new: "steps: [30, 15, 15]",
            path: at("g.2.5", ".scoring.steps"),
            kind: .badBounds
        ),
        Case(
            old: "actors: [honest, contracts]",
            new: "actors: [honest]",
            path: at("g.2.5", ".scoring.actors"),
            kind: .wrongCount(min: 2, max: 2),
            seen: "1"
        ),
    ]

    static let gridCases: [Case] = [
        Case(
            old: "{code: courte,",
            new: "{code: grille,",
            path: "grids[1].code",
            kind: .duplicate(of: "grids[0].code"),
            seen: "grille"
        ),
        Case(
            old: "indicators: [g.1.1]",
            new: "indicators: []",
            path: "grids[1].indicators",
            kind: .wrongCount(min: 1, max: 200),
            seen: "0"
        ),
        Case(
            old: "indicators: [g.1.1]",
            new: "indicators: [g.9.9]",
            path: "grids[1].indicators[0]",
            kind: .unknownIndicator,
            seen: "g.9.9"
        ),
        Case(
            old: "indicators: [g.1.1]",
            new: "indicators: [g.1.1, g.1.1]",
            path: "grids[1].indicators[1]",
            kind: .repeatedMember,
            seen: "g.1.1"
        ),
        Case(
            old: "indicators: [g.1.1]",
            new: "indicators: [sold]",
            path: "grids[1].indicators[0]",
            kind: .notOrdinal,
            seen: "sold"
        ),
        Case(
            old: "{grid: grille,",
            new: "{grid: autre,",
            path: "barometer.grid",
            kind: .unknownWord(expected: ["grille", "courte"]),
            seen: "autre"
        ),
        Case(
            old: "points: [10, 40, 70, 100]",
            new: "points: [10, 40, 40, 100]",
            path: "barometer.points",
            kind: .badBounds
        ),
        Case(
            old: "points: [10, 40, 70, 100]",
            new: "points: [10, 40, 70]",
            path: "barometer.points",
            kind: .wrongCount(min: 4, max: 4),
            seen: "3"
        ),
        // A geometric mean with a zero is a zero whatever the rest is.
        Case(
            old: "points: [10, 40, 70, 100]",
            new: "points: [0, 40, 70, 100]",
            path: "barometer.points[0]",
            kind: .badInteger(min: 1, max: 100),
            seen: "0"
        ),
        Case(
            old: "answered: 75",
            new: "answered: 101",
            path: "barometer.answered",
            kind: .badInteger(min: 1, max: 100),
            seen: "101"
        ),
        Case(
            old: ", answered: 75",
            new: "",
            path: "barometer",
            kind: .missingKey("answered")
        ),
        Case(
            old: "weights: equal",
            new: "weights: fair",
            path: "barometer.weights",
            kind: .unknownWord(expected: ["equal"]),
            seen: "fair"
        ),
    ]
}
