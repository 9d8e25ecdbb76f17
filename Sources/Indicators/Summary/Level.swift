/// A level of the self-assessment grid, from 1 (weak) to 4 (strong).
public enum Level: Int, Sendable, Hashable, Codable, CaseIterable {
    /// The first level.
    case one = 1
    /// The second level, which some indicators of the guide leave without a text.
    case two
    /// The third level.
    case three
    /// The fourth level.
    case four
}

extension Level: Comparable {
    /// A lower level before a higher one.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
