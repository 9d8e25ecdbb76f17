import Indicators

/// Targets that the cluster set itself, as the node keeps them: one record a target.
enum Goals {
    /// The kind of record that holds one, in every catalogue that has targets.
    static let kind = RecordKindCode("goal")
    static let indicator = FieldCode("indicator")
    static let baseline = FieldCode("baseline")
    static let start = FieldCode("start")
    static let target = FieldCode("target")
    static let by = FieldCode("by")

    /// How far the targets of an indicator are in a period: those whose baseline it is or follows.
    static func progress(
        of code: IndicatorCode,
        in period: PeriodCode,
        by calculator: Calculator
    ) -> [GoalProgress] {
        calculator.records(kind).sorted { $0.id < $1.id }.compactMap { record in
            guard record.values[indicator] == .indicator(code) else { return nil }
            return GoalProgress(record, in: period, by: calculator)
        }
    }
}
