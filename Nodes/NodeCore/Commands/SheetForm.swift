/// How a benchmark sheet is wanted.
public enum SheetForm: Sendable, Hashable, Codable {
    /// A table for a terminal.
    case terminal
    /// A short message for a phone.
    case message
    /// A page to print; the name is for the answer, the command's own process writes the file.
    case page(name: String)
}
