/// What the sender of something refused may do with the same bytes.
public enum Retry: Int, Sendable, Hashable, Codable {
    /// Nothing: the answer will not change.
    case never = 1
    /// Send again later.
    case later = 2
    /// Fetch the catalogue, seal the summary again as a new revision.
    case afterCatalogue = 3
}
