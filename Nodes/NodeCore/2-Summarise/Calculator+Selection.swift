package import Indicators

/// Which records a formula looks at.
extension Calculator {
    /// Every record of a kind, whatever its period.
    func records(_ kind: RecordKindCode) -> [HeldRecord] { index[kind] }

    /// The records of a kind that count in a period.
    package func records(_ kind: RecordKindCode, in period: PeriodCode) -> [HeldRecord] {
        index[kind, period]
    }

    /// Nil where nothing is selected and that is no zero.
    func selected(
        _ selection: RecordSelection,
        in period: PeriodCode,
        _ whenNone: Formula.Emptiness
    ) -> [HeldRecord]? {
        let found = selected(selection, in: period)
        guard found.isEmpty else { return found }
        let isZero =
            switch whenNone {
            case .zero: isKept(period)
            case .zeroAmong(let conditions):
                !selected(RecordSelection(kind: selection.kind, conditions: conditions), in: period)
                    .isEmpty
            case .nothing: false
            }
        return isZero ? [] : nil
    }

    /// The records of a period that meet every condition.
    func selected(_ selection: RecordSelection, in period: PeriodCode) -> [HeldRecord] {
        let tests = selection.conditions.map { condition in
            (condition.field, test(condition.test, in: period))
        }
        return records(selection.kind, in: period).filter { record in
            tests.allSatisfy { field, isMet in isMet(record.values[field]) }
        }
    }

    /// A test of what stands in a field; what it refers to is looked up once for all records.
    private func test(
        _ test: RecordSelection.Test,
        in period: PeriodCode
    ) -> (FieldValue?) -> Bool {
        switch test {
        case .isFilled: return { $0 != nil }
        case .isEmpty: return { $0 == nil }
        case .isOneOf(let codes, let orEmpty):
            return { value in value.map { $0.code.map(codes.contains) ?? false } ?? orEmpty }
        case .refers(let selection):
            let ids = Set(selected(selection, in: period).map(\.id))
            return { value in
                guard case .reference(let id)? = value else { return false }
                return ids.contains(id)
            }
        }
    }
}
