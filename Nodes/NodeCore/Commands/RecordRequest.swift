public import Foundation

/// What to do with the records of the cluster.
public enum RecordRequest: Sendable, Hashable, Codable {
    /// Name the kinds of records and their fields.
    case kinds
    /// Show the records of a kind, of all kinds, of a period.
    case list(kind: String?, period: String?)
    /// Add one, with what was typed into its fields.
    case add(kind: String, fields: [String: String])
    /// Change some fields of one; an empty text empties a field.
    case change(id: String, fields: [String: String])
    /// Delete one; its history stays.
    case delete(id: String)
    /// Put the record changed last back to what it said before.
    case undo
    /// Take many in at once, one JSON object a line, each under a name of its source; with `isTrial`,
    /// only check them. All are kept or none, and a repeated load changes nothing.
    case load(file: String, content: Data, isTrial: Bool)
    /// Show every version of one.
    case history(id: String)
}
