/// A kind of thing a node keeps records of, such as a delivery or a contract.
///
/// Records never leave a node; what leaves is what formulas make of them.
public struct RecordKind: Sendable, Hashable {
    /// Its code.
    public let code: RecordKindCode
    /// The name of one of them.
    public let label: BilingualText
    /// The name of several.
    public let plural: BilingualText
    /// Which field says the period a record counts in.
    public let time: RecordTime
    /// Whether such a record shows that somebody writes down what happens in its period.
    ///
    /// A plan, a contract, a price or a sheet of a first study does not.
    public let isWitness: Bool
    /// Its fields, in the order people fill them in.
    public let fields: [RecordField]
    /// What two fields must keep.
    public let rules: [RecordRule]

    /// The field of a code, or nil.
    public func field(_ code: FieldCode) -> RecordField? { fields.first { $0.code == code } }
}
