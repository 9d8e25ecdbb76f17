import Indicators

/// One row of a load: a record, under the name that its source gives it.
struct LoadRow: Sendable, Hashable {
    /// Line of the file, from 1.
    let row: Int
    /// What the source calls it.
    let name: String
    let kind: RecordKindCode
    /// What stands in its fields, as typed.
    let typed: [String: String]

    /// The name of its record.
    var id: RecordID { RecordID(named: name) }
}
