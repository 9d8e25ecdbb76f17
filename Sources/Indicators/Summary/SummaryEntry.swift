/// What a summary says about one indicator.
public enum SummaryEntry: Sendable, Hashable, Codable {
    /// A figure, in fixed-point units of its indicator.
    case value(Int64)
    /// A grade, for an ordinal indicator.
    case grade(Grade)

    /// The integer that statistics are made of: the figure, or the declared level.
    public var statisticalValue: Int64 {
        switch self {
        case .value(let value): value
        case .grade(let grade): Int64(grade.declared.rawValue)
        }
    }
}
