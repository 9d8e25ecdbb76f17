/// Which form to write for telephones.
public enum FormRequest: Sendable, Hashable, Codable {
    /// The grid, an axis a page.
    case grid
    /// Records: of one kind, one a submission; of several or, when none is named, of all, as many as a
    /// visit brings.
    case kinds([String])
}
