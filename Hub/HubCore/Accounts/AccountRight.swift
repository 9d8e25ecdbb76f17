/// What may be seen of a member.
public enum AccountRight: String, Sendable, Hashable, Codable, CaseIterable {
    /// The levels of its grid.
    case grid
    /// Its quantities.
    case figures
}
