/// One field of a kind of record.
public struct RecordField: Sendable, Hashable {
    /// Its code, unique within the kind.
    public let code: FieldCode
    /// Its name for people.
    public let label: BilingualText
    /// What may stand in it.
    public let content: FieldContent
    /// Whether a record without it is refused.
    public let isRequired: Bool
}
