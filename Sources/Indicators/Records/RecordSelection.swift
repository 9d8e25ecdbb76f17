/// Records of one kind that meet every condition.
public struct RecordSelection: Sendable, Hashable {
    /// Their kind.
    public let kind: RecordKindCode
    /// What each must meet.
    public let conditions: [Condition]

    /// Makes a selection; without a condition it has every record of the kind.
    public init(kind: RecordKindCode, conditions: [Condition]) {
        self.kind = kind
        self.conditions = conditions
    }

    /// A condition on one field.
    public struct Condition: Sendable, Hashable {
        /// The field.
        public let field: FieldCode
        /// What must be true of it.
        public let test: Test
    }

    /// What a condition asks of a field.
    public enum Test: Sendable, Hashable {
        /// One of these codes, `1` and `0` for yes and no; or else nothing stands in it.
        case isOneOf([String], orEmpty: Bool)
        /// It refers to one of these records, which counts in the same period.
        case refers(to: RecordSelection)
        /// Something stands in it.
        case isFilled
        /// Nothing stands in it.
        case isEmpty
    }
}
