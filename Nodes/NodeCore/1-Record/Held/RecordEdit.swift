import Indicators

/// A version of a record about to be kept.
struct RecordEdit: Sendable {
    let id: RecordID
    let kind: RecordKind
    /// Nil to delete it.
    let values: [FieldCode: FieldValue]?
    let author: String
}
