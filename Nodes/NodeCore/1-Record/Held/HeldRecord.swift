package import Indicators

/// Something the cluster keeps: a delivery, a contract, a meeting.
///
/// It never leaves this module but to the screen of the people whose it is.
package struct HeldRecord: Sendable, Hashable {
    /// Its name.
    package let id: RecordID
    /// What it is.
    package let kind: RecordKindCode
    /// What stands in its fields; an empty field has no value.
    package let values: [FieldCode: FieldValue]
    /// Its place in the order in which records were last changed: of two that say the same thing
    /// differently the later one counts.
    package let position: Int64

    package init(
        id: RecordID,
        kind: RecordKindCode,
        values: [FieldCode: FieldValue],
        position: Int64 = 0
    ) {
        self.position = position
        self.id = id
        self.kind = kind
        self.values = values
    }

    /// Whether it counts in a period: by its date, by its period, or because it holds on the
    /// period's last day.
    func counts(in period: Period, by time: RecordTime) -> Bool {
        switch time {
        case .period(let field): return values[field] == .period(period.code)
        case .date(let field):
            guard case .date(let day)? = values[field], let start = period.start,
                let end = period.end
            else { return false }
            return start <= day && day <= end
        case .span(let from, let to):
            guard case .date(let first)? = values[from], let end = period.end else { return false }
            guard case .date(let last)? = values[to] else { return first <= end }
            return first <= end && end <= last
        }
    }
}
