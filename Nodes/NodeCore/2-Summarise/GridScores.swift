import Indicators

/// What a panel gave the rows of the grid, as the node keeps it: one record a row.
enum GridScores {
    /// The kind of record that holds a score, in every catalogue with a grid.
    static let kind = RecordKindCode("gridScore")
    static let indicator = FieldCode("indicator")
    static let level = FieldCode("level")
    static let evidence = FieldCode("evidence")

    /// What was declared in a campaign, by indicator: of two records of a row the one that was
    /// changed last counts; a level that was imported counts where no record has the row.
    static func declared(
        _ records: [HeldRecord],
        _ imported: [IndicatorCode: Grade],
        in catalogue: Catalogue
    ) -> [IndicatorCode: Grade] {
        var grades = imported.filter { code, _ in
            catalogue.indicator(code)?.protection == .ordinal
        }
        for record in records.sorted(by: { ($0.position, $0.id) < ($1.position, $1.id) }) {
            guard case .indicator(let code)? = record.values[indicator],
                catalogue.indicator(code)?.protection == .ordinal,
                case .number(let number, _)? = record.values[level],
                let declared = Level(rawValue: Int(clamping: number))
            else { continue }
            var given = Evidence.declared
            if case .choice(let word)? = record.values[evidence] {
                given = Evidence(rawValue: word) ?? .declared
            }
            grades[code] = Grade(declared: declared, evidence: given)
        }
        return grades
    }

    /// The same with the levels that the records give.
    static func grades(in period: PeriodCode, of calculator: Calculator) -> [IndicatorCode: Grade] {
        let scorer = LevelScorer(calculator)
        let declared = calculator.declaredLevels(in: period)
        return Dictionary(
            uniqueKeysWithValues: declared.map { code, grade in
                (
                    code,
                    Grade(
                        declared: grade.declared,
                        computed: scorer.level(of: code, in: period)?.level,
                        evidence: grade.evidence
                    )
                )
            }
        )
    }
}
