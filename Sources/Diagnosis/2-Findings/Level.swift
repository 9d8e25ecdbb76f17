/// How bad a finding is.
public enum Level: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// It keeps the machine from its work.
    case fault
    /// It works, and somebody should see to it.
    case warning
    /// It could not be looked at, because of a fault.
    case unseen
    /// All is well.
    case fine

    /// What stands before the line.
    public var mark: String {
        switch self {
        case .fault: "✗"
        case .warning: "⚠"
        case .unseen: "–"
        case .fine: "✓"
        }
    }

    private var rank: Int {
        switch self {
        case .fault: 0
        case .warning: 1
        case .unseen: 2
        case .fine: 3
        }
    }

    /// Worst first.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}
