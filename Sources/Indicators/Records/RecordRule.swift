/// A field that may not be above another one of the same record: numbers, or dates.
public struct RecordRule: Sendable, Hashable {
    /// The field that is at most the other.
    public let lesser: FieldCode
    /// The field that is at least the other.
    public let greater: FieldCode
    /// What to tell whoever breaks it.
    public let message: BilingualText
}
