package import Indicators

/// Something the cluster keeps: a delivery, a contract, a meeting.
///
/// It never leaves this module but to the screen of the people whose it is.
package struct HeldRecord: Sendable, Hashable {
    /// Its name.
    package let id: RecordID
    /// What it is.
    package let kind: RecordKindCode
    /// What stands in its fields; an empty field has no value.
    package let values: [FieldCode: FieldValue]
    /// Its place in the order in which records were last changed: of two that say the same thing
    /// differently the later one counts.
    package let position: Int64

    package init(
        id: RecordID,
        kind: RecordKindCode,
        values: [FieldCode: FieldValue],
        position: Int64 = 0
    ) {
        self.position = position
        self.id = id
        self.kind = kind
        self.values = values
    }
}
