/// Which way an indicator improves.
public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither: the figure describes a situation and ranks nobody.
    case none
}
