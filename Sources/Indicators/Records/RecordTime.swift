/// How a record says the period it counts in.
public enum RecordTime: Sendable, Hashable {
    /// The period whose days hold this date.
    case date(FieldCode)
    /// The period this field names.
    case period(FieldCode)
    /// Every period on whose last day it holds: from its first day to its last,
    /// which is one of them.
    case span(from: FieldCode, to: FieldCode)

    /// Whether it lasts from a day to a day.
    public var isSpan: Bool {
        if case .span = self { true } else { false }
    }

    /// The fields it reads.
    public var fields: [FieldCode] {
        switch self {
        case .date(let field), .period(let field): [field]
        case .span(let from, let to): [from, to]
        }
    }
}
