package import Indicators

/// One version of a record: what it said, who changed it and when.
package struct RecordChange: Sendable, Hashable {
    /// The record.
    package let id: RecordID
    /// What it is.
    package let kind: RecordKindCode
    /// From 1, in order of time.
    package let version: Int
    /// What it says since; nil for a deletion.
    package let values: [FieldCode: FieldValue]?
    /// When, in seconds since 1970.
    package let atSeconds: Int64
    /// Who, as far as the machine was told.
    package let author: String
}
